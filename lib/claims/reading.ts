import type { Block } from "@/lib/import/article";
import type { Sentence } from "@/lib/segment/sentence";
import type { FactPoint } from "./claim";
import { allPoints } from "./points";
import { voicesOf, type Voice } from "./attribution";
import { quotationsIn, type Quotation } from "./quotations";

/** An article as the rules see it: read once, asked about many spans. */
export interface Reading {
  text: string;
  language: string;
  blocks: readonly Block[];
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
  /** Every fact point of the text, in order, not overlapping. */
  points: readonly FactPoint[];
  /** For each sentence, who speaks in it. */
  voices: readonly Voice[];
}

export function read(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  language: string,
): Reading {
  const quotations = quotationsIn(text, blocks);
  const points = allPoints(text, blocks, sentences, quotations, language);
  const voices = voicesOf(text, blocks, sentences, quotations, points, language);
  return { text, language, blocks, sentences, quotations, points, voices };
}
