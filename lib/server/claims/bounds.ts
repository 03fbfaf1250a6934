import type { ChangeClaimInput } from "@/lib/api/claims";
import { describeSpan } from "@/lib/claims/describe";
import type { FactPoint } from "@/lib/claims/claim";
import { problems as words } from "@/lib/messages/problems";
import { cutsGrapheme } from "@/lib/segment/graphemes";
import { makeQuote } from "@/lib/text/quote";
import { trimSpan, type Span } from "@/lib/text/span";
import * as z from "zod/mini";
import { db } from "../db";
import { newId } from "../id";
import type { Prisma } from "../prisma/client";
import { Problem, notFound } from "../problem";
import { storedBlocks } from "../stored";
import type { Tx } from "../transact";
import { anchorOf, type ClaimRow } from "./rows";

/** A claim's new place in the current revision, and what the splitter finds in it. */
export interface Bounds extends Span {
  revisionId: string;
  exact: string;
  prefix: string;
  suffix: string;
  description: ReturnType<typeof describeSpan>;
}

/** The text that an article's claims point into now. */
export async function currentText(articleId: string) {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { language: true, currentRevision: { select: { id: true, text: true, blocks: true } } },
  });
  if (!article?.currentRevision) throw notFound("article");
  const { id, text, blocks } = article.currentRevision;
  return { revisionId: id, text, blocks: z.parse(storedBlocks, blocks), language: article.language };
}

/** Bounds for a span of the current text, without white space at its ends. Throws `invalid` for one that holds no words. */
export function boundsFor(current: Awaited<ReturnType<typeof currentText>>, wanted: Span): Bounds {
  const { text, blocks, language, revisionId } = current;
  if (wanted.start >= wanted.end || wanted.end > text.length)
    throw invalidSpan(words.spanOutside(text.length));
  const span = trimSpan(text, wholeCharacters(text, wanted));
  if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) throw invalidSpan(words.spanEmpty);
  return {
    ...span,
    ...makeQuote(text, span),
    revisionId,
    description: describeSpan(text, span, language, blocks),
  };
}

/** Widens a span that would cut a character (with its accents, or an emoji of several parts) in two. */
function wholeCharacters(text: string, span: Span): Span {
  let { start, end } = span;
  while (cutsGrapheme(text, start)) start--;
  while (cutsGrapheme(text, end)) end++;
  return { start, end };
}

/** Letters looked at on either side of a cut. */
const NEAR = 100;
const wordsIn = new Intl.Segmenter("und", { granularity: "word" });

/**
 * The place nearest to `at` that cuts no word, inside `span` and not at its ends where that is possible. Nobody reads
 * half a word as a claim, and a pointer seldom hits the gap exactly.
 */
export function betweenWords(text: string, span: Span, at: number): number {
  const from = Math.max(span.start, at - NEAR);
  const word = wordsIn.segment(text.slice(from, Math.min(span.end, at + NEAR))).containing(at - from);
  if (!word) return at;
  const start = from + word.index;
  const end = start + word.segment.length;
  const edges = at - start <= end - at ? [start, end] : [end, start];
  return edges.find((edge) => edge > span.start && edge < span.end) ?? at;
}

function invalidSpan(message: string): Problem {
  return new Problem("invalid", message, { errors: [{ path: "start", message }] });
}

/** The new bounds that a change asks for, or null when they stay as they are. */
export async function planBounds(row: ClaimRow, input: ChangeClaimInput): Promise<Bounds | null> {
  const now = anchorOf(row);
  const wanted = { start: input.start ?? now.start, end: input.end ?? now.end };
  if (wanted.start === now.start && wanted.end === now.end) return null;
  const bounds = boundsFor(await currentText(row.articleId), wanted);
  return bounds.start === now.start && bounds.end === now.end ? null : bounds;
}

/** Moves a claim's anchor and finds its fact points anew; a point at the same place with the same words stays as it was. */
export async function writeBounds(tx: Tx, row: ClaimRow, bounds: Bounds): Promise<void> {
  const { start, end, exact, prefix, suffix, revisionId, description } = bounds;
  await tx.claimAnchor.update({
    where: { claimId_revisionId: { claimId: row.id, revisionId } },
    data: { start, end, exact, prefix, suffix },
  });
  const { kinds, claimant, reported, checkWorthiness, reasons } = description;
  await tx.claim.update({
    where: { id: row.id },
    data: { kinds, claimant: { ...claimant }, reported, checkWorthiness, reasons },
  });
  const before = anchorOf(row);
  const kept = new Set<string>();
  const fresh: FactPoint[] = [];
  for (const point of description.factPoints) {
    const same = row.factPoints.find(
      (old) => before.start + old.offset === point.start && old.text === point.text && !kept.has(old.id),
    );
    if (!same) fresh.push(point);
    else {
      kept.add(same.id);
      await tx.factPoint.update({ where: { id: same.id }, data: { offset: point.start - start } });
    }
  }
  await tx.factPoint.deleteMany({ where: { claimId: row.id, id: { notIn: [...kept] } } });
  await tx.factPoint.createMany({ data: fresh.map((point) => pointRow(row.deskId, row.id, start, point)) });
}

/** A fact point as it is stored: from the start of its claim. */
export function pointRow(
  deskId: string,
  claimId: string,
  claimStart: number,
  point: FactPoint,
): Prisma.FactPointCreateManyInput {
  return {
    id: newId(),
    deskId,
    claimId,
    offset: point.start - claimStart,
    length: point.end - point.start,
    text: point.text,
    type: point.type,
    value: point.value,
  };
}
