/** Months and weekdays of a language as they are written, lower case → their number (1–12, Monday 1 – Sunday 7). */
export interface Calendar {
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
}

const cache = new Map<string, Calendar>();

/** Names come from the platform's own locale data (CLDR), in the forms that stand alone and beside a day. */
export function calendarOf(language: string): Calendar {
  const key = supported(language) ? language : "en";
  const known = cache.get(key);
  if (known) return known;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const locales = key.startsWith("en") ? [key, "en-GB"] : [key];
  for (const locale of locales) {
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2024, month - 1, 15));
      for (const style of ["long", "short"] as const)
        for (const options of [{ month: style }, { month: style, day: "numeric" as const }])
          add(months, part(locale, options, date, "month"), month);
    }
    // 1 January 2024 was a Monday.
    for (let day = 1; day <= 7; day++) {
      const date = new Date(Date.UTC(2024, 0, day));
      add(weekdays, part(locale, { weekday: "long" }, date, "weekday"), day);
    }
  }
  if (key.startsWith("en")) for (const [name, n] of EXTRA_MONTHS) months.set(name, n);
  const calendar = { months, weekdays };
  cache.set(key, calendar);
  return calendar;
}

const EXTRA_MONTHS: readonly [string, number][] = [["sept", 9]];

function part(locale: string, options: Intl.DateTimeFormatOptions, date: Date, type: string): string {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...options, timeZone: "UTC" });
  return format.formatToParts(date).find((p) => p.type === type)?.value ?? "";
}

// A name of one sign ("M", "月") or a bare number would match anything.
function add(map: Map<string, number>, name: string, value: number): void {
  const clean = name.replace(/\.$/, "").toLowerCase();
  if (clean.length >= 3 && !/^\p{Nd}/u.test(clean) && !map.has(clean)) map.set(clean, value);
}

export function supported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  } catch {
    return false;
  }
}
