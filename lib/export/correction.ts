import type { ReportClaim } from "@/lib/api/report";

export interface Piece {
  kind: "same" | "del" | "ins";
  text: string;
}

/** Beyond so many comparisons (words with their spaces, some 500 against 500) the wording is shown as replaced whole. */
const MAX_CELLS = 1_000_000;
/** Below this share of kept words a word-by-word marking is harder to read than the two wordings one after the other. */
const LEAST_KEPT = 0.3;

/**
 * The claim's words with its correction marked in them. Without a wording of its own, the corrections of wrong fact
 * points are marked. Removed pieces joined with the kept ones give the claim; inserted ones instead, the correction.
 */
export function correctedPieces(
  claim: Pick<ReportClaim, "text" | "start" | "correction" | "factPoints">,
): Piece[] {
  const correction = claim.correction?.trim() ?? "";
  if (correction !== "" && correction !== claim.text) return wordChanges(claim.text, correction);
  return pointChanges(claim);
}

function pointChanges({
  text,
  start,
  factPoints,
}: Pick<ReportClaim, "text" | "start" | "factPoints">): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const wrong = factPoints.filter((point) => point.state === "wrong").sort((a, b) => a.start - b.start);
  for (const point of wrong) {
    const from = point.start - start;
    const to = point.end - start;
    const correction = point.correction?.trim() ?? "";
    // A point that overlaps one before it, or lies outside the words, cannot be marked in them.
    if (correction === "" || from < at || to > text.length || to <= from) continue;
    push(pieces, "same", text.slice(at, from));
    push(pieces, "del", text.slice(from, to));
    push(pieces, "ins", correction);
    at = to;
  }
  push(pieces, "same", text.slice(at));
  return pieces;
}

/** What changes from one wording to the other, by words, from their longest common subsequence. */
export function wordChanges(before: string, after: string): Piece[] {
  const left = tokens(before);
  const right = tokens(after);
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  )
    tail++;
  const replaced: Piece[] = [];
  push(replaced, "del", before);
  push(replaced, "ins", after);
  const oldMiddle = left.slice(head, left.length - tail);
  const newMiddle = right.slice(head, right.length - tail);
  if (oldMiddle.length * newMiddle.length > MAX_CELLS) return replaced;
  const pieces: Piece[] = [];
  push(pieces, "same", left.slice(0, head).join(""));
  for (const piece of middleChanges(oldMiddle, newMiddle)) push(pieces, piece.kind, piece.text);
  push(pieces, "same", left.slice(left.length - tail).join(""));
  return keptShare(pieces, before) < LEAST_KEPT ? replaced : gathered(pieces);
}

function middleChanges(left: readonly string[], right: readonly string[]): Piece[] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const old = left[i];
    const fresh = right[j];
    if (old !== undefined && old === fresh) {
      push(pieces, "same", old);
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || length(i + 1, j) >= length(i, j + 1))) {
      push(pieces, "del", old);
      i++;
    } else if (fresh !== undefined) {
      push(pieces, "ins", fresh);
      j++;
    }
  }
  return pieces;
}

/** Words, figures, single marks and runs of white space; a figure with its separators, currency and per cent is one token. */
function tokens(text: string): string[] {
  return text.match(/\p{Sc}?\p{N}+(?:[.,:/]\p{N}+)*%?|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\s+|[^]/gu) ?? [];
}

/** Changes with nothing but white space between them become one, struck words first. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    push(result, "del", removed);
    push(result, "ins", added);
    removed = "";
    added = "";
  };
  pieces.forEach((piece, index) => {
    const inside = removed + added !== "" && pieces[index + 1] !== undefined && /^\s+$/u.test(piece.text);
    if (piece.kind === "del") removed += piece.text;
    else if (piece.kind === "ins") added += piece.text;
    else if (inside) {
      removed += piece.text;
      added += piece.text;
    } else {
      flush();
      push(result, "same", piece.text);
    }
  });
  flush();
  return result;
}

function keptShare(pieces: readonly Piece[], before: string): number {
  const letters = (text: string) => text.replace(/[\s\p{P}]/gu, "").length;
  const kept = pieces.reduce((sum, piece) => sum + (piece.kind === "same" ? letters(piece.text) : 0), 0);
  return kept / Math.max(1, letters(before));
}

function push(pieces: Piece[], kind: Piece["kind"], text: string): void {
  if (text === "") return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}
