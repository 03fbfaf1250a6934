import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/api/client";
import type { ClaimView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import type { PersonView } from "@/lib/api/people";

/** How often others' changes are asked for, in milliseconds. */
export const POLL_MS = 15_000;
export const CLAIMS_PAGE = "1000";
export const PEOPLE_PAGE = "100";

/** The browser may say that it is offline while the server runs on this very machine: always ask. */
const ASK = { networkMode: "always" } as const;

export function articleQuery(id: string) {
  return queryOptions({
    ...ASK,
    queryKey: ["article", id],
    queryFn: ({ signal }) => call(operations.article, { params: { id }, signal }),
  });
}

/** All claims of an article in text order; `dropped` lists the dropped ones instead. */
export function claimsQuery(articleId: string, dropped = false) {
  return queryOptions({
    ...ASK,
    queryKey: dropped ? ["claims", articleId, "dropped"] : ["claims", articleId],
    queryFn: async ({ signal }) => {
      const claims: ClaimView[] = [];
      let cursor: string | undefined;
      do {
        const page = await call(operations.listClaims, {
          params: { id: articleId },
          query: { limit: CLAIMS_PAGE, cursor, dropped: dropped ? "1" : undefined },
          signal,
        });
        claims.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return claims;
    },
  });
}

export function peopleQuery() {
  return queryOptions({
    ...ASK,
    queryKey: ["people", "all"],
    queryFn: async ({ signal }) => {
      const people: PersonView[] = [];
      let cursor: string | undefined;
      do {
        const page = await call(operations.listPeople, { query: { limit: PEOPLE_PAGE, cursor }, signal });
        people.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return people;
    },
  });
}

export function commentsQuery(claimId: string) {
  return queryOptions({
    ...ASK,
    queryKey: ["comments", claimId],
    queryFn: async ({ signal }) => {
      const items = [];
      let cursor: string | undefined;
      do {
        const page = await call(operations.listComments, {
          params: { id: claimId },
          query: { cursor },
          signal,
        });
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return items;
    },
  });
}

export function claimActivityQuery(claimId: string) {
  return infiniteQueryOptions({
    ...ASK,
    queryKey: ["claim-activity", claimId],
    queryFn: ({ signal, pageParam }) =>
      call(operations.claimActivity, {
        params: { id: claimId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.next,
  });
}

function firstPage(): string | null {
  return null;
}
