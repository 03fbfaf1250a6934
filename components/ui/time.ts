import { times } from "@/lib/messages/times";

/** The moment things are told from, and the time zone (IANA name) they are told in. */
export interface Clock {
  now: Date;
  zone: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LOCALE = "en-GB";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
    formats.set(key, found);
  }
  return found.format(date);
}

/** The calendar day that it is there, as days since 1 January 1970. */
export function dayNumber(date: Date, zone: string): number {
  const [day, month, year] = format(date, zone, { day: "2-digit", month: "2-digit", year: "numeric" })
    .split("/")
    .map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / DAY;
}

/** Monday 0 … Sunday 6; 1 January 1970 was a Thursday. */
function weekday(day: number): number {
  return (day + 3) % 7;
}

export type DeadlineGroup = "overdue" | "today" | "week" | "later" | "none";

/** Where an article stands on the desk. A week ends on Sunday. */
export function deadlineGroup(deadline: string | null, { now, zone }: Clock): DeadlineGroup {
  if (deadline === null) return "none";
  const at = new Date(deadline);
  if (at < now) return "overdue";
  const [today, day] = [dayNumber(now, zone), dayNumber(at, zone)];
  if (day === today) return "today";
  return day <= today + 6 - weekday(today) ? "week" : "later";
}

/** "18:00" today, "Thu 18:00" up to six days off, else "4 Dec" or "4 Dec 2027". */
export function moment(iso: string, { now, zone }: Clock): string {
  const at = new Date(iso);
  const clock = format(at, zone, { hour: "2-digit", minute: "2-digit" });
  const off = dayNumber(at, zone) - dayNumber(now, zone);
  if (off === 0) return clock;
  if (Math.abs(off) < 7) return `${format(at, zone, { weekday: "short" })} ${clock}`;
  const sameYear = format(at, zone, { year: "numeric" }) === format(now, zone, { year: "numeric" });
  const date = format(at, zone, { day: "numeric" });
  const month = format(at, zone, { month: "short" }).slice(0, 3);
  return sameYear ? `${date} ${month}` : `${date} ${month} ${format(at, zone, { year: "numeric" })}`;
}

/** "Tuesday 24 November 2026, 18:00": nothing left out. */
export function fullMoment(iso: string, { zone }: Clock): string {
  const at = new Date(iso);
  return `${longDay(at, zone)} ${format(at, zone, { year: "numeric" })}, ${format(at, zone, { hour: "2-digit", minute: "2-digit" })}`;
}

/** "Tuesday 24 November" */
export function longDay(date: Date, zone: string): string {
  return [
    format(date, zone, { weekday: "long" }),
    format(date, zone, { day: "numeric" }),
    format(date, zone, { month: "long" }),
  ].join(" ");
}

/** How long it is between two moments, in the words of a desk: minutes under six hours, calendar days, then weeks. */
function distance(from: Date, to: Date, zone: string): string {
  const [early, late] = from < to ? [from, to] : [to, from];
  const ms = late.getTime() - early.getTime();
  const days = dayNumber(late, zone) - dayNumber(early, zone);
  if (ms < HOUR) return times.minutes(Math.max(1, Math.round(ms / MINUTE)));
  if (ms < 6 * HOUR) {
    const minutes = Math.round(ms / MINUTE);
    const rest = minutes % 60;
    const hours = Math.floor(minutes / 60);
    return rest === 0 ? times.hours(hours) : times.hoursMinutes(hours, rest);
  }
  if (days === 0 || ms < 12 * HOUR) return times.hours(Math.round(ms / HOUR));
  if (days < 14) return times.days(Math.max(1, days));
  return times.weeks(Math.round(days / 7));
}

/** "in 3 h 40 min", "in 2 days", "2 days late". */
export function untilDeadline(deadline: string, { now, zone }: Clock): string {
  const at = new Date(deadline);
  const span = distance(now, at, zone);
  if (Math.abs(at.getTime() - now.getTime()) < MINUTE) return times.now;
  return at < now ? times.late(span) : times.ahead(span);
}

/** Past, or less than four hours off. */
export function isHot(deadline: string, now: Date): boolean {
  return new Date(deadline).getTime() - now.getTime() < 4 * HOUR;
}
