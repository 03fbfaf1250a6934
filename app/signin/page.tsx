import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentActor } from "@/app/signed-in";
import { SignInForm } from "@/components/people/sign-in-form";
import { FrontDoor } from "@/components/shell/front-door";
import { ownPath } from "@/lib/access/own-path";
import { signin } from "@/lib/messages/signin";
import { setupNeeded } from "@/lib/server/setup";

export const metadata: Metadata = { title: signin.title };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next } = await searchParams;
  const wanted = ownPath(typeof next === "string" ? next : null);
  if (await currentActor()) redirect(wanted);
  if (await setupNeeded()) redirect("/setup");
  return (
    <FrontDoor host={(await headers()).get("host")}>
      <SignInForm next={wanted} />
    </FrontDoor>
  );
}
