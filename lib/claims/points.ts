import type { Block } from "@/lib/import/article";
import { segmentBlocks } from "@/lib/segment/segment";
import type { Sentence } from "@/lib/segment/sentence";
import type { Span } from "@/lib/text/span";
import type { FactPoint } from "./claim";
import type { Quotation } from "./quotations";
import { quotationsIn } from "./quotations";
import { datePoints } from "./fact-points/dates";
import { namePoints } from "./fact-points/names";
import { numberPoints } from "./fact-points/numbers";
import { quotationPoints } from "./fact-points/quoted";
import type { Candidate } from "./fact-points/candidate";

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
  const candidates: Candidate[] = [
    quotationPoints(text, sentences, quotations),
    blocks.flatMap((block) => datePoints(text, block, language)),
    namePoints(text, sentences, language),
    blocks.flatMap((block) => numberPoints(text, block, language)),
  ].flat();
  return withoutOverlaps(candidates, text.length).map((p) => ({
    start: p.start,
    end: p.end,
    text: text.slice(p.start, p.end),
    type: p.type,
    value: p.value,
  }));
}

/** Earlier candidates win where two overlap; the rest come in the order of the text. */
function withoutOverlaps(candidates: readonly Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length);
  const kept = candidates.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken[at]) return false;
    taken.fill(1, start, end);
    return end > start;
  });
  return kept.sort((a, b) => a.start - b.start);
}
