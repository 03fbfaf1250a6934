import { plural } from "./plural";

/** Words for moments and for how far off they are. */
export const times = {
  minutes: (n: number) => `${n} min`,
  hours: (n: number) => `${n} h`,
  hoursMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  days: (n: number) => plural(n, { one: "day", other: "days" }),
  weeks: (n: number) => plural(n, { one: "week", other: "weeks" }),
  now: "now",
  ahead: (span: string) => `in ${span}`,
  late: (span: string) => `${span} late`,
};
