import type { Block } from "@/lib/import/article";
import { segmentBlocks } from "@/lib/segment/segment";
import type { Sentence } from "@/lib/segment/sentence";
import type { Span } from "@/lib/text/span";
import type { FactPoint } from "./claim";
import type { Quotation } from "./quotations";
import { quotationsIn } from "./quotations";
import { datePoints } from "./points/dates";
import { numberPoints } from "./points/numbers";
import { quotationPoints } from "./points/quoted";
import type { Candidate } from "./points/candidate";

/** The fact points of any span, to be made anew when a person marks or moves a claim. */
export function factPointsIn(text: string, span: Span, language: string): FactPoint[] {
  const blocks: Block[] = [{ kind: "paragraph", start: span.start, end: span.end }];
  return allPoints(text, blocks, segmentBlocks(text, blocks, language), quotationsIn(text, blocks), language);
}

export function allPoints(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  language: string,
): FactPoint[] {
  const taken: Candidate[] = quotationPoints(text, sentences, quotations);
  for (const block of blocks) {
    taken.push(...datePoints(text, block, language));
    taken.push(...numberPoints(text, block, language));
  }
  return withoutOverlaps(taken).map((p) => ({
    start: p.start,
    end: p.end,
    text: text.slice(p.start, p.end),
    type: p.type,
    value: p.value,
  }));
}

/** Earlier candidates win where two overlap. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const ranked = candidates.map((candidate, rank) => ({ candidate, rank }));
  ranked.sort((a, b) => a.candidate.start - b.candidate.start || a.rank - b.rank);
  for (const { candidate } of ranked) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) kept.push(candidate);
  }
  return kept;
}
