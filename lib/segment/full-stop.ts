import type { Mark } from "./boundaries";
import { listMarkLength } from "./list-marks";
import type { Words } from "./profiles";

const WIDE = /[。！？．｡]/;
const OPENERS = /^["“”„'‘«‹([{¿¡—–\-『「【（*]+\s?/u;

/** Whether the sentence ends with this mark. `caseless`: the block has no capital, so that a small letter says nothing. */
export function endsSentence(block: string, mark: Mark, words: Words, caseless: boolean): boolean {
  const after = block.slice(mark.next, mark.next + 120);
  if (WIDE.test(mark.run)) return endsWide(mark, after);
  const bare = after.replace(OPENERS, "");
  const begins = beginning(bare, caseless);
  if (mark.next === mark.closed) return endsWithoutSpace(block, mark, after);
  // "….. ...and then": an ellipsis that opens the next sentence may stand before a small letter.
  if (/^(?:\.\.\.|…)\p{L}/u.test(after) && mark.run === ".") return true;
  if (begins === "small") return false;
  if (mark.quoted && attributionFollows(bare, words)) return false;
  // "…" (Smith 55). names the source of the quotation before it.
  if (mark.quoted && /^\([^()]{2,60}\)[.,;]/u.test(after)) return false;
  if (/[!?؟‼⁇⁈⁉।॥։።۔]/.test(mark.run)) return true;
  if (begins === "none") return !/^[,;:)]/.test(after);
  const word = wordBefore(block, mark.start);
  const next = /^[\p{L}\p{M}'’]+/u.exec(bare)?.[0]?.toLowerCase() ?? "";
  const starter = words.starters.has(next.replace(/['’].*$/u, "")) || /^\p{L}+: /u.test(bare);
  if (mark.run.length > 1 || mark.run === "…") return mark.run.length > 3 || !/^I\b/.test(bare);
  if (mark.start - mark.sentence <= 12 && listMarkLength(block, mark.sentence) > mark.start - mark.sentence)
    return false;
  if (mark.closed > mark.end && !/^[)\]]$/.test(block.slice(mark.end, mark.closed))) return true;
  return endsAfterWord({ block, mark, words, word, starter, begins, bare });
}

interface Around {
  block: string;
  mark: Mark;
  words: Words;
  /** What stands before the dot, with inner dots, as written. */
  word: string;
  starter: boolean;
  begins: Beginning;
  bare: string;
}

function endsAfterWord({ block, mark, words, word, starter, begins, bare }: Around): boolean {
  const lower = word.toLowerCase();
  if (lower === "") return true;
  if (/^\d{1,2}$/.test(word) && words.ordinalDot && begins === "capital") return starter;
  if (/^(?:[ap]\.m|[ap]m)$/.test(lower)) return begins === "capital" && wordsSince(block, mark) > 3;
  if (words.beforeNumber.has(lower) && (begins === "digit" || /^[IVXLC]+\b/.test(bare))) return false;
  // Capitals throughout are an acronym ("IE", "MO"), unless they are a title or a firm in a line of capitals.
  const acronym = /^\p{Lu}{2,}$/u.test(word) && !words.titles.has(lower) && !SHOUTED.test(word);
  const proper = /^\p{Lu}/u.test(word);
  if (!acronym && proper && words.calendar.has(lower)) return starter && begins === "capital";
  if (!acronym && word.length > 1 && proper && words.titles.has(lower))
    return words.either.has(lower) && starter;
  if (!acronym && /^(?:mr|mrs|ms|dr)$/.test(word)) return false;
  if (!acronym && words.never.has(lower) && (word.length > 1 || !proper)) return false;
  if (words.beforeNumber.has(lower) && lower.length < 3 && lower !== "no") return starter;
  if (!acronym && words.either.has(lower)) return starter && begins === "capital";
  if (/^\p{Lu}$/u.test(word))
    return starter && (word !== "I" || /\p{Ll}/u.test(block.charAt(mark.start - 3)));
  // Letters with inner dots that no list names: "LL.AA.II.RR", "J.K".
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return starter;
  return true;
}

const SHOUTED = /^(?:INC|LTD|CO|CORP|JR|SR|LLC|PLC|VS|NO)$/;

type Beginning = "capital" | "small" | "digit" | "letter" | "none";

function beginning(bare: string, caseless: boolean): Beginning {
  if (/^\p{Ll}/u.test(bare)) {
    // "iPhone sales fell": a small letter that is part of a name.
    return caseless ? "letter" : /^\p{Ll}\p{Lu}/u.test(bare) ? "capital" : "small";
  }
  if (/^\p{Lu}/u.test(bare)) return "capital";
  if (/^[\p{Nd}$€£¥₹]/u.test(bare)) return "digit";
  return /^\p{L}/u.test(bare) ? "letter" : "none";
}

// "gone.The": a space is missing when small letters meet a capitalised word; "Node.js", "3.5" and "U.S" are words.
function endsWithoutSpace(block: string, mark: Mark, after: string): boolean {
  const before = block.slice(Math.max(0, mark.start - 3), mark.start);
  if (/[।॥։።۔؟]/.test(mark.run)) return true;
  if (!/^["“‘(]?(?:\p{Lu}\p{Ll}+|[AI] )/u.test(after)) return false;
  if (/^(?:Com|Org|Net|Gov|Edu|Info|Io)\b/.test(after)) return false;
  return /\p{Ll}{2}$/u.test(before) || (mark.closed > mark.end && /\p{Ll}["”’»)\]]*$/u.test(before));
}

// 「…。」と言った and “……。”他说: what follows the closing quote still belongs to it.
function endsWide(mark: Mark, after: string): boolean {
  if (/^[、，,；;：:」』”’）)】》]/u.test(after)) return false;
  return !(
    mark.quoted &&
    /^(?:[とっなのはがをにでも]|[^。，、\s]{0,6}(?:说|說|表示|指出|称|稱|問|问|道))/u.test(after)
  );
}

/** `"…?" asked X.` is small and already held together; this finds `"…?" Ruth asked.` */
function attributionFollows(bare: string, words: Words): boolean {
  const found = /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}(\p{Ll}+)(?=[.,:;]|\s\w+ly[.,])/u.exec(bare);
  return found !== null && words.saying.has(found[1] ?? "");
}

function wordBefore(block: string, at: number): string {
  const before = block.slice(Math.max(0, at - 40), at);
  return /[\p{L}\p{M}\d§№º°]+(?:[.-][\p{L}\p{M}]+)*$/u.exec(before)?.[0] ?? "";
}

const wordsSince = (block: string, mark: Mark) =>
  block
    .slice(mark.sentence, Math.min(mark.start, mark.sentence + 200))
    .split(/\s+/)
    .filter(Boolean).length;
