import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import type { AddEvidenceInput, ChangeEvidenceInput, EvidenceView } from "@/lib/api/claims";
import { problems as words } from "@/lib/messages/problems";
import { merge } from "@/lib/review/versions";
import { demand } from "./access";
import { demandOpen } from "./claims/change";
import { claimEvent } from "./claims/event";
import { holdClaim } from "./claims/hold";
import {
  EVIDENCE_PARTS,
  loadClaim,
  mayRead,
  toEvidenceView,
  type ClaimRow,
  type EvidenceRow,
} from "./claims/rows";
import { Stale, untilTaken } from "./claims/stale";
import { db } from "./db";
import { newId } from "./id";
import { Problem, notFound } from "./problem";
import { sourceFor } from "./sources";
import { fieldVersions } from "./stored";
import { transact, type Tx } from "./transact";

/** Lays a source against a claim, and ticks nothing by itself. */
export async function addEvidence(
  actor: Actor,
  claimId: string,
  input: AddEvidenceInput,
): Promise<EvidenceView> {
  return untilTaken(async () => {
    const claim = await workedClaim(actor, claimId);
    demandPoints(claim, input.points);
    await demandReaders(actor, input.confidentialTo);
    return transact((tx) => insertEvidence(tx, actor, claim, input));
  });
}

async function insertEvidence(
  tx: Tx,
  actor: Actor,
  claim: ClaimRow,
  input: AddEvidenceInput,
): Promise<EvidenceView> {
  await holdClaim(tx, claim);
  await demandPointsStill(tx, actor, claim, input.points);
  const id = newId();
  const confidentialTo = [...new Set(input.confidentialTo)];
  const { source, title } = await sourceFor(tx, actor.deskId, input, confidentialTo.length > 0 ? id : "");
  const row = await tx.evidence.create({
    data: {
      id,
      deskId: actor.deskId,
      claimId: claim.id,
      sourceId: source.id,
      title,
      createdById: actor.personId,
      sourceType: input.sourceType,
      stance: input.stance,
      locator: input.locator || null,
      excerpt: input.excerpt || null,
      note: input.note || null,
      accessedAt: input.accessedAt ? new Date(input.accessedAt) : new Date(),
      confidentialTo,
      points: { create: input.points ?? [] },
    },
    include: EVIDENCE_PARTS,
  });
  const view = toEvidenceView(row);
  await claimEvent(tx, actor, claim, "evidence.added", null, view, row.id);
  return view;
}

/** Changes a piece of evidence; fields merge by version as those of a claim do. */
export async function changeEvidence(
  actor: Actor,
  id: string,
  input: ChangeEvidenceInput,
): Promise<EvidenceView> {
  return untilTaken(async () => {
    const { row, claim } = await loadEvidence(actor, id);
    if (row.removedAt) throw new Problem("conflict", words.gone);
    const before = toEvidenceView(row);
    const { version, ...sent } = input;
    const names = Object.entries(sent).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    if (names.length === 0) throw new Problem("invalid", words.nothingToChange);
    const merged = merge(
      { version: row.version, fieldVersions: z.parse(fieldVersions, row.fieldVersions) },
      version,
      names,
    );
    if (!merged.taken)
      throw new Problem("conflict", words.changedMeanwhile, { current: before, conflicts: merged.conflicts });
    demandPoints(claim, input.points);
    await demandReaders(actor, input.confidentialTo);
    return transact(async (tx) => {
      await holdClaim(tx, claim);
      await demandPointsStill(tx, actor, claim, input.points);
      const data = {
        ...(await changes(tx, actor, before, input)),
        version: merged.version,
        fieldVersions: merged.fieldVersions,
      };
      const set = await tx.evidence.updateMany({ where: { id, version: row.version }, data });
      if (set.count === 0) throw new Stale();
      if (input.points) {
        await tx.evidencePoint.deleteMany({ where: { evidenceId: id } });
        await tx.evidencePoint.createMany({
          data: input.points.map((point) => ({ ...point, evidenceId: id })),
        });
      }
      const view = toEvidenceView(
        await tx.evidence.findUniqueOrThrow({ where: { id }, include: EVIDENCE_PARTS }),
      );
      await claimEvent(tx, actor, claim, "evidence.changed", before, view, id);
      return view;
    });
  });
}

/** Takes a piece of evidence away; it can be restored. */
export async function removeEvidence(actor: Actor, id: string, version: number): Promise<void> {
  await untilTaken(async () => {
    const { row, claim } = await loadEvidence(actor, id);
    if (row.removedAt) return;
    const before = toEvidenceView(row);
    if (row.version !== version)
      throw new Problem("conflict", words.changedMeanwhile, {
        current: before,
        conflicts: changedSince(row, version),
      });
    await transact(async (tx) => {
      await holdClaim(tx, claim);
      const set = await tx.evidence.updateMany({
        where: { id, version },
        data: { removedAt: new Date(), version: version + 1 },
      });
      if (set.count === 0) throw new Stale();
      await claimEvent(tx, actor, claim, "evidence.removed", before, null, id);
    });
  });
}

/** The fields somebody changed after `version`; for a version the row has not had, the removal itself. */
function changedSince(row: EvidenceRow, version: number): string[] {
  const since = Object.entries(z.parse(fieldVersions, row.fieldVersions)).filter(([, at]) => at > version);
  return since.length > 0 ? since.map(([field]) => field) : ["removed"];
}

/** Brings a removed piece of evidence back as it was. */
export async function restoreEvidence(actor: Actor, id: string): Promise<EvidenceView> {
  return untilTaken(async () => {
    const { row, claim } = await loadEvidence(actor, id);
    if (!row.removedAt) return toEvidenceView(row);
    return transact(async (tx) => {
      await holdClaim(tx, claim);
      const data = { removedAt: null, version: row.version + 1 };
      const set = await tx.evidence.updateMany({ where: { id, version: row.version }, data });
      if (set.count === 0) throw new Stale();
      const view = toEvidenceView({ ...row, ...data });
      await claimEvent(tx, actor, claim, "evidence.restored", null, view, id);
      return view;
    });
  });
}

async function workedClaim(actor: Actor, claimId: string): Promise<ClaimRow> {
  const claim = await loadClaim(actor, claimId);
  demand(actor, "claim.work", claim.article);
  demandOpen(actor, claim);
  return claim;
}

/** Evidence that the actor may read, removed or not, with its claim. */
async function loadEvidence(actor: Actor, id: string) {
  const row = await db().evidence.findFirst({ where: { id, deskId: actor.deskId }, include: EVIDENCE_PARTS });
  if (!row || !mayRead(actor, row)) throw notFound("evidence");
  return { row, claim: await workedClaim(actor, row.claimId) };
}

async function changes(tx: Tx, actor: Actor, before: EvidenceView, input: ChangeEvidenceInput) {
  const { sourceType, stance, locator, excerpt, note, accessedAt, confidentialTo } = input;
  const renamed = [input.sourceId, input.sourceKind, input.url, input.title, input.publisher].some(
    (value) => value !== undefined,
  );
  // Opened evidence names its source to the whole desk; closed evidence keeps what it names to itself.
  const readers = confidentialTo ?? before.confidentialTo;
  const opened = readers.length === 0 && before.confidentialTo.length > 0;
  const named = renamed || opened ? await renamedSource(tx, actor, before, input, readers.length > 0) : null;
  return {
    ...(named ? { sourceId: named.source.id, title: named.title } : {}),
    ...(sourceType === undefined ? {} : { sourceType }),
    ...(stance === undefined ? {} : { stance }),
    ...(locator === undefined ? {} : { locator: locator || null }),
    ...(excerpt === undefined ? {} : { excerpt: excerpt || null }),
    ...(note === undefined ? {} : { note: note || null }),
    ...(accessedAt === undefined ? {} : { accessedAt: accessedAt === null ? null : new Date(accessedAt) }),
    ...(confidentialTo === undefined ? {} : { confidentialTo: [...new Set(confidentialTo)] }),
  };
}

/** The source as a change names it. A publisher or a kind that was sent is set on the source itself. */
async function renamedSource(
  tx: Tx,
  actor: Actor,
  before: EvidenceView,
  input: ChangeEvidenceInput,
  held: boolean,
) {
  const { sourceId, sourceKind, publisher } = input;
  const kept = { kind: sourceKind ?? before.source.kind, title: input.title ?? before.source.title };
  const named = await sourceFor(
    tx,
    actor.deskId,
    {
      sourceId,
      sourceKind: kept.kind,
      url: input.url === undefined ? before.source.url : input.url,
      title: kept.title,
      publisher: publisher === undefined ? before.source.publisher : publisher,
    },
    held ? before.id : "",
  );
  const data = {
    ...(publisher === undefined || (publisher || null) === named.source.publisher
      ? {}
      : { publisher: publisher || null }),
    ...(sourceKind === undefined || sourceKind === named.source.kind ? {} : { kind: sourceKind }),
  };
  if (sourceId === undefined && Object.keys(data).length > 0)
    await tx.source.update({
      where: { id: named.source.id },
      data: { ...data, version: { increment: 1 } },
    });
  return named;
}

function demandPoints(claim: ClaimRow, points: AddEvidenceInput["points"]): void {
  const own = new Set(claim.factPoints.map(({ id }) => id));
  const named = (points ?? []).map(({ factPointId }) => factPointId);
  if (named.some((id) => !own.has(id)) || new Set(named).size !== named.length)
    throw new Problem("invalid", words.pointOfAnother, {
      errors: [{ path: "points", message: words.pointOfAnother }],
    });
}

/** Once the claim is held: its points may have been found anew since it was read. */
async function demandPointsStill(
  tx: Tx,
  actor: Actor,
  claim: ClaimRow,
  points: AddEvidenceInput["points"],
): Promise<void> {
  if (points && points.length > 0) demandPoints(await loadClaim(actor, claim.id, tx), points);
}

async function demandReaders(actor: Actor, people: string[] | undefined): Promise<void> {
  if (!people || people.length === 0) return;
  const found = await db().person.count({
    where: { id: { in: people }, deskId: actor.deskId, disabledAt: null },
  });
  if (found !== new Set(people).size)
    throw new Problem("invalid", words.personUnknown, {
      errors: [{ path: "confidentialTo", message: words.personUnknown }],
    });
}
