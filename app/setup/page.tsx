import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SetupForm } from "@/components/people/setup-form";
import { FrontDoor } from "@/components/shell/front-door";
import { setup } from "@/lib/messages/setup";
import { setupNeeded } from "@/lib/server/setup";

export const metadata: Metadata = { title: setup.title };

export default async function SetupPage() {
  if (!(await setupNeeded())) redirect("/signin");
  return (
    <FrontDoor host={(await headers()).get("host")}>
      <SetupForm />
    </FrontDoor>
  );
}
