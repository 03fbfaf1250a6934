import type { Span } from "./span";

/** An anchor that survives small changes around it: the words themselves and a little of what stands beside them. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** `context` is the most UTF-16 units kept on each side; a surrogate pair at its edge is left out whole. */
export function makeQuote(text: string, span: Span, context = 32): Quote {
  let from = Math.max(0, span.start - context);
  let to = Math.min(text.length, span.end + context);
  if (from < span.start && isLow(text.charCodeAt(from))) from++;
  if (to > span.end && isHigh(text.charCodeAt(to - 1))) to--;
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(from, span.start),
    suffix: text.slice(span.end, to),
  };
}

/**
 * Where the quote's exact words stand in `text`. Of several places the one whose surroundings agree longest with
 * prefix and suffix wins, then the one nearest to `hint` (an offset), then the first. Null when the words are not there.
 */
export function findQuote(text: string, quote: Quote, hint?: number): Span | null {
  if (quote.exact === "") return null;
  let best: { start: number; agreement: number; distance: number } | null = null;
  for (let at = text.indexOf(quote.exact); at !== -1; at = text.indexOf(quote.exact, at + 1)) {
    const end = at + quote.exact.length;
    const agreement = agreementBefore(text, at, quote.prefix) + agreementAfter(text, end, quote.suffix);
    const distance = hint === undefined ? 0 : Math.abs(at - hint);
    if (!best || agreement > best.agreement || (agreement === best.agreement && distance < best.distance))
      best = { start: at, agreement, distance };
  }
  return best && { start: best.start, end: best.start + quote.exact.length };
}

function agreementBefore(text: string, at: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && at - n > 0 && text[at - 1 - n] === prefix[prefix.length - 1 - n]) n++;
  return n;
}

function agreementAfter(text: string, at: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && at + n < text.length && text[at + n] === suffix[n]) n++;
  return n;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
