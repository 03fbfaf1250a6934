"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { shell } from "@/lib/messages/shell";
import type { HelpPlace } from "./help-rows";
import { useKeys } from "./use-keys";

const HelpDialog = lazy(() => import("./help-dialog"));

/** The list of keys, by its button or by "?"; hears "g d" as well, which goes to the desk from anywhere. */
export function HelpButton({ place }: { place: HelpPlace }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  useKeys({ "?": () => setOpen(true), "g d": () => router.push("/desk") });
  return (
    <>
      <IconButton icon="help" label={shell.help} className="only-d" onClick={() => setOpen(true)} />
      {open && (
        <Suspense fallback={null}>
          <HelpDialog place={place} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
