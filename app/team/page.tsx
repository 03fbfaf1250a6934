import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { everybody } from "@/app/everybody";
import { signedIn } from "@/app/signed-in";
import { RoleMatrix } from "@/components/people/role-matrix";
import { TeamView } from "@/components/people/team-view";
import { peopleQuery } from "@/components/review/queries";
import { Notice } from "@/components/shell/notice";
import { TopBar } from "@/components/shell/top-bar";
import { team } from "@/lib/messages/team";
import { readMe } from "@/lib/server/people";

export const metadata: Metadata = { title: team.title };

export default async function TeamPage() {
  const actor = await signedIn("/team");
  const me = await readMe(actor);
  if (!me.permissions.includes("people.manage")) {
    return (
      <>
        <TopBar me={me} current="team" />
        <Notice title={team.notYours} text={team.notYoursLead} href="/desk" link={team.toDesk} />
      </>
    );
  }
  const client = new QueryClient();
  client.setQueryData(peopleQuery().queryKey, await everybody(actor));
  return (
    <>
      <TopBar me={me} current="team" />
      <HydrationBoundary state={dehydrate(client)}>
        <TeamView meId={me.id} matrix={<RoleMatrix />} />
      </HydrationBoundary>
    </>
  );
}
