import type { ClaimKind, FactPoint } from "./claim";
import { signs } from "./word-signs";

export interface Facts {
  words: string;
  language: string;
  points: readonly FactPoint[];
  /** 0 to 1: the share in quotation marks. */
  quoted: number;
  /** Someone other than the article speaks. */
  reported: boolean;
  opinion: boolean;
}

type Rule = (facts: Facts) => boolean;

const has =
  (...types: readonly string[]): Rule =>
  (f) =>
    f.points.some((p) => types.includes(p.type));
const sign =
  (name: Parameters<typeof signs>[1]): Rule =>
  (f) =>
    signs(f.words, name, f.language) > 0;

/** A name beside a title or a role: who somebody is. */
function identifies(f: Facts): boolean {
  return f.points.some((p, i) => {
    if (p.type !== "person") return false;
    const near = [f.points[i - 1], f.points[i + 1]];
    return near.some(
      (n) =>
        n &&
        (n.type === "title" || (n.type === "organisation" && f.quoted < 0.5)) &&
        Math.min(Math.abs(n.start - p.end), Math.abs(p.start - n.end)) <= 8,
    );
  });
}

/** In the order in which they are kept when more than four fit. */
const RULES: readonly [ClaimKind, Rule][] = [
  ["quotation", (f) => f.quoted >= 0.3],
  ["attribution", (f) => f.reported && f.quoted < 0.6],
  ["quantity", has("number", "percent", "money")],
  ["superlative", sign("superlative")],
  ["cause", sign("cause")],
  ["opinion", (f) => f.opinion],
  ["name", identifies],
  ["law", sign("law")],
  ["comparison", sign("comparison")],
  ["date", has("date", "time")],
  ["prediction", sign("prediction")],
  [
    "event",
    (f) =>
      f.quoted < 0.5 &&
      !f.opinion &&
      (signs(f.words, "event", f.language) > 0 || f.language.split("-")[0] !== "en"),
  ],
  ["definition", sign("definition")],
];

/** One to four kinds; "event" where no rule speaks. */
export function kindsOf(facts: Facts): ClaimKind[] {
  const found = RULES.filter(([, rule]) => rule(facts)).map(([kind]) => kind);
  return found.length > 0 ? found.slice(0, 4) : ["event"];
}

/**
 * Reported words: opinion, feeling, wish and forecast against what happened, how many and when. The weights follow a
 * logistic fit on the labelled articles (fixtures), rounded; left-one-article-out it is right four times in five.
 */
export function isOpinion(
  words: string,
  points: readonly FactPoint[],
  quoted: number,
  language: string,
): boolean {
  const count = (sign: Parameters<typeof signs>[1]) => signs(words, sign, language);
  const firm = points.filter((p) => FIRM.has(p.type)).length + numbersIn(words, points);
  const view = 1.6 * count("opinion") + 0.15 * count("prediction") + (quoted >= 0.3 ? 0.9 : 0);
  const fact =
    0.3 + 0.55 * firm + 0.3 * Math.min(3, count("event")) + 0.8 * count("cause") + 0.2 * count("harm");
  return view > fact;
}

const FIRM: ReadonlySet<string> = new Set(["number", "percent", "money", "date", "time"]);

// Inside a quotation no points are listed, so numbers are counted from the words.
const numbersIn = (words: string, points: readonly FactPoint[]) =>
  points.some((p) => p.type === "quotation") ? (words.match(/\p{Nd}[\p{Nd}.,]*/gu)?.length ?? 0) : 0;
