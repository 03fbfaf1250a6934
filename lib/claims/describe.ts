import type { Block } from "@/lib/import/article";
import { segmentBlocks } from "@/lib/segment/segment";
import { contains, type Span } from "@/lib/text/span";
import type { Claim } from "./claim";
import { read, type Reading } from "./reading";

/** What the rules say about a span, whoever marked it. */
export type Description = Pick<
  Claim,
  "kinds" | "claimant" | "reported" | "checkWorthiness" | "reasons" | "factPoints"
>;

/** The description of a span that a person marked; `blocks` (when known) let a speaker be found in what stands around it. */
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
  const factPoints = reading.points.filter((point) => contains(span, point));
  return {
    kinds: factPoints.some((p) => p.type === "date")
      ? ["date"]
      : factPoints.some((p) => p.type === "number")
        ? ["quantity"]
        : ["event"],
    claimant: reading.voices[reading.sentences.findIndex((x) => x.end > span.start)]?.claimant ?? {
      type: "article",
      name: null,
    },
    reported: null,
    checkWorthiness: 0.5,
    reasons: [],
    factPoints,
  };
}
