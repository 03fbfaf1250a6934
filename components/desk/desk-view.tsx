"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { peopleQuery } from "@/components/review/queries";
import { useKeys } from "@/components/shell/use-keys";
import { LinkButton } from "@/components/ui/button";
import { useClock } from "@/components/ui/clock";
import { Kbd } from "@/components/ui/kbd";
import { Tabs } from "@/components/ui/tabs";
import { longDay } from "@/components/ui/time";
import type { MeView } from "@/lib/api/people";
import { desk } from "@/lib/messages/desk";
import { DeskList } from "./desk-list";
import { EmptyDesk } from "./empty-desk";
import { deskCounts, deskList } from "./queries";
import { DESK_TABS, TAB_ROWS, tabAddress, type DeskTab } from "./tabs";
import "./desk.css";

/** The desk: which articles are in checking, how far they are, and when they close. */
export function DeskView({ me, tab }: { me: MeView; tab: DeskTab }) {
  const list = useInfiniteQuery(deskList(tab));
  const counts = useQuery(deskCounts());
  const people = useQuery(peopleQuery());
  const clock = useClock();
  const router = useRouter();
  const mayImport = me.permissions.includes("article.import");
  useKeys(mayImport ? { n: () => router.push("/import") } : {});

  const works = me.permissions.includes("claim.work");
  const tabs = DESK_TABS.filter((name) => works || !TAB_ROWS[name].query.mine).map((name) => ({
    href: tabAddress(name),
    label: desk.tab[name],
    count: counts.data?.[TAB_ROWS[name].count],
    current: name === tab,
  }));
  const isFirst = tab === "checking" && list.data?.pages[0]?.items.length === 0;
  return (
    <main className="page desk" id="main" tabIndex={-1}>
      <div className="page-head">
        <h1 className="serif">{desk.title}</h1>
        <span className="meta">{longDay(clock.now, clock.zone)}</span>
        <span className="grow" />
        {mayImport && (
          <LinkButton href="/import" variant="primary" icon="plus">
            {desk.import} <Kbd>{desk.importKey}</Kbd>
          </LinkButton>
        )}
      </div>
      <div className="rulebar">
        <Tabs label={desk.tabs} tabs={tabs} />
      </div>
      {isFirst ? (
        <EmptyDesk me={me} people={people.data?.filter(({ disabled }) => !disabled).length ?? 1} />
      ) : (
        <DeskList tab={tab} list={list} people={people.data ?? []} meId={me.id} works={works} />
      )}
    </main>
  );
}
