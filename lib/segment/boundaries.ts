import { endsSentence } from "./full-stop";
import { cutsGrapheme } from "./graphemes";
import { listBreaks } from "./list-marks";
import type { Words } from "./profiles";
import { addressEnds, bracketRanges } from "./ranges";

/** One run of end marks with all that closes with it, and what stands around: what the rules decide on. */
export interface Mark {
  /** Where the run of end marks begins and ends, and where the closing quotes and brackets after it end. */
  start: number;
  end: number;
  closed: number;
  /** First character after the white space, or the length of the block. */
  next: number;
  /** The end marks themselves, without spaces. */
  run: string;
  /** A closing quotation mark follows the run. */
  quoted: boolean;
  /** Where the current sentence began. */
  sentence: number;
}

const END_MARK = /[.!?…。！？．｡؟۔।॥։።‼⁇⁈⁉]/;
const RUN = /[.!?…。！？．｡؟۔।॥։።‼⁇⁈⁉]+(?: \.(?=[\s"”’»)\]]|$))*/y;
const CLOSERS = /["”“’»›)\]}』」】〉》）]|'(?!\p{L})|\[\d{1,3}\]|\[[a-z]\]|[¹²³⁰-⁹†‡]| [»›]/uy;
const SPACE = /\s*/y;

/** Offsets into `block` where one sentence ends and the next begins. */
export function breaksIn(block: string, words: Words): number[] {
  const breaks = new Set<number>(listBreaks(block));
  const addresses = addressEnds(block);
  const brackets = bracketRanges(block);
  const caseless = !/\p{Lu}/u.test(block);
  const germanQuotes = block.includes("„");
  let sentence = 0;
  let straightQuotes = 0;
  let counted = 0;
  let bracket = 0;
  let address = 0;
  const listed = [...breaks].sort((a, b) => a - b);
  let nextListed = 0;
  for (let at = 0; at < block.length; at++) {
    const char = block.charAt(at);
    if (char === "\n" && /^\n[^\S\n]*\n/.test(block.slice(at, at + 40))) {
      const next = skip(SPACE, block, at);
      if (next < block.length && next > 0 && !cutsGrapheme(block, next)) breaks.add((sentence = next));
      at = Math.max(at, next - 1);
      continue;
    }
    if (!END_MARK.test(char)) continue;
    while (nextListed < listed.length && (listed[nextListed] ?? 0) <= at)
      sentence = Math.max(sentence, listed[nextListed++] ?? 0);
    for (; counted < at; counted++) if (block.charCodeAt(counted) === 0x22) straightQuotes++;

    const mark = readMark(block, at, sentence, straightQuotes % 2 === 1, germanQuotes);
    while (address < addresses.length && (addresses[address]?.end ?? 0) < mark.end) address++;
    const inAddress = addresses[address];
    while (bracket < brackets.length && (brackets[bracket]?.end ?? 0) < mark.closed) bracket++;
    const inBracket = brackets[bracket];
    at = mark.closed - 1;
    if (inAddress && inAddress.start < mark.start && mark.end < inAddress.end) {
      at = mark.end - 1;
      continue;
    }
    // A sentence inside a bracket that began in the middle of another does not end it.
    if (
      inBracket &&
      inBracket.start < mark.start &&
      inBracket.end > mark.closed &&
      inBracket.start > sentence
    )
      continue;
    if (mark.next >= block.length) continue;
    // An ellipsis with nothing before it opens a sentence.
    if (mark.start === sentence && /^[.…]/.test(mark.run)) continue;
    if (!endsSentence(block, mark, words, caseless) || cutsGrapheme(block, mark.next)) continue;
    breaks.add(mark.next);
    sentence = mark.next;
  }
  return [...breaks].filter((at) => at > 0 && at < block.length).sort((a, b) => a - b);
}

function readMark(
  block: string,
  at: number,
  sentence: number,
  insideStraight: boolean,
  germanQuotes: boolean,
): Mark {
  let end = skip(RUN, block, at);
  // "compounds. . . . The": a full stop at the word, then an ellipsis that opens the next sentence.
  if (/^\.(?: \.){3} \p{Lu}/u.test(block.slice(at, at + 12)) && /[\p{L}\d]/u.test(block.charAt(at - 1)))
    end = at + 1;
  let closed = end;
  let quoted = false;
  for (;;) {
    const to = skip(CLOSERS, block, closed);
    if (to === closed) break;
    const closer = block.slice(closed, to).trim();
    const letterAfter = /[\p{L}\d]/u.test(block.charAt(to));
    if (closer === '"' && letterAfter && !insideStraight) break;
    if (closer === "’" && letterAfter) break;
    // “ opens in English and closes in German.
    if (closer === "“" && !germanQuotes) break;
    if (/^["”“’»›'』」]$/.test(closer)) quoted = true;
    closed = to;
  }
  return {
    start: at,
    end,
    closed,
    next: skip(SPACE, block, closed),
    run: block.slice(at, end).replaceAll(" ", ""),
    quoted,
    sentence,
  };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.max(at, pattern.lastIndex) : at;
}
