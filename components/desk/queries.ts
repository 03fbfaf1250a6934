import {
  infiniteQueryOptions,
  mutationOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import { call } from "@/lib/api/client";
import type { ArticleListItem, ArticlesView } from "@/lib/api/articles";
import { operations } from "@/lib/api/operations";
import { TAB_ROWS, type DeskTab } from "./tabs";

/** Everything the desk shows; stale when an article comes, goes or changes. */
export const DESK_KEY = ["desk"];
const LISTS_KEY = [...DESK_KEY, "list"];

/** How often others' work is asked for (ms). */
const POLL_MS = 30_000;

/** The articles of one tab, the next deadline first, page by page. */
export function deskList(tab: DeskTab) {
  return infiniteQueryOptions({
    queryKey: [...LISTS_KEY, tab],
    queryFn: ({ pageParam, signal }) =>
      call(operations.listArticles, {
        query: { ...TAB_ROWS[tab].query, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.next,
    refetchInterval: POLL_MS,
  });
}

/** The type of a page's cursor; the first page has none. */
function firstPage(): string | null {
  return null;
}

export function deskCounts() {
  return queryOptions({
    queryKey: [...DESK_KEY, "counts"],
    queryFn: ({ signal }) => call(operations.deskCounts, { signal }),
    refetchInterval: POLL_MS,
  });
}

type Lists = InfiniteData<ArticlesView, string | null>;
type Seen = Pick<ArticleListItem, "id" | "version">;

/** Moves a deadline; shown at once in every list, and put back where the server refuses. */
export function changeDeadline(client: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, version, deadline }: Seen & { deadline: string | null }) =>
      call(operations.changeArticle, { params: { id }, body: { version, deadline } }),
    onMutate: async ({ id, deadline }) => {
      await client.cancelQueries({ queryKey: LISTS_KEY });
      const before = client.getQueriesData<Lists>({ queryKey: LISTS_KEY });
      patchLists(client, id, { deadline });
      return { before };
    },
    onError: (_error, _input, context) => {
      for (const [key, lists] of context?.before ?? []) client.setQueryData(key, lists);
    },
    onSuccess: ({ id, deadline, version }) => patchLists(client, id, { deadline, version }),
    onSettled: (_reply, _error, { id }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: DESK_KEY }),
        client.invalidateQueries({ queryKey: ["article", id] }),
      ]),
  });
}

function patchLists(client: QueryClient, id: string, changes: Partial<ArticleListItem>): void {
  client.setQueriesData<Lists>({ queryKey: LISTS_KEY }, (lists) => lists && patched(lists, id, changes));
}

/** The pages with one article changed. */
export function patched(lists: Lists, id: string, changes: Partial<ArticleListItem>): Lists {
  const pages = lists.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === id ? { ...item, ...changes } : item)),
  }));
  return { ...lists, pages };
}

export function loadDemo(client: QueryClient) {
  return mutationOptions({
    mutationFn: () => call(operations.loadDemo, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: DESK_KEY }),
  });
}
