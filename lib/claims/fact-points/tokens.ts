import type { Span } from "@/lib/text/span";

/** A word of a sentence; `gap` is what stands between it and the word before. */
export interface Token extends Span {
  text: string;
  lower: string;
  gap: string;
  capital: boolean;
  /** First word of the sentence, or after an opening quotation mark or a colon. */
  initial: boolean;
  /** "'s" follows: nothing after it belongs to the same name. */
  possessive: boolean;
}

const WORD =
  /(?:\p{Lu}\.){1,4}\p{Lu}(?![\p{L}\p{Nd}.])|(?:\p{Lu}\.){2,5}|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|['’](?!s(?![\p{L}]))\p{L}[\p{L}\p{M}]*)*/gu;

export function tokensOf(text: string, sentence: Span): Token[] {
  const words = text.slice(sentence.start, sentence.end);
  const tokens: Token[] = [];
  let last = 0;
  for (const match of words.matchAll(WORD)) {
    const [word] = match;
    const end = match.index + word.length;
    const gap = words.slice(last, match.index);
    if (word === "s" && /^['’]$/.test(gap)) {
      last = end;
      continue;
    }
    tokens.push({
      start: sentence.start + match.index,
      end: sentence.start + end,
      text: word,
      lower: word.toLowerCase(),
      gap,
      // "al-Amr", "iPhone", "McDonald": a capital early in the word.
      capital: /^(?:\p{Lu}|(?:al|el|as|ad|an|ibn|bin)-\p{Lu}|\p{Ll}\p{Lu})/u.test(word),
      initial: tokens.length === 0 || /["“„«‘:•(]\s*\[?$/u.test(gap) || /[.!?…]["”’»)\]]*\s+$/u.test(gap),
      possessive:
        /^['’]s(?!\p{L})/u.test(words.slice(end, end + 3)) ||
        (/s$/.test(word) && /^['’](?:\s|$)/u.test(words.slice(end, end + 2))),
    });
    last = end;
  }
  return tokens;
}
