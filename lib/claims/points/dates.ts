import type { Span } from "@/lib/text/span";
import type { Candidate } from "./candidate";

export function datePoints(text: string, span: Span, language: string): Candidate[] {
  void language;
  return [...text.slice(span.start, span.end).matchAll(/\b(?:1[0-9]|20)\d{2}\b/g)].map((m) => ({
    start: span.start + m.index,
    end: span.start + m.index + 4,
    type: "date" as const,
    value: m[0],
  }));
}
