import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { everybody } from "@/app/everybody";
import { signedIn } from "@/app/signed-in";
import { DeskView } from "@/components/desk/desk-view";
import { deskCounts, deskList } from "@/components/desk/queries";
import { TAB_ROWS, tabAddress, tabOf } from "@/components/desk/tabs";
import { peopleQuery } from "@/components/review/queries";
import { TopBar } from "@/components/shell/top-bar";
import { desk } from "@/lib/messages/desk";
import { deskCounts as countArticles, listArticles } from "@/lib/server/articles/list";
import { readMe } from "@/lib/server/people";

export const metadata: Metadata = { title: desk.title };

export default async function DeskPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const tab = tabOf((await searchParams).tab);
  const actor = await signedIn(tabAddress(tab));
  const [me, list, counts, people] = await Promise.all([
    readMe(actor),
    listArticles(actor, TAB_ROWS[tab].query),
    countArticles(actor),
    everybody(actor),
  ]);
  const client = new QueryClient();
  client.setQueryData(deskList(tab).queryKey, { pages: [list], pageParams: [null] });
  client.setQueryData(deskCounts().queryKey, counts);
  client.setQueryData(peopleQuery().queryKey, people);
  return (
    <>
      <TopBar me={me} current="desk" help="desk" />
      <HydrationBoundary state={dehydrate(client)}>
        <DeskView me={me} tab={tab} />
      </HydrationBoundary>
    </>
  );
}
