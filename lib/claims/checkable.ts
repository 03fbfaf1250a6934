import { trimSpan } from "@/lib/text/span";
import type { Reading } from "./reading";

/** Why a sentence carries no claim; null when it asserts something checkable. */
export function notCheckable(reading: Reading, index: number): string | null {
  const sentence = reading.sentences[index];
  if (!sentence) return "no sentence";
  const kind = reading.blocks[sentence.block]?.kind ?? "paragraph";
  if (kind === "byline" || kind === "dateline" || kind === "credit" || kind === "boilerplate") return kind;
  const span = trimSpan(reading.text, sentence);
  const words = reading.text.slice(span.start, span.end);
  if (!/[\p{L}\p{N}]/u.test(words)) return "no words";
  if (kind === "heading") return "heading";
  if (/\?$/.test(words)) return "question";
  return null;
}
