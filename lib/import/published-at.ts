const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/**
 * A stated date as ISO 8601: UTC where a zone is named, without zone where none is, the day alone where no time is.
 * Null for anything that is not surely a date between 1600 and 2200.
 */
export function publishedAt(stated: string | null | undefined): string | null {
  const value = (stated ?? "").trim().slice(0, 100);
  return isoDate(value) ?? writtenDate(value) ?? unixDate(value);
}

function isoDate(value: string): string | null {
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]\s*(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,](\d+))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i.exec(
      value,
    );
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", , zone] = match;
  return compose({ year, month, day, hour, minute, second, zone });
}

/** "12 November 2019", "Nov. 12, 2019", "Tue, 12 Nov 2019 08:30:00 GMT": English month names only, never a bare 3/4/2019. */
function writtenDate(value: string): string | null {
  const dayFirst = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})(.*)$/i.exec(
    value,
  );
  const monthFirst = /^(?:[a-z]+,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(.*)$/i.exec(
    value,
  );
  const [day, name, year, rest] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[4]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3], monthFirst?.[4]];
  const written = (name ?? "").toLowerCase();
  const month = MONTHS.findIndex((full) => written.length >= 3 && full.startsWith(written)) + 1;
  if (month === 0) return null;
  const time = /^,?\s+(?:at\s+)?(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(
    rest ?? "",
  );
  return compose({
    year,
    month: String(month),
    day,
    hour: time?.[1],
    minute: time?.[2],
    second: time?.[3] ?? "00",
    zone: time?.[4],
  });
}

/** Seconds or milliseconds since 1970, as some pages write them. */
function unixDate(value: string): string | null {
  if (!/^(?:\d{10}|\d{13})$/.test(value)) return null;
  const at = new Date(value.length === 10 ? Number(value) * 1_000 : Number(value));
  return withoutMilliseconds(at.toISOString());
}

interface Stated {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
  hour: string | undefined;
  minute: string | undefined;
  second: string;
  zone: string | undefined;
}

function compose({ year, month, day, hour, minute, second, zone }: Stated): string | null {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const known = new Date(`${date}T00:00:00Z`);
  // Date rolls 31 February over to March; a date that does not come back as written is none.
  if (Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== date) return null;
  if (Number(year) < 1600 || Number(year) > 2200) return null;
  if (hour === undefined || minute === undefined) return date;
  const time = `${date}T${hour}:${minute}:${second}`;
  const at = new Date(`${time}${zoneOf(zone) ?? "Z"}`);
  if (Number.isNaN(at.getTime())) return date;
  return zone ? withoutMilliseconds(at.toISOString()) : time;
}

function zoneOf(zone: string | undefined): string | null {
  if (!zone) return null;
  if (/^[a-z]+$/i.test(zone)) return "Z";
  const [, hours, minutes] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${hours}:${minutes ?? "00"}`;
}

function pad(part: string | undefined): string {
  return (part ?? "").padStart(2, "0");
}

function withoutMilliseconds(iso: string): string {
  return iso.replace(/\.\d{3}Z$/, "Z");
}
