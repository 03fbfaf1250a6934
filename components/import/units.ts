import type { PreviewView } from "@/lib/api/articles";
import type { BlockKind } from "@/lib/import/article";
import { overlaps, trimSpan, type Span } from "@/lib/text/span";

/** What a person changed in the preview: suggestions that are no claims, and spans that are claims after all. */
export interface Marks {
  mark: Span[];
  unmark: Span[];
}

export const NO_MARKS: Marks = { mark: [], unmark: [] };

/** A run of a block. A claim or a rest can be toggled as `target`; text between them cannot. */
export interface Piece extends Span {
  kind: "claim" | "rest" | "between";
  target: Span;
  /** The first run of its target: the one that takes the focus. */
  first: boolean;
}

export interface PreviewBlock extends Span {
  kind: BlockKind;
  pieces: Piece[];
  /** The numbers that the claims beginning in this block will have. */
  numbers: number[];
}

type Text = Pick<PreviewView, "text" | "blocks" | "sentences" | "claims">;

/** The claims as they would be imported now, in text order; a claim's number is its place, from 1. */
export function claimsOf(preview: Text, marks: Marks): Span[] {
  const gone = new Set(marks.unmark.map(keyOf));
  const kept = preview.claims
    .filter((claim) => !gone.has(keyOf(claim)))
    .map(({ start, end }) => ({ start, end }));
  return [...kept, ...marks.mark].sort(inTextOrder);
}

/** The text cut into what can be marked and unmarked; the pieces of a block tile it. Linear in the length of the text. */
export function previewBlocks(preview: Text, marks: Marks): PreviewBlock[] {
  const claims = claimsOf(preview, marks);
  const unmarked = [...marks.unmark].sort(inTextOrder);
  const near = { claims: walker(claims), unmarked: walker(unmarked), sentences: walker(preview.sentences) };
  const seen = new Set<string>();
  let number = 0;
  return preview.blocks.map((block) => {
    const here = near.claims(block);
    const open = near.unmarked(block);
    const sentences = near.sentences(block);
    const beginning = here.filter((claim) => claim.start >= block.start).length;
    const numbers = Array.from({ length: beginning }, (_, at) => number + at + 1);
    number += beginning;
    const pieces = runsOf(block, [...here, ...open, ...sentences]).map((run): Piece => {
      const claim = shortest(here.filter((one) => overlaps(one, run)));
      const target = claim ?? restTarget(preview.text, run, { here, open, sentences });
      const kind = claim ? "claim" : target ? "rest" : "between";
      return { ...run, kind, target: target ?? run, first: false };
    });
    return { ...block, numbers, pieces: withFirsts(pieces, seen) };
  });
}

/** Marks or unmarks a piece. */
export function toggled(
  preview: Text,
  marks: Marks,
  { kind, target }: Pick<Piece, "kind" | "target">,
): Marks {
  const key = keyOf(target);
  const others = (spans: readonly Span[]) => spans.filter((span) => keyOf(span) !== key);
  const suggested = preview.claims.some((claim) => keyOf(claim) === key);
  if (kind === "claim")
    return suggested
      ? { ...marks, unmark: [...others(marks.unmark), target] }
      : { ...marks, mark: others(marks.mark) };
  return suggested
    ? { ...marks, unmark: others(marks.unmark) }
    : { ...marks, mark: [...others(marks.mark), target] };
}

const PROSE: readonly BlockKind[] = [
  "standfirst",
  "paragraph",
  "quote",
  "list_item",
  "table_row",
  "caption",
  "footnote",
];

/** What the head of the preview counts. Sentences of headings, bylines and the like are not counted as left without facts. */
export function countsOf(preview: Text, marks: Marks) {
  const claims = claimsOf(preview, marks);
  const near = walker(claims);
  const prose = walker(preview.blocks.filter((block) => PROSE.includes(block.kind)));
  const bare = preview.sentences.filter(
    (sentence) => prose(sentence).length > 0 && !near(sentence).some((claim) => overlaps(claim, sentence)),
  );
  const gone = new Set(marks.unmark.map(keyOf));
  const points = preview.claims.reduce(
    (sum, claim) => sum + (gone.has(keyOf(claim)) ? 0 : claim.factPoints.length),
    0,
  );
  return { claims: claims.length, bare: bare.length, points };
}

/** Marks that still mean the same in a text that was read again; none where the text is another. */
export function marksKept(before: Text, after: Text, marks: Marks): Marks {
  return before.text === after.text ? marks : NO_MARKS;
}

export function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Answers, for spans asked in text order, which of `spans` (sorted by start) touch each; every span is passed once. */
function walker<T extends Span>(spans: readonly T[]): (range: Span) => T[] {
  let next = 0;
  let current: T[] = [];
  return (range) => {
    for (let span = spans[next]; span && span.start < range.end; span = spans[++next]) current.push(span);
    current = current.filter((span) => span.end > range.start);
    return current.filter((span) => overlaps(span, range));
  };
}

function runsOf(block: Span, spans: readonly Span[]): Span[] {
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of spans)
    for (const cut of [start, end]) if (cut > block.start && cut < block.end) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => ({ start: sorted[at] ?? block.start, end }));
}

function shortest(spans: readonly Span[]): Span | undefined {
  return spans.reduce<Span | undefined>(
    (best, span) => (best === undefined || span.end - span.start < best.end - best.start ? span : best),
    undefined,
  );
}

interface Near {
  here: readonly Span[];
  open: readonly Span[];
  sentences: readonly Span[];
}

/** What a run outside of claims would become: the suggestion taken away there, its bare sentence, or the words alone. */
function restTarget(text: string, run: Span, { here, open, sentences }: Near): Span | null {
  const taken = shortest(open.filter((span) => overlaps(span, run)));
  if (taken) return taken;
  const words = trimSpan(text, run);
  if (!/[\p{L}\p{N}]/u.test(text.slice(words.start, words.end))) return null;
  const sentence = sentences.find((one) => overlaps(one, run));
  const bare = sentence && ![...here, ...open].some((span) => overlaps(span, sentence));
  return bare ? trimSpan(text, sentence) : words;
}

function withFirsts(pieces: readonly Piece[], seen: Set<string>): Piece[] {
  return pieces.map((piece) => {
    const key = keyOf(piece.target);
    if (piece.kind === "between" || seen.has(key)) return piece;
    seen.add(key);
    return { ...piece, first: true };
  });
}
