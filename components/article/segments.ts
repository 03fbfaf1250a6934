import type { Span } from "@/lib/text/span";
import { overlaps } from "@/lib/text/span";

export interface Marked extends Span {
  id: string;
}

/** A claim inside one block. `first` is true in the block where the claim begins. */
export interface Placed<C extends Marked> {
  claim: C;
  first: boolean;
}

/** A run of a block's text under the same claims; the segments of a block tile it. */
export interface Segment extends Span {
  /** Claims over this run, the longest first. */
  claims: string[];
  /** Claims whose first run this is; their margin marks stand beside it. */
  anchors: string[];
  /** The one claim whose focusable link this run is. */
  link: string | null;
  /** Claims that found no run of their own for a link, because others cover the very same words. */
  extra: string[];
  /** A fact point marked wrong: the words are struck through. */
  struck: boolean;
}

/** For each block the claims that touch it, in text order. Blocks are in order and do not overlap. */
export function claimsByBlock<C extends Marked>(
  blocks: readonly Span[],
  claims: readonly C[],
): Placed<C>[][] {
  const inOrder = [...claims].sort((a, b) => a.start - b.start || a.end - b.end);
  const seen = new Set<string>();
  let from = 0;
  return blocks.map((block) => {
    while (from < inOrder.length && (inOrder[from]?.end ?? 0) <= block.start) from++;
    const placed: Placed<C>[] = [];
    for (let at = from; at < inOrder.length; at++) {
      const claim = inOrder[at];
      if (!claim || claim.start >= block.end) break;
      if (!overlaps(claim, block)) continue;
      placed.push({ claim, first: !seen.has(claim.id) });
      seen.add(claim.id);
    }
    return placed;
  });
}

/** Cuts a block at every claim boundary and at the ends of every struck point. */
export function segmentsOf(
  block: Span,
  placed: readonly Placed<Marked>[],
  struck: readonly Span[],
): Segment[] {
  const cuts = new Set([block.start, block.end]);
  for (const span of [...placed.map(({ claim }) => claim), ...struck]) {
    if (!overlaps(span, block)) continue;
    cuts.add(Math.max(span.start, block.start));
    cuts.add(Math.min(span.end, block.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const byLength = [...placed].sort(
    (a, b) => length(b.claim) - length(a.claim) || a.claim.start - b.claim.start,
  );
  const segments: Segment[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const run = { start, end };
    segments.push({
      ...run,
      claims: byLength.filter(({ claim }) => overlaps(claim, run)).map(({ claim }) => claim.id),
      anchors: [],
      link: null,
      extra: [],
      struck: struck.some((span) => overlaps(span, run)),
    });
  }
  giveLinks(segments, byLength.reverse());
  return segments;
}

/** The shortest claim chooses first, so that a claim inside a longer one has its link where its words are. */
function giveLinks(segments: Segment[], shortestFirst: readonly Placed<Marked>[]): void {
  for (const { claim, first } of shortestFirst) {
    if (!first) continue;
    const own = segments.filter((segment) => segment.claims.includes(claim.id));
    own[0]?.anchors.push(claim.id);
    const free = own.find((segment) => segment.link === null);
    if (free) free.link = claim.id;
    else own[0]?.extra.push(claim.id);
  }
}

function length(span: Span): number {
  return span.end - span.start;
}

/** What a click on a run takes: the shortest claim, or the next longer one when the shortest is current already. */
export function claimToTake(segment: Pick<Segment, "claims">, current: string | null): string | null {
  const shortestFirst = [...segment.claims].reverse();
  const at = current === null ? -1 : shortestFirst.indexOf(current);
  return shortestFirst[(at + 1) % Math.max(1, shortestFirst.length)] ?? null;
}
