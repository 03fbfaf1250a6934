import type { Block } from "@/lib/import/article";
import type { Span } from "@/lib/text/span";

/** Direct speech: `start` and `end` with its marks, `inner` without them. */
export interface Quotation extends Span {
  inner: Span;
  block: number;
  /** The mark was opened in an earlier block, and not closed there (a speech of several paragraphs). */
  continued: boolean;
}

/** Opening mark → the marks that close it. */
const PAIRS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  "‘": "’",
  '"': '"',
  "'": "'",
};
const SINGLE = "'‘";
const MAX_SINGLE = 240;

/** Outermost quotations in order. A mark that never closes counts only where the next block opens again. */
export function quotationsIn(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  let continued = false;
  blocks.forEach((block, i) => {
    const inside = quotationsInBlock(text, block, i, opensWithMark(text, blocks[i + 1]));
    const first = inside[0];
    if (continued && first && first.start === block.start) first.continued = true;
    continued = inside.at(-1)?.inner.end === block.end && block.end > block.start;
    if (block.kind === "quote" && inside.length === 0 && block.end > block.start)
      inside.push({
        start: block.start,
        end: block.end,
        inner: { start: block.start, end: block.end },
        block: i,
        continued: false,
      });
    for (const quotation of inside) found.push(quotation);
  });
  return found;
}

function quotationsInBlock(text: string, block: Span, index: number, carriesOn: boolean): Quotation[] {
  const found: Quotation[] = [];
  const swedish = !text.slice(block.start, block.end).includes("«");
  const words = text.slice(block.start, block.end);
  // What is not found once is not looked for again: a block of nothing but opening marks stays linear.
  const missing = new Set<string>();
  const closingIn = (from: number, closers: string): number | null => {
    let best: number | null = null;
    for (const closer of closers) {
      if (missing.has(closer)) continue;
      const at = words.indexOf(closer, from);
      if (at === -1) missing.add(closer);
      else if (best === null || block.start + at < best) best = block.start + at;
    }
    return best;
  };
  for (let at = block.start; at < block.end; at++) {
    const mark = text.charAt(at);
    const closers = PAIRS[mark];
    if (!closers || (mark === "»" && !swedish) || !opens(text, at, block)) continue;
    const single = SINGLE.includes(mark);
    const limit = single ? Math.min(block.end, at + MAX_SINGLE) : block.end;
    const end = single
      ? closingSingle(text, at + 1, limit, closers)
      : closingIn(at + 1 - block.start, closers);
    if (end !== null) {
      found.push({ start: at, end: end + 1, inner: { start: at + 1, end }, block: index, continued: false });
      at = end;
    } else if (!single && carriesOn) {
      found.push({
        start: at,
        end: block.end,
        inner: { start: at + 1, end: block.end },
        block: index,
        continued: false,
      });
      break;
    } else if (!single && words.lastIndexOf(mark) <= at - block.start) {
      // Nothing closes it and nothing carries on: a stray mark, or the rest of the block after "…:" or a comma.
      const before = text.slice(Math.max(block.start, at - 3), at).trim();
      if (at === block.start || /[:,]$/.test(before))
        found.push({
          start: at,
          end: block.end,
          inner: { start: at + 1, end: block.end },
          block: index,
          continued: false,
        });
      break;
    }
  }
  return found;
}

function opens(text: string, at: number, block: Span): boolean {
  const mark = text.charAt(at);
  const before = at > block.start ? text.charAt(at - 1) : " ";
  const after = at + 1 < block.end ? text.charAt(at + 1) : " ";
  if (SINGLE.includes(mark)) return /[\s([{“"—–-]/u.test(before) && /[\p{L}\p{N}[]/u.test(after);
  // 5" and 6'2" are measures.
  if (mark === '"' && /\d/.test(before)) return false;
  return true;
}

function closingSingle(text: string, from: number, limit: number, closers: string): number | null {
  for (let at = from; at < limit; at++)
    if (
      closers.includes(text.charAt(at)) &&
      !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) &&
      /\S/.test(text.charAt(at - 1)) &&
      at - from > 1
    )
      return at;
  return null;
}

const opensWithMark = (text: string, block: Block | undefined) =>
  block !== undefined && /^["“„«「『]/u.test(text.slice(block.start, block.start + 1));
