const DAY_MS = 86_400_000;
const LOCALE = "en-GB";
const TIME = { hour: "2-digit", minute: "2-digit" } as const;

/** "Today 09:12", "Mon 11:05" up to a week away, then "14 Nov 2026"; in the reader's own time zone. */
export function whenWords(iso: string, now: Date): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const clock = at.toLocaleTimeString(LOCALE, TIME);
  if (at.toDateString() === now.toDateString()) return `Today ${clock}`;
  if (Math.abs(now.getTime() - at.getTime()) < 6 * DAY_MS)
    return `${at.toLocaleDateString(LOCALE, { weekday: "short" })} ${clock}`;
  return at.toLocaleDateString(LOCALE, { day: "numeric", month: "short", year: "numeric" });
}

/** "14:26" */
export function clockWords(ms: number): string {
  return new Date(ms).toLocaleTimeString(LOCALE, TIME);
}

/** The day alone, the same wherever it is read. */
export function dayWords(iso: string): string {
  return iso.slice(0, 10);
}
