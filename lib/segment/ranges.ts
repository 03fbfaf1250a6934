import type { Span } from "@/lib/text/span";

const MAX_BRACKET = 400;

/** Round brackets that close within reach, outermost only, in order. */
export function bracketRanges(block: string): Span[] {
  const open: number[] = [];
  const ranges: Span[] = [];
  for (let at = 0; at < block.length; at++) {
    const char = block.charAt(at);
    if (char === "(" || char === "（") open.push(at);
    else if (char === ")" || char === "）") {
      const start = open.pop();
      if (start === undefined || at + 1 - start > MAX_BRACKET) continue;
      let last = ranges.at(-1);
      while (last && last.start > start) {
        ranges.pop();
        last = ranges.at(-1);
      }
      ranges.push({ start, end: at + 1 });
    }
  }
  return ranges;
}

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"”»]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gi;

/** Web and mail addresses without the punctuation of the sentence at their end. */
export function addressEnds(block: string): Span[] {
  if (!block.includes("@") && !block.includes("www.") && !block.includes("://")) return [];
  const found: Span[] = [];
  for (const match of block.matchAll(ADDRESS)) {
    let end = match.index + match[0].length;
    while (end > match.index && /[.,;:!?)\]}'’]/.test(block.charAt(end - 1))) end--;
    found.push({ start: match.index, end });
  }
  return found;
}
