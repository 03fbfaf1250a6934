import {
  COMMON,
  COURTESY,
  DEMONYMS,
  GIVEN_NAMES,
  NAME_NOUNS,
  OF_HEADS,
  ORGANISATION_NOUNS,
  PLACE_NOUNS,
  ROLES,
} from "./lexicon";
import type { Token } from "./tokens";

/** Words of one name: indexes [from, to) into the tokens of a sentence. */
export interface Run {
  from: number;
  to: number;
}

const PARTICLES = new Set(
  "de la van von der den bin ibn du da di del della dos das el al le y ter zu".split(" "),
);
const ABBREVIATED = new Set(
  "st jr sr gen lt col sgt capt dr mr mrs ms prof rev sen rep gov inc ltd corp co mt ft no".split(" "),
);

export const singular = (word: string) =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
export const isIn = (words: ReadonlySet<string>, word: string) =>
  words.has(word) || words.has(singular(word));

/** Runs of capitalised words with the small words that hold a name together ("University of …", "van der …"). */
export function runsOf(tokens: readonly Token[], isWord: (token: Token) => boolean): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (!first?.capital || isWord(first)) continue;
    const run: Run = { from: at, to: at + 1 };
    for (let next = continues(tokens, run); next !== null; next = continues(tokens, run)) run.to = next;
    runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

/** The end of the run one word (and what joins it) further, or null. */
function continues(tokens: readonly Token[], run: Run): number | null {
  const last = tokens[run.to - 1];
  const next = tokens[run.to];
  if (!last || !next || last.possessive || next.initial) return null;
  if (next.capital || (/^\p{Nd}+$/u.test(next.text) && isSerial(tokens, run.to)))
    return joined(last, next) ? run.to + 1 : null;
  if (next.gap !== " ") return null;
  const article = tokens[run.to + 1]?.lower === "the" ? 1 : 0;
  const after = tokens[run.to + 1 + article];
  if (!after?.capital || after.gap !== " ") return null;
  return joins(tokens, run, next.lower, after) ? run.to + 2 + article : null;
}

function joins(tokens: readonly Token[], run: Run, word: string, after: Token): boolean {
  const last = tokens[run.to - 1];
  const head = tokens[run.from];
  if (!last || !head || isIn(ROLES, last.lower)) return false;
  if (PARTICLES.has(word)) return true;
  const inside = tokens.slice(run.from, run.to);
  const organised = inside.some((t) => isIn(ORGANISATION_NOUNS, t.lower) || isIn(OF_HEADS, t.lower));
  if (word === "of") return isIn(OF_HEADS, last.lower);
  if (word === "for")
    return isIn(ORGANISATION_NOUNS, last.lower) || last.lower === "center" || last.lower === "centre";
  if (word === "at") return head.lower === "university";
  if (word !== "and") return false;
  // "Institute of Science and Technology", "Oceanic and Atmospheric Administration", "State and Homeland Security Departments".
  if (inside.some((t) => t.lower === "of" || t.lower === "for") && organised)
    return !isIn(ORGANISATION_NOUNS, after.lower) && after.lower !== "the";
  const tail = lastOfCapitals(tokens, run.to + 1);
  if (/s$/.test(tail) && !ORGANISATION_NOUNS.has(tail) && isIn(ORGANISATION_NOUNS, tail))
    return inside.length <= 2;
  if (isIn(ORGANISATION_NOUNS, last.lower))
    return /^(?:museum|library|academy)$/.test(last.lower) && isIn(ORGANISATION_NOUNS, tail);
  return /(?:ic|al|ous|cal)$/.test(last.lower) && isIn(ORGANISATION_NOUNS, tail);
}

function lastOfCapitals(tokens: readonly Token[], from: number): string {
  let at = from;
  while (tokens[at + 1]?.capital && tokens[at + 1]?.gap === " " && !tokens[at]?.possessive) at++;
  return tokens[at]?.lower ?? "";
}

function joined(last: Token, next: Token): boolean {
  if (next.gap === " " || next.gap === " & " || next.gap === " / ") return true;
  // The full stop of an abbreviation inside a name: "St. Petersburg", "Martin Luther King Jr. Day".
  return next.gap === ". " && ABBREVIATED.has(last.lower);
}

// "Apollo 11", "Windows 10": a number is part of a name unless it counts what follows.
function isSerial(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (
    !number ||
    !before ||
    number.text.length > 4 ||
    number.gap !== " " ||
    before.possessive ||
    COMMON.has(before.lower)
  )
    return false;
  if (number.text.length === 4 && /^(?:1[5-9]|20)/.test(number.text)) return false;
  return (
    !after ||
    after.gap !== " " ||
    after.capital ||
    !/^(?:\p{L}+s|people|men|women|children|million|billion|percent|per|years?|days?|dead|of|km|kg)$/u.test(
      after.text,
    )
  );
}

/** Whether a capitalised word says nothing by its capital: it begins a sentence and is an ordinary word. */
export function ordinaryWord(
  token: Token,
  vocabulary: ReadonlySet<string>,
  names: ReadonlySet<string>,
): boolean {
  if (token.text === "I" || /^I['’]/u.test(token.text)) return true;
  if (!token.initial) return token.lower === "i" || CAPITALISED_WORDS.has(token.lower);
  if (names.has(token.text)) return false;
  if (COMMON.has(token.lower)) return true;
  const known =
    GIVEN_NAMES.has(token.lower) ||
    COURTESY.has(token.lower) ||
    isIn(ROLES, token.lower) ||
    DEMONYMS.has(token.lower);
  if (known) return false;
  return (
    vocabulary.has(token.lower) &&
    !isIn(ORGANISATION_NOUNS, token.lower) &&
    !isIn(PLACE_NOUNS, token.lower) &&
    !isIn(NAME_NOUNS, token.lower)
  );
}

const CAPITALISED_WORDS = new Set(
  "in on at by from with as if when but and muslim muslims christian christians jew jews buddhist hindu ceo cfo tv pc dna gdp am pm mr mrs ms dr".split(
    " ",
  ),
);
