import type { Span } from "@/lib/text/span";
import { calendarOf, type Calendar } from "./calendar";
import type { Candidate } from "./candidate";
import { asciiDigits } from "./digits";
import { CLOCK, NARROWING, RELATIVE } from "./relative-dates";

/** Dates (anything that fixes a day, week, month or year) and clock times. */
export function datePoints(text: string, span: Span, language: string): Candidate[] {
  const words = text.slice(span.start, span.end);
  const grammar = grammarOf(language);
  const points: Candidate[] = [];
  for (const pattern of grammar.dates)
    for (const match of words.matchAll(pattern)) {
      const date = match[0].replace(/[\s,]+$/, "");
      if (date === "") continue;
      const start = span.start + match.index;
      points.push({ start, end: start + date.length, type: "date", value: valueOf(date, grammar.calendar) });
    }
  for (const match of words.matchAll(grammar.clock)) {
    // "3.50" is a clock time only with am, pm or Uhr behind it.
    if (/^\p{Nd}+\.\p{Nd}+$/u.test(match[0])) continue;
    const start = span.start + match.index;
    points.push({
      start,
      end: start + match[0].length,
      type: "time",
      value: asciiDigits(match[0]).toLowerCase(),
    });
  }
  for (const match of words.matchAll(YEAR)) {
    const year = Number(asciiDigits(match[2] ?? ""));
    if (
      !isYear(
        year,
        words.slice(Math.max(0, match.index - 24), match.index),
        words.slice(match.index + match[0].length, match.index + match[0].length + 24),
      )
    )
      continue;
    const start = span.start + match.index;
    points.push({ start, end: start + match[0].length, type: "date", value: asciiDigits(match[0]) });
  }
  return points;
}

// A year, a decade ("1960s") or a span of years; a number with separators or a unit is not one.
const YEAR =
  /(?<![\p{Nd}\p{Lu}\p{Ll}$€£¥.,#/-])()(\p{Nd}{4})(?:s\b|\s?[-–—/]\s?(?:\p{Nd}{4}|\p{Nd}{2})(?![\p{Nd}]))?(?![\p{Nd}\p{Lu}\p{Ll}%€£]|[.,:]\p{Nd})/gu;
const YEAR_BEFORE =
  /(?:^|[\s(])(?:in|since|by|until|till|from|of|during|after|before|between|circa|year|early|late|mid|im|seit|bis|ab|von|vor|nach|jahr|en|depuis|avant|après|desde|hasta|nel|dal|sinds|em|w|в|с)\s+$/iu;
const AMOUNT_BEFORE =
  /(?:about|around|over|under|nearly|almost|than|some|least|most|roughly|approximately|exactly|only|up to|etwa|rund|über|fast|environ|unos|circa|no\.|nr\.)\s+$/iu;
const COUNTED_AFTER =
  /^[ -](?:people|men|women|children|students|workers|employees|soldiers|troops|jobs|homes|houses|pages|words|times|votes|dollars|euros|pounds|miles|metres|meters|kilomet|km\b|feet|square|tons?\b|tonnes|years?\b|days?\b|hours?\b|members|migrants|refugees|patients|cases|deaths|percent|per cent|Menschen|Personen|personnes|personas|persone|mensen|Meter|Jahre|ans\b|años\b)/iu;

function isYear(year: number, before: string, after: string): boolean {
  if (COUNTED_AFTER.test(after) || AMOUNT_BEFORE.test(before)) return false;
  if (year >= 1800 && year <= 2100) return true;
  return year >= 500 && year < 1800 && YEAR_BEFORE.test(before);
}

interface Grammar {
  dates: readonly RegExp[];
  clock: RegExp;
  calendar: Calendar;
}

const cache = new Map<string, Grammar>();

function grammarOf(language: string): Grammar {
  const known = cache.get(language);
  if (known) return known;
  const calendar = calendarOf(language);
  const primary = language.split("-")[0] ?? "en";
  // English months begin with a capital ("may", "march" are words); elsewhere both occur.
  const month = `(?:${written([...calendar.months.keys()], primary === "en")})(?![\\p{L}\\p{M}])\\.?`;
  const long = `(?:${written(
    [...calendar.months.keys()].filter((name) => name.length > 3),
    primary === "en",
  )})`;
  const weekday = `(?:${written([...calendar.weekdays.keys()], primary === "en")})`;
  const day = "\\p{Nd}{1,2}(?:st|nd|rd|th|er|º|\\.)?";
  const year = "\\p{Nd}{4}(?!\\p{Nd})";
  const of = "(?: de | di | of |[ ,.]+)";
  const narrowing = NARROWING[primary] ? `(?:${NARROWING[primary]})?` : "";
  const dayMonth = `${day}${of}?${month}(?:(?:,| de| del|)\\s${year})?`;
  const monthDay = `${month}\\s?\\p{Nd}{1,2}(?:st|nd|rd|th)?(?![\\p{Nd}:])(?:(?:,|) ${year})?`;
  const part = primary === "en" ? "(?: (?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight))?" : "";
  const one = `(?:${monthDay}|${dayMonth})`;
  const edge = "(?<![\\p{L}\\p{Nd}])";
  const before =
    primary === "en" ? "(?:(?:[Ll]ast|[Tt]his|[Nn]ext|[Tt]he (?:next|following|previous)) )?" : "";
  const sources = [
    `${edge}${weekday}${part} \\(${one}\\)`,
    `${edge}\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}(?!\\p{Nd})`,
    `${edge}\\p{Nd}{1,2}[./]\\p{Nd}{1,2}[./]\\p{Nd}{4}(?!\\p{Nd})`,
    `\\p{Nd}{4}\\s?[年년]\\s?(?:度|(?:\\p{Nd}{1,2}\\s?[月월]\\s?(?:\\p{Nd}{1,2}\\s?[日일号])?)?)|\\p{Nd}{1,2}[月월]\\s?\\p{Nd}{1,2}[日일号]`,
    `${edge}(?:${weekday}(?:,| the|) )?${one}(?:\\s[-–—]\\s${one})?(?:,? (?:this|last|next) year)?`,
    `${edge}${narrowing}${long}(?:,| de| del|) ${year}`,
    `${edge}(?:early|late|mid)(?:[ -]| in )(?:the )?${year}s?`,
    `${edge}${before}${weekday}${part}(?![\\p{L}])`,
  ];
  if (primary === "en")
    sources.push(
      `(?<=\\b(?:in|since|by|until|from|during|between|for|of|to|and|next|last|this|early|late|mid-?|through) )${long}(?![\\p{L}’'-])(?! \\p{Lu})`,
    );
  const dates = sources.map((source) => new RegExp(source, "gu"));
  const relative = RELATIVE[primary];
  if (relative) dates.push(new RegExp(`${edge}(?:${relative})(?!\\p{L})`, "giu"));
  const grammar = { dates, clock: new RegExp(`(?<![\\p{L}\\p{Nd}:.])(?:${CLOCK})`, "giu"), calendar };
  cache.set(language, grammar);
  return grammar;
}

function written(names: readonly string[], capitalOnly: boolean): string {
  const forms = names.flatMap((name) => {
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    return capitalOnly || capital === name ? [capital] : [capital, name];
  });
  return forms
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
}

/** ISO 8601 as far as the words go: a day, "--MM-DD" without a year, a month, a year; other words as they are. */
function valueOf(date: string, calendar: Calendar): string {
  const plain = asciiDigits(date).toLowerCase();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  if (iso) return plain;
  const wide = /^(\d{4})\s?[年년](?:\s?(\d{1,2})\s?[月월])?(?:\s?(\d{1,2})\s?[日일号])?$/u.exec(plain);
  if (wide)
    return [wide[1], wide[2], wide[3]]
      .filter((p) => p !== undefined)
      .map((p) => p.padStart(2, "0"))
      .join("-");
  // 3.4.2020 is read day first; with a slash the order cannot be told, unless one is above twelve.
  const numeric = /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/.exec(plain);
  if (numeric) {
    const [, a = "", mark, b = "", y = ""] = numeric;
    if (mark === "." || Number(a) > 12) return isoDay(y, Number(b), Number(a)) ?? plain;
    return Number(b) > 12 ? (isoDay(y, Number(a), Number(b)) ?? plain) : plain;
  }
  const months = plain.split(/[\s,.]+/).flatMap((word) => calendar.months.get(word) ?? []);
  const days = [...plain.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map((m) => Number(m[0]));
  const years = [...plain.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map((m) => m[0]);
  const [month] = months;
  if (month === undefined || months.length > 1 || days.length > 1) return plain;
  const [day] = days;
  const [year] = years;
  const two = (n: number) => String(n).padStart(2, "0");
  if (day === undefined) return year ? `${year}-${two(month)}` : plain;
  return (year ? isoDay(year, month, day) : `--${two(month)}-${two(day)}`) ?? plain;
}

function isoDay(year: string, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
