"use client";

import { useSyncExternalStore } from "react";
import { dayWords, whenWords } from "./when";

const never = () => () => undefined;

/** True in the browser once the page stands; the server does not know the reader's time zone. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** A moment as people say it. */
export function When({ iso, children }: { iso: string; children?: (when: string) => string }) {
  const mounted = useMounted();
  const said = mounted ? whenWords(iso, new Date()) : dayWords(iso);
  return (
    <time dateTime={iso} title={mounted ? new Date(iso).toLocaleString("en-GB") : undefined}>
      {children ? children(said) : said}
    </time>
  );
}
