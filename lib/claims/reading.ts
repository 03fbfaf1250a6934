import type { Block } from "@/lib/import/article";
import type { Sentence } from "@/lib/segment/sentence";
import { contains, type Span } from "@/lib/text/span";
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

/** Index of the first item that ends after `at`; items are in order. */
export function firstEndingAfter(items: readonly Span[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The fact points wholly inside a span. */
export function pointsInside(reading: Reading, span: Span): FactPoint[] {
  const found: FactPoint[] = [];
  for (let i = firstEndingAfter(reading.points, span.start); i < reading.points.length; i++) {
    const point = reading.points[i];
    if (!point || point.start >= span.end) break;
    if (contains(span, point)) found.push(point);
  }
  return found;
}
