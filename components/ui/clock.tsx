"use client";

import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Clock } from "./time";

const MINUTE = 60_000;

/** The server's moment (ms) and zone, which the first render in the browser repeats. */
export interface ClockStart {
  now: number;
  zone: string;
}

const Context = createContext<ClockStart>({ now: 0, zone: "UTC" });

export function ClockProvider({ start, children }: { start: ClockStart; children: ReactNode }) {
  return <Context value={start}>{children}</Context>;
}

/** The present minute in the reader's own time zone; goes on by itself. */
export function useClock(): Clock {
  const start = useContext(Context);
  const minute = useSyncExternalStore(everyHalfMinute, thisMinute, () => start.now);
  const zone = useSyncExternalStore(never, ownZone, () => start.zone);
  return useMemo(() => ({ now: new Date(minute), zone }), [minute, zone]);
}

function everyHalfMinute(changed: () => void): () => void {
  const timer = setInterval(changed, MINUTE / 2);
  return () => clearInterval(timer);
}

function never(): () => void {
  return () => {};
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE;
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
