import type { ReactNode } from "react";
import { signedIn } from "@/app/signed-in";

/** Sends strangers away before anything is streamed, so that they get a redirect and no skeleton. */
export default async function TeamLayout({ children }: { children: ReactNode }) {
  await signedIn("/team");
  return children;
}
