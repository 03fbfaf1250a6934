import type { Actor } from "@/lib/access/policy";
import type { ClaimView, MarkInput, MergeClaimsInput, SplitClaimInput } from "@/lib/api/claims";
import { problems as words } from "@/lib/messages/problems";
import { statusAfterMerge, statusAfterRewording } from "@/lib/review/status";
import { merge } from "@/lib/review/versions";
import * as z from "zod/mini";
import { demand, readableArticles } from "../access";
import { db } from "../db";
import { Problem, notFound } from "../problem";
import { fieldVersions } from "../stored";
import { transact, type Tx } from "../transact";
import { betweenWords, boundsFor, currentText, writeBounds, type Bounds } from "./bounds";
import { compareAndSet, demandOpen } from "./change";
import { claimEvent } from "./event";
import { claimRows, insertClaims, takeNumbers } from "./make";
import { anchorOf, loadClaim, toClaimView, type ClaimRow } from "./rows";
import { untilTaken } from "./stale";

/** Makes a claim of any span of the current text. */
export async function markClaim(actor: Actor, articleId: string, span: MarkInput): Promise<ClaimView> {
  const article = await db().article.findFirst({
    where: { id: articleId, ...readableArticles(actor) },
    select: { id: true, writerId: true, state: true },
  });
  if (!article) throw notFound("article");
  demand(actor, "claim.work", article);
  if (article.state !== "checking") throw new Problem("conflict", words.archived);
  const bounds = boundsFor(await currentText(articleId), span);
  return transact(async (tx) => {
    // Taking a number holds the article, so that of two who mark the same words at once the second finds the first.
    const number = await takeNumbers(tx, articleId);
    await demandNew(tx, actor, bounds);
    const rows = claimRows({ deskId: actor.deskId, articleId, number }, bounds);
    await insertClaims(tx, [rows]);
    const view = toClaimView(actor, await loadClaim(actor, rows.claim.id, tx));
    await claimEvent(tx, actor, view, "claim.marked", null, placeOf(view));
    return view;
  });
}

/** Claims may overlap, but exactly these words may be a claim only once. */
async function demandNew(tx: Tx, actor: Actor, { revisionId, start, end }: Bounds): Promise<void> {
  const same = await tx.claimAnchor.findFirst({
    where: { revisionId, start, end, claim: { droppedAt: null, mergedIntoId: null } },
    select: { claimId: true },
  });
  if (!same) return;
  const current = toClaimView(actor, await loadClaim(actor, same.claimId, tx));
  throw new Problem("conflict", words.claimAlready(current.number), { current, conflicts: ["start", "end"] });
}

/** The left part keeps id, number, evidence and comments; the right one is new and unchecked. */
export async function splitClaim(
  actor: Actor,
  id: string,
  input: SplitClaimInput,
): Promise<{ left: ClaimView; right: ClaimView }> {
  return untilTaken(async () => {
    const row = await loadClaim(actor, id);
    demand(actor, "claim.work", row.article);
    demandOpen(actor, row);
    const next = demandVersion(actor, row, input.version, ["bounds", "status"]);
    const { start, end } = anchorOf(row);
    const text = await currentText(row.articleId);
    const outside = new Problem("invalid", words.splitOutside, {
      errors: [{ path: "at", message: words.splitOutside }],
    });
    if (input.at <= start || input.at >= end) throw outside;
    const at = betweenWords(text.text, { start, end }, input.at);
    const hasWords = (from: number, to: number) => /[\p{L}\p{N}]/u.test(text.text.slice(from, to));
    if (!hasWords(start, at) || !hasWords(at, end)) throw outside;
    const left = boundsFor(text, { start, end: at });
    const right = boundsFor(text, { start: at, end });
    const before = toClaimView(actor, row);
    return transact(async (tx) => {
      await rewrite(tx, actor, row, left, next, statusAfterRewording(row.status));
      const number = await takeNumbers(tx, row.articleId);
      const rows = claimRows({ deskId: row.deskId, articleId: row.articleId, number }, right);
      await insertClaims(tx, [rows]);
      const answer = {
        left: toClaimView(actor, await loadClaim(actor, id, tx)),
        right: toClaimView(actor, await loadClaim(actor, rows.claim.id, tx)),
      };
      await claimEvent(tx, actor, answer.left, "claim.split", placeOf(before), {
        left: placeOf(answer.left),
        right: { id: answer.right.id, ...placeOf(answer.right) },
      });
      return answer;
    });
  });
}

/** The first in the text keeps id and number and gets the evidence and comments of all; see `statusAfterMerge`. */
export async function mergeClaims(actor: Actor, input: MergeClaimsInput): Promise<ClaimView> {
  if (input.ids.length !== input.versions.length || new Set(input.ids).size !== input.ids.length)
    throw new Problem("invalid", words.mergeSame, { errors: [{ path: "ids", message: words.mergeSame }] });
  return untilTaken(async () => {
    const rows = await Promise.all(input.ids.map((id) => loadClaim(actor, id)));
    const inOrder = rows.toSorted((a, b) => anchorOf(a).start - anchorOf(b).start || a.number - b.number);
    const [first, ...others] = inOrder;
    if (!first || others.some(({ articleId }) => articleId !== first.articleId))
      throw new Problem("invalid", words.mergeSame, { errors: [{ path: "ids", message: words.mergeSame }] });
    demand(actor, "claim.work", first.article);
    for (const row of rows) demandOpen(actor, row);
    const versions = new Map(input.ids.map((id, at) => [id, input.versions[at] ?? 1]));
    const next = new Map(
      rows.map((row) => [row.id, demandVersion(actor, row, versions.get(row.id) ?? 1, ["bounds", "status"])]),
    );
    const anchors = rows.map(anchorOf);
    const bounds = boundsFor(await currentText(first.articleId), {
      start: Math.min(...anchors.map(({ start }) => start)),
      end: Math.max(...anchors.map(({ end }) => end)),
    });
    const before = rows.map((row) => ({ id: row.id, ...placeOf(toClaimView(actor, row)) }));
    return transact(async (tx) => {
      await rewrite(
        tx,
        actor,
        first,
        bounds,
        next.get(first.id),
        statusAfterMerge(rows.map(({ status }) => status)),
      );
      for (const row of others) await mergeInto(tx, row, first, bounds, next.get(row.id));
      if (rows.some(({ needsRecheck }) => needsRecheck))
        await tx.claim.update({ where: { id: first.id }, data: { needsRecheck: true } });
      const view = toClaimView(actor, await loadClaim(actor, first.id, tx));
      await claimEvent(tx, actor, view, "claim.merged", before, placeOf(view));
      return view;
    });
  });
}

/** Of two states of one fact point, the one that says more stands. */
const SETTLED = { open: 0, ticked: 1, wrong: 2 } as const;

/** Hands a claim's evidence, comments and settled fact points over to the claim it was merged into. */
async function mergeInto(tx: Tx, row: ClaimRow, into: ClaimRow, bounds: Bounds, next: Next): Promise<void> {
  await compareAndSet(tx, row, { ...next, droppedAt: new Date(), mergedIntoId: into.id });
  await tx.evidence.updateMany({ where: { claimId: row.id }, data: { claimId: into.id } });
  await tx.comment.updateMany({ where: { claimId: row.id }, data: { claimId: into.id } });
  const start = anchorOf(row).start;
  // Read anew: points have versions of their own and may have been settled since the claims were read.
  for (const point of await tx.factPoint.findMany({ where: { claimId: row.id } })) {
    const offset = start + point.offset - bounds.start;
    const twin = await tx.factPoint.findFirst({ where: { claimId: into.id, offset, text: point.text } });
    if (!twin) continue;
    if (SETTLED[point.state] > SETTLED[twin.state])
      await tx.factPoint.update({
        where: { id: twin.id },
        data: { state: point.state, correction: point.correction, version: { increment: 1 } },
      });
    const settled = await tx.evidencePoint.findMany({ where: { factPointId: point.id } });
    await tx.evidencePoint.createMany({
      data: settled.map(({ evidenceId, stance }) => ({ evidenceId, stance, factPointId: twin.id })),
      skipDuplicates: true,
    });
  }
  // Evidence speaks of the points of the claim it is on, and of no others.
  await tx.evidencePoint.deleteMany({ where: { factPoint: { claimId: row.id } } });
}

type Next = { version: number; fieldVersions: Record<string, number> } | undefined;

/** Gives a claim new bounds and the status that goes with them, and voids its sign-offs. */
async function rewrite(
  tx: Tx,
  actor: Actor,
  row: ClaimRow,
  bounds: Bounds,
  next: Next,
  status: ClaimRow["status"],
): Promise<void> {
  const changed = status !== row.status;
  await compareAndSet(tx, row, {
    ...next,
    status,
    ...(changed ? { statusById: actor.personId, statusAt: new Date() } : {}),
  });
  await writeBounds(tx, row, bounds);
  await tx.signOff.updateMany({ where: { claimId: row.id, voidedAt: null }, data: { voidedAt: new Date() } });
}

/** The next version of a claim that these fields change, or `conflict` with the claim as it stands. */
export function demandVersion(actor: Actor, row: ClaimRow, baseVersion: number, fields: string[]) {
  const merged = merge(
    { version: row.version, fieldVersions: z.parse(fieldVersions, row.fieldVersions) },
    baseVersion,
    fields,
  );
  if (!merged.taken)
    throw new Problem("conflict", words.changedMeanwhile, {
      current: toClaimView(actor, row),
      conflicts: merged.conflicts,
    });
  return { version: merged.version, fieldVersions: merged.fieldVersions };
}

function placeOf({ start, end, text, status }: ClaimView) {
  return { start, end, text, status };
}
