import { trimSpan } from "@/lib/text/span";
import type { Claim, FactPoint, Remark } from "./claim";
import { calendarOf } from "./fact-points/calendar";
import { asciiDigits } from "./fact-points/digits";
import { withinOneEdit } from "./name-forms";
import { pointsInside, type Reading } from "./reading";

/** What an attentive reader would ask about the text itself, without looking anything up; in the order of the text. */
export function remarksOn(reading: Reading, claims: readonly Claim[]): Remark[] {
  const remarks = [
    ...spellings(reading.points),
    ...datesThatCannotBe(reading),
    ...sharesOverTheWhole(reading),
    ...repeatedWords(reading, claims),
  ];
  return remarks.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

const MOST_NAMES = 400;

/** "Kristin Wilkins" and "Kristen Wilkins", "Maurer" and "Mauer": one letter apart. */
function spellings(points: readonly FactPoint[]): Remark[] {
  const first = new Map<string, FactPoint>();
  for (const point of points)
    if (point.type === "person" && !first.has(point.text) && first.size < MOST_NAMES)
      first.set(point.text, point);
  const names = [...first.values()];
  const told = new Set<string>();
  const remarks: Remark[] = [];
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1)) {
      const pair = differingWords(a.text, b.text);
      const key = pair?.join("|") ?? "";
      if (!pair || told.has(key)) continue;
      told.add(key);
      remarks.push({
        kind: "two spellings of one name",
        spans: [a, b].map(({ start, end }) => ({ start, end })),
        message: `"${a.text}" and "${b.text}" differ by one letter. Is it the same person?`,
      });
    }
  });
  return remarks;
}

/** The two spellings when two names differ in one word by one letter: last names of five letters or more, or first names before the same last name. */
function differingWords(a: string, b: string): [string, string] | null {
  const [wordsA, wordsB] = [a.split(/\s+/), b.split(/\s+/)];
  const [lastA = "", lastB = ""] = [wordsA.at(-1), wordsB.at(-1)];
  if (lastA !== lastB) {
    const sameFirst = wordsA.length === 1 || wordsB.length === 1 || wordsA[0] === wordsB[0];
    // "Smith" and "Smiths" may be a family.
    return sameFirst && Math.min(lastA.length, lastB.length) >= 5 && withinOneEdit(lastA, lastB)
      ? [lastA, lastB]
      : null;
  }
  if (wordsA.length !== wordsB.length || wordsA.length < 2) return null;
  const differing = wordsA.flatMap((word, i) =>
    word === wordsB[i] ? [] : [[word, wordsB[i] ?? ""] as const],
  );
  const [pair] = differing;
  return differing.length === 1 && pair && pair[0].length >= 4 && withinOneEdit(pair[0], pair[1])
    ? [pair[0], pair[1]]
    : null;
}

function datesThatCannotBe(reading: Reading): Remark[] {
  const { months, weekdays } = calendarOf(reading.language);
  return reading.points.flatMap((point) => {
    if (point.type !== "date") return [];
    const words = asciiDigits(point.text.toLowerCase()).split(/[\s,.()]+/);
    const spans = [{ start: point.start, end: point.end }];
    const month = words.map((word) => months.get(word)).find((m) => m !== undefined);
    const day = Number(words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word))?.replace(/\D/g, ""));
    if (month !== undefined && day > (DAYS[month - 1] ?? 31))
      return [
        {
          kind: "a date that does not exist",
          spans,
          message: `"${point.text}" is not a day of the calendar.`,
        },
      ];
    const weekday = words.map((word) => weekdays.get(word)).find((d) => d !== undefined);
    if (weekday === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(point.value)) return [];
    // Sunday is 0 for Date and 7 in ISO 8601.
    const real = new Date(`${point.value}T00:00:00Z`).getUTCDay() || 7;
    if (real === weekday) return [];
    const name = [...weekdays].find(([, n]) => n === real)?.[0] ?? "";
    return [
      {
        kind: "a weekday that does not match its date",
        spans,
        message: `${point.value} was a ${name.charAt(0).toUpperCase()}${name.slice(1)}, the text says "${point.text}".`,
      },
    ];
  });
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Three or more shares of one whole in a sentence that add up to more than it. */
function sharesOverTheWhole(reading: Reading): Remark[] {
  return reading.sentences.flatMap((sentence) => {
    const shares = pointsInside(reading, sentence).filter(
      (p) => p.type === "percent" && /^\d+(?:\.\d+)?$/.test(p.value),
    );
    if (shares.length < 3) return [];
    const words = reading.text.slice(sentence.start, sentence.end);
    if (
      /\b(?:from|than|rose|fell|up|down|by|increas\w*|decreas\w*|compared|growth|inflation|turnout)\b/iu.test(
        words,
      )
    )
      return [];
    const sum = shares.reduce((total, p) => total + Number(p.value), 0);
    if (sum <= 100.5 || sum > 300) return [];
    const spans = shares.map(({ start, end }) => ({ start, end }));
    return [
      {
        kind: "shares that add up to more than 100 %",
        spans,
        message: `The percentages in this sentence add up to ${Number(sum.toFixed(2))}. Are they shares of one whole?`,
      },
    ];
  });
}

/** The same words asserted twice, as when a pulled quotation stands in the running text again. */
function repeatedWords(reading: Reading, claims: readonly Claim[]): Remark[] {
  const seen = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    if (claim.text.length < 60) return [];
    const key = claim.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
    const before = seen.get(key);
    if (!before) {
      seen.set(key, claim);
      return [];
    }
    const spans = [before, claim].map((c) => trimSpan(reading.text, c));
    return [
      { kind: "the same words twice", spans, message: "This claim stands in the text twice, word for word." },
    ];
  });
}
