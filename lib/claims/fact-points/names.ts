import { wordsOf } from "@/lib/segment/profiles";
import type { Span } from "@/lib/text/span";
import type { PointType } from "../claim";
import type { Candidate } from "./candidate";
import { typeOf, type Known } from "./classify";
import { COMMON, COURTESY, ORGANISATION_NOUNS, ROLES } from "./lexicon";
import { countriesOf, placesOf } from "./places";
import { isIn, ordinaryWord, type Run } from "./runs";
import { titleRuns } from "./titles";
import { tokensOf, type Token } from "./tokens";

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"”»]*[\p{L}\p{Nd}/]|(?<![\p{L}\p{Nd}@.])[\p{L}\p{Nd}-]{2,40}\.(?:com|org|net|gov|edu|co\.uk|info|io)\b(?!\.\p{L})/gu;
const NO_CASE = /^(?:ar|he|fa|ur|zh|ja|ko|th|hi|bn|ta|te|mr|gu|kn|ml|pa|ne|si|km|lo|my|ka|am)$/;

/** Names of persons, organisations, places and other things, and the titles beside them. */
export function namePoints(text: string, sentences: readonly Span[], language: string): Candidate[] {
  const primary = language.split("-")[0] ?? "und";
  const points: Candidate[] = [];
  if (NO_CASE.test(primary)) return countryPoints(text, sentences, primary);
  const lines = sentences.map((sentence) => tokensOf(text, sentence)).filter((tokens) => tokens.length > 0);
  const reader = readerOf(lines, primary);
  const persons = personsIn(lines, reader);
  for (const tokens of lines) {
    const titled = titleRuns(tokens, reader.isWord);
    for (const title of titled.titles) points.push(candidate(text, tokens, title, "title"));
    const shouted = isTitleCased(tokens);
    for (const run of titled.names) {
      const type = typeOf(tokens, run, {
        ...reader.known,
        persons,
        afterRole: afterRole(tokens, run, titled.titles),
      });
      if (type !== null && !(shouted && type !== "place" && !knownName(tokens, run, persons, reader.mid)))
        points.push(candidate(text, tokens, withPlace(tokens, run, type, reader.known.places), type));
    }
  }
  return addressPoints(text, sentences).concat(points);
}

function addressPoints(text: string, sentences: readonly Span[]): Candidate[] {
  return sentences.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(ADDRESS)].map((match) => {
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length, type: "name" as const, value: match[0] };
    }),
  );
}

interface Reader {
  isWord: (token: Token) => boolean;
  known: Omit<Known, "persons" | "afterRole">;
  /** Capitalised words seen inside sentences. */
  mid: ReadonlySet<string>;
}

function readerOf(lines: readonly Token[][], language: string): Reader {
  const vocabulary = new Set<string>();
  const mid = new Set<string>();
  const starters = wordsOf(language).starters;
  for (const tokens of lines) {
    const shouted = isTitleCased(tokens);
    for (const token of tokens)
      if (!token.capital) vocabulary.add(token.lower);
      else if (!token.initial && !shouted) mid.add(token.text);
  }
  const places = placesOf(language);
  const isWord = (token: Token) =>
    ordinaryWord(
      token,
      vocabulary,
      places.has(token.text) || mid.has(token.text) ? new Set([token.text]) : NONE,
    ) ||
    (token.initial && starters.has(token.lower));
  return { isWord, mid, known: { places, mid, english: language === "en", cautious: language === "de" } };
}

const NONE: ReadonlySet<string> = new Set();

/** Last names → the fullest form of the name that the article uses. */
function personsIn(lines: readonly Token[][], reader: Reader): Map<string, string> {
  const persons = new Map<string, string>();
  for (const tokens of lines) {
    if (isTitleCased(tokens)) continue;
    const titled = titleRuns(tokens, reader.isWord);
    for (const run of titled.names) {
      const type = typeOf(tokens, run, {
        ...reader.known,
        persons,
        afterRole: afterRole(tokens, run, titled.titles),
      });
      if (type !== "person") continue;
      const words = tokens.slice(run.from, run.to).filter((t) => !COURTESY.has(t.lower));
      const last = words.at(-1)?.text;
      const full = words.map((t) => t.text).join(" ");
      if (last && full.length > (persons.get(last)?.length ?? 0)) persons.set(last, full);
    }
  }
  return persons;
}

function afterRole(tokens: readonly Token[], run: Run, titles: readonly Run[]): boolean {
  const before = tokens[run.from - 1];
  if (!before || !/^\.?,? $/.test(tokens[run.from]?.gap ?? "")) return false;
  return (
    COURTESY.has(before.lower) ||
    (titles.some((title) => title.to === run.from) && isIn(ROLES, before.lower)) ||
    titles.some((title) => title.to === run.from)
  );
}

// A headline in title case tells names only by what the rest of the article says.
function isTitleCased(tokens: readonly Token[]): boolean {
  const long = tokens.filter((t) => t.text.length > 2 && /^\p{L}/u.test(t.text) && !COMMON.has(t.lower));
  return long.length >= 4 && long.every((t) => t.capital);
}

function knownName(
  tokens: readonly Token[],
  run: Run,
  persons: ReadonlyMap<string, string>,
  mid: ReadonlySet<string>,
): boolean {
  const words = tokens.slice(run.from, run.to);
  return (
    words.every((t) => mid.has(t.text) || persons.has(t.text) || !t.capital) ||
    isIn(ORGANISATION_NOUNS, words.at(-1)?.lower ?? "")
  );
}

// "Aceh, Indonesia", "Evansville, Indiana, United States": one place; "Sudan, Iran" is two.
function withPlace(tokens: readonly Token[], run: Run, type: PointType, places: ReadonlySet<string>): Run {
  if (type !== "place" && type !== "name" && type !== "person") return run;
  let { to } = run;
  for (;;) {
    const name = tokens
      .slice(run.from, to)
      .map((t) => t.text)
      .join(" ");
    const here = tokens.slice(Math.max(run.from, to - 2), to).map((t) => t.text);
    if (
      tokens[to - 1]?.possessive ||
      tokens[to]?.gap !== ", " ||
      (COUNTRIES.has(name) && to === run.to) ||
      type === "person"
    )
      break;
    const two = `${tokens[to]?.text} ${tokens[to + 1]?.text}`;
    const wide = places.has(two) ? 2 : places.has(tokens[to]?.text ?? "") ? 1 : 0;
    if (
      wide === 0 ||
      here.length === 0 ||
      !REGIONAL.has(wide === 2 ? two : (tokens[to]?.text ?? "")) ||
      tokens[to + wide]?.lower === "and"
    )
      break;
    to += wide;
  }
  return { from: run.from, to };
}

const STATES =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Washington|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|New South Wales|Queensland|England|Scotland|Wales|Taiwan|D.C.".split(
    "|",
  );
const COUNTRIES: ReadonlySet<string> = new Set([
  ...countriesOf("en"),
  "US",
  "U.S.",
  "UK",
  "U.K.",
  "England",
  "Scotland",
  "Wales",
  "Europe",
  "Asia",
  "Africa",
]);
const REGIONAL: ReadonlySet<string> = new Set([...COUNTRIES, ...STATES]);

function candidate(text: string, tokens: readonly Token[], run: Run, type: PointType): Candidate {
  const start = tokens[run.from]?.start ?? 0;
  let end = tokens[run.to - 1]?.end ?? start;
  // "Internet Explorer 9 (IE9)": a name and its abbreviation are one.
  const short =
    type === "title" || type === "person"
      ? null
      : /^ \((?:\p{Lu}[\p{Lu}\p{Nd}.-]{1,9})\)/u.exec(text.slice(end, end + 14));
  if (short) end += short[0].length;
  return { start, end, type, value: text.slice(start, end) };
}

function countryPoints(text: string, sentences: readonly Span[], language: string): Candidate[] {
  const names = countriesOf(language);
  if (names.length === 0) return [];
  const pattern = new RegExp(
    [...names]
      .sort((a, b) => b.length - a.length)
      .map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|"),
    "gu",
  );
  return sentences.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) => {
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length, type: "place" as const, value: match[0] };
    }),
  );
}
