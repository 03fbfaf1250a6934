"use client";

import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useClock } from "@/components/ui/clock";
import { FormError } from "@/components/ui/form-error";
import type { ArticlesView } from "@/lib/api/articles";
import type { PersonView } from "@/lib/api/people";
import { common } from "@/lib/messages/common";
import { desk } from "@/lib/messages/desk";
import { ArticleRow } from "./article-row";
import { DeskHead } from "./desk-head";
import { groupByDeadline } from "./rows";
import type { DeskTab } from "./tabs";

export function DeskList({
  tab,
  list,
  people,
  meId,
  works,
}: {
  tab: DeskTab;
  list: UseInfiniteQueryResult<InfiniteData<ArticlesView>>;
  people: PersonView[];
  meId: string;
  /** Whether claims can be assigned to the reader at all. */
  works: boolean;
}) {
  const clock = useClock();
  const table = useRef<HTMLTableElement>(null);
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  const articles = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const groups = useMemo(() => groupByDeadline(articles, clock), [articles, clock]);

  // The button may be gone afterwards, so the focus goes on to the first article that came.
  async function showMore() {
    const shown = articles.length;
    const { isError } = await list.fetchNextPage();
    if (isError) return;
    requestAnimationFrame(() => table.current?.querySelectorAll<HTMLElement>("a.t")[shown]?.focus());
  }

  if (list.isError && !list.data) {
    return (
      <div className="desk-note" role="alert">
        <p>{desk.failed}</p>
        <Button onClick={() => void list.refetch()}>{common.retry}</Button>
      </div>
    );
  }
  if (articles.length === 0) return <p className="desk-note">{desk.empty[tab]}</p>;
  return (
    <>
      <table ref={table} className="desk-table">
        <caption className="sr">{desk.caption[tab]}</caption>
        <DeskHead works={works} />
        {groups.map(({ group, articles: some }) => (
          <tbody key={group}>
            <tr>
              <th className="grp" colSpan={works ? 5 : 4} scope="rowgroup">
                {desk.group[group]}
                {!list.hasNextPage && <span className="meta">{desk.articles(some.length)}</span>}
              </th>
            </tr>
            {some.map((article) => (
              <ArticleRow key={article.id} article={article} people={byId} meId={meId} works={works} />
            ))}
          </tbody>
        ))}
      </table>
      {list.isFetchNextPageError && <FormError>{desk.moreFailed}</FormError>}
      {list.hasNextPage && (
        <div className="desk-more">
          <Button busy={list.isFetchingNextPage} onClick={() => void showMore()}>
            {common.showMore}
          </Button>
        </div>
      )}
    </>
  );
}
