import type { PointType } from "../claim";
import { COURTESY, DEMONYMS, GIVEN_NAMES, NAME_NOUNS, ORGANISATION_NOUNS, PLACE_NOUNS } from "./lexicon";
import { isIn, type Run } from "./runs";
import type { Token } from "./tokens";

/** What is known when a run is classified. */
export interface Known {
  places: ReadonlySet<string>;
  /** Last names of the persons of this article → the fullest form of their name. */
  persons: ReadonlyMap<string, string>;
  /** Capitalised words seen inside sentences. */
  mid: ReadonlySet<string>;
  /** A role or a courtesy title stands directly before the run. */
  afterRole: boolean;
  english: boolean;
  /** Nothing is known of the language's nouns: only lists and shapes count. */
  cautious: boolean;
}

const CENTRES = new Set(["centre", "center"]);
const NOT_NAMED = new Set(
  "ceo cfo tv pc dna gdp ai it id dvd gps suv pdf url usb ceos mp mps ok am pm faq prof dr phd ph.d msc m.sc m sc bsc ma ba me hey okay oh ed eds vs".split(
    " ",
  ),
);
const WORKS = new Set("html css xml ie hiv aids covid covid-19 sars nafta iphone ipad".split(" "));
const ORGANISED = new Set(
  "un u.n. eu e.u. nato nasa who imf fbi cia bbc cnn opec unesco unicef interpol gop microsoft google apple amazon facebook meta twitter netflix tesla toyota honda bmw volkswagen siemens boeing airbus samsung sony ibm intel nokia reuters bloomberg afp upi taliban hamas hezbollah al-qaeda labour oxfam greenpeace scientology wikipedia wikinews wikileaks youtube spotify uber pfizer moderna novartis nestlé unilever shell bp exxonmobil gazprom huawei tiktok alibaba opec+ fema noaa unhcr cern".split(
    " ",
  ),
);

/** The type of a name, or null when the run names nothing worth a tick (a demonym alone, "TV"). */
export function typeOf(tokens: readonly Token[], run: Run, known: Known): PointType | null {
  const words = tokens.slice(run.from, run.to);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const name = words.map((t) => t.text).join(" ");
  const before = tokens[run.from - 1];
  const sameClause = before !== undefined && /^\s?$/.test(first.gap.replace(/[("“]/g, ""));
  const lead = sameClause ? before.lower : "";
  if (words.length === 1) {
    if (NOT_NAMED.has(first.lower)) return null;
    if (ORGANISED.has(first.lower)) return "organisation";
    if (known.persons.has(name) && !(known.places.has(name) && /^(?:in|near|at|to)$/.test(lead)))
      return "person";
    if (known.places.has(name)) return "place";
    if (DEMONYMS.has(first.lower)) return null;
    if (DEMONYMS.has(first.lower.replace(/s$/, ""))) return "name";
    if (WORKS.has(first.lower)) return "name";
    if (known.afterRole && !isIn(ORGANISATION_NOUNS, first.lower)) return "person";
    if (/^\p{Lu}[\p{Lu}&-]{1,6}$/u.test(first.text)) return "organisation";
    if (
      known.cautious ||
      (first.initial && !known.english && !known.mid.has(first.text)) ||
      (first.initial && !first.possessive && opensAsWord(first, tokens[run.to], known))
    )
      return null;
    if (/^(?:in|near|from|at|outside|across|around|off)$/.test(lead) && /^\p{Lu}\p{Ll}/u.test(first.text))
      return "place";
    if (first.possessive && tokens[run.to]?.capital && tokens[run.to + 1]?.capital) return "organisation";
    if (isIn(ORGANISATION_NOUNS, first.lower) && /^\p{Lu}\p{Ll}/u.test(first.text)) return "organisation";
    return "name";
  }
  if (known.places.has(name) || known.places.has(name.replace(/^The /, ""))) return "place";
  if (words.every((t) => DEMONYMS.has(t.lower))) return null;
  const ofAt = words.findIndex((t) => t.lower === "of" || t.lower === "for");
  const heads = ofAt > 0 ? words.slice(0, ofAt) : words;
  const head = heads.at(-1);
  if (words[ofAt]?.lower === "for" && isIn(CENTRES, head?.lower ?? "")) return "organisation";
  if (words.some((t) => /\p{Nd}/u.test(t.text))) return "name";
  const given = GIVEN_NAMES.has(first.lower) || /^(?:\p{Lu}\.)+$/u.test(first.text);
  const noun = head && ofAt > 0 ? nounType(head.lower) : nounType(last.lower);
  if (noun && !(given && words.length === 2 && noun !== "organisation")) return noun;
  if (
    /^(?:mount|mt|lake|fort|port|cape|st|saint|san|santa|los|las|el|new|upper|lower|north|south|east|west)$/.test(
      first.lower,
    ) &&
    !given &&
    words.length <= 3 &&
    !known.afterRole
  )
    return "place";
  if (ORGANISED.has(first.lower)) return "name";
  if (given || known.afterRole || COURTESY.has(first.lower)) return "person";
  if (known.persons.has(last.text)) return "person";
  if (known.cautious) return null;
  if (words.some((t) => isIn(ORGANISATION_NOUNS, t.lower)))
    return lead === "the" || words.length > 3 ? "organisation" : "name";
  if (DEMONYMS.has(first.lower)) return "name";
  if (lead === "the") return "name";
  if (
    words.length <= 4 &&
    words.every((t) => /^[\p{L}'’.-]+$/u.test(t.text) && !/^\p{Lu}{2,}$/u.test(t.text))
  )
    return "person";
  return "name";
}

/** "Browsing the catalog", "Talk us through", "Sure.": one capitalised word at the start that no other sentence confirms as a name. */
function opensAsWord(first: Token, next: Token | undefined, known: Known): boolean {
  if (known.mid.has(first.text)) return false;
  if (!next || next.gap !== " " || /(?:ing|ly)$/.test(first.lower)) return true;
  return /^(?:the|a|an|us|me|him|her|them|it|this|that|these|those|with|for|of|to|in|on|at|by|about|from|and|or|if|how|what|not|no|below|into)$/.test(
    next.lower,
  );
}

function nounType(word: string): PointType | null {
  if (isIn(ORGANISATION_NOUNS, word)) return "organisation";
  if (isIn(PLACE_NOUNS, word)) return "place";
  return isIn(NAME_NOUNS, word) ? "name" : null;
}
