"use client";

import { Kbd } from "@/components/ui/kbd";
import { SAVE_CAPS } from "./keys";
import { useMounted } from "./when-text";

export function isMac(): boolean {
  return navigator.platform.startsWith("Mac");
}

/** The cap of the key that sends and saves, as the reader's system names it. */
export function SaveKey() {
  const mounted = useMounted();
  return <Kbd>{mounted && isMac() ? SAVE_CAPS.mac : SAVE_CAPS.other}</Kbd>;
}
