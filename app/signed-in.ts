import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/policy";
import { ownPath } from "@/lib/access/own-path";
import { sessionActor } from "@/lib/server/session";
import { setupNeeded } from "@/lib/server/setup";

/** Who is signed in, asked once for a page and its layouts; null when nobody is. */
export const currentActor = cache(async (): Promise<Actor | null> => sessionActor(await headers()));

/**
 * Who is signed in; anybody else is sent to the set-up or the sign-in. `here` is the path of the page that asks, to come
 * back to.
 */
export async function signedIn(here = "/desk"): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  if (await setupNeeded()) redirect("/setup");
  redirect(`/signin?next=${encodeURIComponent(ownPath(here))}`);
}
