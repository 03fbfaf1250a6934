import type { Block } from "@/lib/import/article";
import type { Sentence } from "@/lib/segment/sentence";
import type { FactPoint } from "./claim";
import { allPoints } from "./points";
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
}

export function read(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  language: string,
): Reading {
  const quotations = quotationsIn(text, blocks);
  return {
    text,
    language,
    blocks,
    sentences,
    quotations,
    points: allPoints(text, blocks, sentences, quotations, language),
  };
}
