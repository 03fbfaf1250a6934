import type { Block } from "@/lib/import/article";
import { segmentBlocks } from "@/lib/segment/segment";
import { contains, overlaps, type Span } from "@/lib/text/span";
import { worthinessOf } from "./check-worthiness";
import type { Claim } from "./claim";
import { isOpinion, kindsOf } from "./kinds";
import { firstEndingAfter, read, type Reading } from "./reading";

/** What the rules say about a span, whoever marked it. */
export type Description = Pick<
  Claim,
  "kinds" | "claimant" | "reported" | "checkWorthiness" | "reasons" | "factPoints"
>;

/**
 * The description of a span that a person marked. `blocks` (the revision's) let a speaker be found in what stands
 * around it; without them the whole text counts as one paragraph.
 */
export function describeSpan(
  text: string,
  span: Span,
  language: string,
  blocks?: readonly Block[],
): Description {
  const around: readonly Block[] = blocks ?? [{ kind: "paragraph", start: 0, end: text.length }];
  return describe(read(text, around, segmentBlocks(text, around, language), language), span);
}

export function describe(reading: Reading, span: Span): Description {
  const { text, language } = reading;
  const words = text.slice(span.start, span.end);
  const points = pointsWithin(reading, span);
  const at = firstEndingAfter(reading.sentences, span.start);
  const voice = reading.voices[at] ?? {
    claimant: { type: "article" as const, name: null },
    quoted: 0,
    reported: false,
  };
  const opinion = voice.reported
    ? isOpinion(words, points, voice.quoted, language)
    : isOpinion(words, points, 0, language) && points.length === 0;
  const facts = { words, language, points, quoted: voice.quoted, reported: voice.reported, opinion };
  const kinds = kindsOf(facts);
  const blockKind = reading.blocks[reading.sentences[at]?.block ?? -1]?.kind ?? "paragraph";
  return {
    kinds,
    claimant: voice.claimant,
    reported: voice.reported ? (opinion ? "opinion" : "fact") : null,
    ...worthinessOf({ words, language, kinds, claimant: voice.claimant, points, opinion, blockKind }),
    factPoints: points,
  };
}

/** The points inside the span; a quotation that reaches over an edge is cut to it. */
function pointsWithin(reading: Reading, span: Span) {
  const first = firstEndingAfter(reading.points, span.start);
  const found = [];
  for (let i = first; i < reading.points.length; i++) {
    const point = reading.points[i];
    if (!point || point.start >= span.end) break;
    if (contains(span, point)) found.push(point);
    else if (point.type === "quotation" && overlaps(span, point)) {
      const start = Math.max(span.start, point.start);
      const end = Math.min(span.end, point.end);
      const text = reading.text.slice(start, end);
      if (text.trim() !== "") found.push({ ...point, start, end, text, value: text });
    }
  }
  return found;
}
