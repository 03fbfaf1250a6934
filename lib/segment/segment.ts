import type { Block } from "@/lib/import/article";
import { breaksIn } from "./boundaries";
import { wordsOf } from "./profiles";
import type { Sentence } from "./sentence";

/**
 * The sentences of every block, in order. They tile each block from its start to its end, white space between two
 * belonging to the first; a block of no length has none. Linear in the length of the text.
 */
export function segmentBlocks(text: string, blocks: readonly Block[], language: string): Sentence[] {
  const words = wordsOf(language);
  const sentences: Sentence[] = [];
  blocks.forEach((span, block) => {
    let start = span.start;
    for (const end of [...breaksIn(text.slice(span.start, span.end), words), span.end - span.start]) {
      const to = span.start + end;
      if (to > start) sentences.push({ start, end: to, block });
      start = Math.max(start, to);
    }
  });
  return sentences;
}
