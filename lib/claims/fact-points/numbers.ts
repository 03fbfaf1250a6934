import type { Span } from "@/lib/text/span";
import type { PointType } from "../claim";
import type { Candidate } from "./candidate";
import { parseDigits } from "./digits";
import { NUMBER_WORDS, type NumberWords } from "./number-words";

/** Counts, measures, ordinals, fractions, sums of money, percentages and durations. */
export function numberPoints(text: string, span: Span, language: string): Candidate[] {
  const words = text.slice(span.start, span.end);
  const grammar = grammarOf(language);
  const points: Candidate[] = [];
  let last = 0;
  for (const match of words.matchAll(grammar.number)) {
    if (match.index < last) continue;
    const to =
      grammar.english && /\bfrom $/i.test(words.slice(Math.max(0, match.index - 5), match.index))
        ? match[0].indexOf(" to ")
        : -1;
    if (to > 0) {
      // "from 9 to 10" is two numbers, "9 to 10" is one.
      const whole = { start: match.index, end: match.index + match[0].length };
      const parts = [
        { ...whole, end: match.index + to },
        { ...whole, start: match.index + to + 4 },
      ];
      for (const part of parts) {
        const one = extend(words, part, grammar, language);
        if (one) points.push({ ...one, start: span.start + one.start, end: span.start + one.end });
        last = one?.end ?? last;
      }
      continue;
    }
    const found = extend(
      words,
      { start: match.index, end: match.index + match[0].length },
      grammar,
      language,
    );
    if (!found) continue;
    last = found.end;
    points.push({ ...found, start: span.start + found.start, end: span.start + found.end });
  }
  for (const match of words.matchAll(grammar.ordinal)) {
    const [word] = match;
    const value =
      grammar.words.ordinals[word.toLowerCase()] ??
      Number.parseInt(parseDigits(word.replace(/[^\p{Nd}]/gu, "") || "NaN", language).toString(), 10);
    if (Number.isNaN(value)) continue;
    const start = span.start + match.index;
    points.push({ start, end: start + word.length, type: "number", value: String(value) });
  }
  return points;
}

function extend(words: string, core: Span, grammar: Grammar, language: string): Candidate | null {
  const { tail } = grammar;
  const before = words.slice(Math.max(0, core.start - 14), core.start);
  const after = words.slice(core.end, core.end + 80);
  const value = valueOf(words.slice(core.start, core.end), grammar.words, language);
  const point = (type: PointType, from: number, to: number): Candidate => ({
    start: from,
    end: to,
    type,
    value: value ?? words.slice(from, to),
  });
  const sign = SIGN_BEFORE.exec(before)?.[0] ?? "";
  const code = tail.money.exec(after)?.[0];
  if (sign) return point("money", core.start - sign.length, core.end);
  if (code) return point("money", core.start, core.end + code.length);
  const percent = tail.percent.exec(after)?.[0];
  if (percent) return point("percent", core.start, core.end + percent.length);
  const old = grammar.english ? /^(?:[ -]years?[ -]old)\b/.exec(after)?.[0] : undefined;
  if (old) return point("number", core.start, core.end + old.length);
  const duration = tail.duration.exec(after)?.[0];
  if (duration) {
    const lead = grammar.english ? (/(?:nearly|almost|every) $/i.exec(before)?.[0] ?? "") : "";
    return point("time", core.start - lead.length, core.end + duration.length);
  }
  const unit = tail.unit.exec(after)?.[0] ?? "";
  // "4G", "3D", "100m" with no unit that is known: part of a word.
  if (
    unit === "" &&
    /^\p{L}/u.test(after) &&
    !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(after)
  )
    return null;
  return point("number", core.start, core.end + unit.length);
}

const SIGN_BEFORE = /(?:(?:US|NZ|AU|CA|HK|[ACSR])\s?)?[$€£¥₹₩₽₺₪฿]\s?$/u;

/** "2 million" → "2000000"; null when the words fix no one number ("40 to 50", "hundreds"). */
function valueOf(words: string, names: NumberWords, language: string): string | null {
  const plain = words.toLowerCase();
  const parts = plain.split(/(?<=\p{L})[-\s]+|[-\s]+(?=\p{L})/u).filter((part) => part !== "and");
  let total = 0;
  let current: number | null = null;
  for (const part of parts) {
    const scale = names.scales[part.replace(/\.$/, "")];
    const value =
      names.values[part] ??
      (part === "one" ? 1 : /^[-−]?\p{Nd}/u.test(part) ? wideNumber(part, language) : undefined);
    if (value !== undefined) current = (current ?? 0) + value;
    else if (scale !== undefined) {
      current = (current ?? 1) * scale;
      if (scale >= 1000) {
        total += current;
        current = 0;
      }
    } else {
      const other = Object.entries(names.others).find(([source]) =>
        new RegExp(`^(?:${source})$`, "iu").test(plain),
      );
      return other?.[1] === undefined || other[1] === null ? null : String(other[1]);
    }
  }
  const sum = total + (current ?? 0);
  return current === null || Number.isNaN(sum) ? null : String(Number(sum.toPrecision(15)));
}

/** "14亿": digits and the sign for ten thousand or a hundred million. */
function wideNumber(part: string, language: string): number {
  const digits = part.replace(/[万萬億亿]+$/u, "");
  const scale = (/[万萬]/u.test(part) ? 1e4 : 1) * (/[億亿]/u.test(part) ? 1e8 : 1);
  return parseDigits(digits, language) * scale;
}

interface Grammar {
  words: NumberWords;
  english: boolean;
  number: RegExp;
  ordinal: RegExp;
  tail: Record<"money" | "percent" | "duration" | "unit", RegExp>;
}

const cache = new Map<string, Grammar>();

function grammarOf(language: string): Grammar {
  const primary = language.split("-")[0] ?? "und";
  const known = cache.get(primary);
  if (known) return known;
  const words = NUMBER_WORDS[primary] ?? NUMBER_WORDS.und;
  if (!words) throw new Error("number-words.ts has no row for und");
  const english = primary === "en";
  const names = longestFirst(Object.keys(words.values));
  const scale = longestFirst(Object.keys(words.scales));
  const space = [
    "fr",
    "ru",
    "uk",
    "pl",
    "cs",
    "sk",
    "sv",
    "nb",
    "no",
    "fi",
    "bg",
    "hu",
    "es",
    "pt",
    "it",
  ].includes(primary)
    ? "|(?<!\\p{Nd}{4}) "
    : "";
  const digits = `[-−]?(?:\\p{Nd}{1,3}(?:(?:[.,'’٬]${space})\\p{Nd}{3}(?!\\p{Nd}))+|\\p{Nd}+)(?:[.,٫]\\p{Nd}+)?(?:[万億亿萬]+)?`;
  const spelt = names ? `|(?:${names})(?!\\p{L})(?:[- ](?:and )?(?:${names})(?!\\p{L}))?` : "";
  const scaled = scale ? `(?:[ -]?(?:${scale})(?![\\p{L}]))*` : "";
  const one = english
    ? `(?:${digits}${spelt}|one(?= (?:hundred|thousand|million|billion)))${scaled}`
    : `(?:${digits}${spelt})${scaled}`;
  const until = english ? `(?: (?:to|or) (?:${one})|\\s?[–-]\\s?(?=\\p{Nd})${one})?` : "(?:[–-]\\p{Nd}+)?";
  const others = Object.keys(words.others).join("|");
  const edge = "(?<![\\p{Lu}\\p{Ll}\\p{M}\\p{Nd}#@_/]|[\\p{Nd}][.,:]|\\p{L}[-'’])";
  const grammar: Grammar = {
    words,
    english,
    number: new RegExp(`${edge}(?:${others ? `(?:${others})(?!\\p{L})|` : ""}${one}${until})`, "giu"),
    ordinal: ordinalPattern(words, english),
    tail: {
      money: new RegExp(
        `^\\s?(?:[€£¥₹₽₺](?!\\p{Nd})|(?:de |d['’])?(?:${words.money})(?![\\p{Lu}\\p{Ll}]))`,
        "u",
      ),
      percent: new RegExp(`^[ -]?(?:${words.percent})(?![\\p{Lu}\\p{Ll}])`, "u"),
      duration: new RegExp(`^[ -](?:${words.duration})(?![\\p{Lu}\\p{Ll}])`, "iu"),
      unit: new RegExp(
        `^(?:[ -]?(?:${words.unit})(?![\\p{Lu}\\p{Ll}])(?: \\(\\p{Nd}[\\p{Nd}.,]* ?(?:${words.unit})\\))?)`,
        "u",
      ),
    },
  };
  cache.set(primary, grammar);
  return grammar;
}

// "the first meeting", "20th anniversary", "for the third time"; "was first seen" and "first, …" count nothing.
function ordinalPattern(words: NumberWords, english: boolean): RegExp {
  const names = longestFirst(Object.keys(words.ordinals));
  const digits = english
    ? "\\p{Nd}{1,3}(?:,\\p{Nd}{3})*(?:st|nd|rd|th)\\b|\\p{Nd}+(?:st|nd|rd|th)\\b"
    : "\\p{Nd}+(?:ème|er|e|ª|º)(?!\\p{L})";
  if (!names) return new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${digits})`, "giu");
  const lead = english
    ? "(?<=\\b(?:the|a|an|his|her|its|their|our|my|your|this|that|in|as|for|of|with|\\p{L}+['’]s?|\\p{L}+s['’]) )"
    : "";
  const notAfter = english
    ? "(?! and foremost| place\\b(?=[.,;!?]| (?:because|and|but))| of all| class\\b| hand| lady)"
    : "";
  return new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${digits}|${lead}(?:${names})(?!\\p{L})${notAfter})`, "giu");
}

const longestFirst = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join("|");
