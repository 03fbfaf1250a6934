import type { Claimant, ClaimKind, FactPoint } from "./claim";
import { signs } from "./word-signs";

export interface Weighed {
  words: string;
  language: string;
  kinds: readonly ClaimKind[];
  claimant: Claimant;
  points: readonly FactPoint[];
  opinion: boolean;
  blockKind: string;
}

interface Reason {
  words: string;
  weight: number;
  holds: (w: Weighed) => boolean;
}

const kind = (name: ClaimKind) => (w: Weighed) => w.kinds.includes(name);
const point =
  (...types: readonly string[]) =>
  (w: Weighed) =>
    w.points.some((p) => types.includes(p.type));
const many = (type: string, least: number) => (w: Weighed) =>
  w.points.filter((p) => p.type === type).length >= least;

/** What raises or lowers the priority of a claim; weights add up and are pressed into 0–1. */
const REASONS: readonly Reason[] = [
  {
    words: "words quoted from a named person",
    weight: 1.1,
    holds: (w) => w.kinds.includes("quotation") && w.claimant.name !== null && w.claimant.type === "person",
  },
  { words: "a quotation", weight: 0.5, holds: (w) => w.kinds.includes("quotation") },
  { words: "a sum of money", weight: 0.9, holds: point("money") },
  { words: "a percentage", weight: 0.9, holds: point("percent") },
  { words: "a number", weight: 0.8, holds: point("number") },
  { words: "several numbers", weight: 0.3, holds: many("number", 2) },
  { words: "a length of time", weight: 0.45, holds: point("time") },
  { words: "a superlative or a first", weight: 0.7, holds: kind("superlative") },
  { words: "a cause", weight: 0.55, holds: kind("cause") },
  { words: "law or policy", weight: 0.55, holds: kind("law") },
  { words: "a comparison", weight: 0.35, holds: kind("comparison") },
  {
    words: "an accusation, a harm or a risk",
    weight: 0.6,
    holds: (w) => signs(w.words, "harm", w.language) > 0,
  },
  {
    words: "said by someone other than the article",
    weight: 0.2,
    holds: (w) => w.claimant.type !== "article",
  },
  {
    words: "said by a source without a name",
    weight: 0.2,
    holds: (w) => w.claimant.type === "source" || w.claimant.type === "document",
  },
  { words: "a named person", weight: 0.2, holds: point("person") },
  { words: "a named organisation", weight: 0.15, holds: point("organisation") },
  { words: "a date", weight: 0.1, holds: point("date") },
  { words: "an opinion", weight: -0.35, holds: (w) => w.opinion && !w.kinds.includes("quotation") },
  { words: "a caption", weight: -0.6, holds: (w) => w.blockKind === "caption" },
  { words: "names nothing", weight: -0.45, holds: (w) => w.points.length === 0 },
  {
    words: "few words",
    weight: -0.35,
    holds: (w) => w.words.split(/\s+/).length < 8 && !/\p{Nd}/u.test(w.words),
  },
];

const START = -0.75;

/** Priority from 0 to 1, and the reasons for it with the strongest first. */
export function worthinessOf(weighed: Weighed): { checkWorthiness: number; reasons: string[] } {
  const holding = REASONS.filter((reason) => reason.holds(weighed));
  const sum = holding.reduce((total, reason) => total + reason.weight, START);
  const reasons = [...holding]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map((reason) => reason.words);
  return { checkWorthiness: Math.round(100 / (1 + Math.exp(-sum))) / 100, reasons };
}
