import type { Span } from "@/lib/text/span";
import type { Candidate } from "./candidate";

export function numberPoints(text: string, span: Span, language: string): Candidate[] {
  void language;
  return [...text.slice(span.start, span.end).matchAll(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu)].map((m) => ({
    start: span.start + m.index,
    end: span.start + m.index + m[0].length,
    type: "number" as const,
    value: m[0].replaceAll(",", ""),
  }));
}
