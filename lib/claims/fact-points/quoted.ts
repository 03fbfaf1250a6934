import type { Sentence } from "@/lib/segment/sentence";
import { trimSpan, type Span } from "@/lib/text/span";
import type { Quotation } from "../quotations";
import type { Candidate } from "./candidate";

/** Words of three or more between marks, one point per sentence, without the marks and a closing comma or full stop. */
export function quotationPoints(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Candidate[] {
  const points: Candidate[] = [];
  let from = 0;
  for (const quotation of quotations) {
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= quotation.start) from++;
    for (let i = from; i < sentences.length && (sentences[i]?.start ?? 0) < quotation.inner.end; i++) {
      const sentence = sentences[i];
      if (!sentence) break;
      const span = withoutStop(text, {
        start: Math.max(sentence.start, quotation.inner.start),
        end: Math.min(sentence.end, quotation.inner.end),
      });
      if (span.end <= span.start) continue;
      const words = text.slice(span.start, span.end);
      if (isTitleCase(words)) points.push({ ...span, type: "name", value: words });
      else if (wordCount(words) >= 3) points.push({ ...span, type: "quotation", value: words });
    }
  }
  return points;
}

function withoutStop(text: string, span: Span): Span {
  const trimmed = trimSpan(text, span);
  let end = trimmed.end;
  while (
    end > trimmed.start &&
    /[.,;，。"“”'‘’]/u.test(text.charAt(end - 1)) &&
    !/\.{3}$/.test(text.slice(trimmed.start, end))
  )
    end--;
  return trimSpan(text, { start: trimmed.start, end });
}

/** Chinese and Japanese words have no spaces: there a quotation of six signs counts as three words. */
function wordCount(words: string): number {
  const wide =
    words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length + Math.floor(wide / 2);
}

const SMALL =
  /^(?:a|an|the|of|and|or|in|on|for|to|at|by|from|with|de|la|le|les|des|du|der|die|das|und|von|y|el|&)$/u;

/** "The Internet Explorer 6 Countdown": marks around a name rather than around speech. */
function isTitleCase(words: string): boolean {
  const parts = words.split(/\s+/);
  if (parts.length > 12 || /[.!?]$/.test(words)) return false;
  const capital = parts.filter((p) => /^\p{Lu}/u.test(p)).length;
  return (
    capital > 0 &&
    parts.every((p, i) => /^[\p{Lu}\d]/u.test(p) || (i > 0 && SMALL.test(p))) &&
    (parts.length > 1 || /^\p{Lu}\p{L}{2,}$/u.test(words))
  );
}
