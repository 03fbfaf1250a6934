"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { People } from "@/components/review/context";
import { claimActivityQuery } from "@/components/review/queries";
import { When } from "@/components/review/when-text";
import { Button } from "@/components/ui/button";
import { SkeletonText } from "@/components/ui/skeleton";
import { StatusLabel } from "@/components/ui/status";
import type { ClaimView } from "@/lib/api/claims";
import { claims as words } from "@/lib/messages/claims";
import { common } from "@/lib/messages/common";
import { eventLines } from "./event-words";

/** Everything that happened to the claim, newest first. */
export function History({ claim, people }: { claim: ClaimView; people: People }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    claimActivityQuery(claim.id),
  );
  const nameOf = (id: string) => people.get(id)?.name ?? words.formerPerson;
  return (
    <section className="sect" aria-labelledby="h-history" id="part-history" tabIndex={-1}>
      <h2 className="h-sec" id="h-history">
        {words.history}
      </h2>
      {error !== null && data === undefined && (
        <p className="meta empty">
          {words.historyFailed}{" "}
          <button type="button" className="link" onClick={() => void refetch()}>
            {common.retry}
          </button>
        </p>
      )}
      {error === null && data === undefined && <SkeletonText lines={3} />}
      {data?.pages[0]?.items.length === 0 && <p className="meta empty">{words.noHistory}</p>}
      <ul className="hist">
        {data?.pages
          .flatMap((page) => page.items)
          .flatMap((event) =>
            eventLines(event, nameOf).map((line, at) => (
              <li key={`${event.seq} ${at}`}>
                <When iso={event.at} />
                <span dir="auto">
                  {nameOf(event.actorId)} {line.text} {line.status && <StatusLabel status={line.status} />}
                </span>
              </li>
            )),
          )}
      </ul>
      {hasNextPage && (
        <Button size="sm" variant="ghost" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.olderHistory}
        </Button>
      )}
    </section>
  );
}
