import type { Span } from "@/lib/text/span";

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Inside a word when a letter or digit stands on both sides: don't, 1,000, well-known. */
const JOINER = /['’.,\-‐]/u;

/** Widens a selection to whole words and drops what is not a word at its ends; null when no word is left. */
export function wholeWords(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && !isWord(text, start)) start++;
  while (end > start && !isWord(text, end - 1)) end--;
  if (start >= end) return null;
  while (start > 0 && isInside(text, start - 1)) start--;
  while (end < text.length && isInside(text, end)) end++;
  return { start, end };
}

function isWord(text: string, at: number): boolean {
  return WORD.test(characterAt(text, at));
}

function isInside(text: string, at: number): boolean {
  if (isWord(text, at)) return true;
  return JOINER.test(text.charAt(at)) && at > 0 && isWord(text, at - 1) && isWord(text, at + 1);
}

/** The whole character that the code unit belongs to. */
function characterAt(text: string, at: number): string {
  const low = /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return String.fromCodePoint(text.codePointAt(low ? at - 1 : at) ?? 32);
}

/** The places where words of a span begin, without the first: where it can be split. */
export function wordStarts(text: string, span: Span): number[] {
  const starts: number[] = [];
  for (let at = span.start; at < span.end; at++) {
    const begins = !/\s/u.test(text.charAt(at)) && (at === span.start || /\s/u.test(text.charAt(at - 1)));
    if (begins) starts.push(at);
  }
  return starts.slice(1);
}
