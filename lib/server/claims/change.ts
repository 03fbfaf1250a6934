import type { Actor } from "@/lib/access/policy";
import type { ChangeClaimInput, ClaimView } from "@/lib/api/claims";
import { problems as words } from "@/lib/messages/problems";
import { refusal, statusAfterRewording } from "@/lib/review/status";
import { merge } from "@/lib/review/versions";
import * as z from "zod/mini";
import { demand } from "../access";
import { writeEvent } from "../audit";
import type { Prisma } from "../prisma/client";
import { Problem } from "../problem";
import { fieldVersions } from "../stored";
import { transact, type Tx } from "../transact";
import { planBounds, writeBounds, type Bounds } from "./bounds";
import { anchorOf, loadClaim, toClaimView, type ClaimRow } from "./rows";
import { Stale, untilTaken } from "./stale";
import { demandWorker } from "./worker";

/** Fields as they are merged: a claim's start and end change together. */
type Field = "status" | "note" | "correction" | "assigneeId" | "bounds";
/** What a sign-off was given for; a change of any of these voids it. */
const SIGNED: readonly Field[] = ["status", "correction", "bounds"];

/**
 * Changes fields of a claim. Taken when none of the fields sent has changed since the version it was based on; else a
 * `conflict` with the claim as it stands. Changed words put a verdict back to in progress and void sign-offs.
 */
export async function changeClaim(actor: Actor, id: string, input: ChangeClaimInput): Promise<ClaimView> {
  return untilTaken(async () => {
    const row = await loadClaim(actor, id);
    demandOpen(actor, row);
    const wanted = await wantedChanges(actor, row, input);
    const view = toClaimView(actor, row);
    const sent = sentFields(input);
    if (sent.length === 0) throw new Problem("invalid", words.nothingToChange);
    const merged = merge(
      { version: row.version, fieldVersions: z.parse(fieldVersions, row.fieldVersions) },
      input.version,
      sent,
      wanted.fields,
    );
    if (!merged.taken)
      throw new Problem("conflict", words.changedMeanwhile, { current: view, conflicts: merged.conflicts });
    if (wanted.fields.length === 0) return view;
    return transact(async (tx) => {
      await compareAndSet(tx, row, {
        ...wanted.data,
        version: merged.version,
        fieldVersions: merged.fieldVersions,
      });
      if (wanted.data.status === "verified") await demandNoWrongPoint(tx, row.id);
      const standing = row.signOffs.some(({ voidedAt }) => voidedAt === null);
      const voids = standing && wanted.fields.some((field) => SIGNED.includes(field));
      if (voids)
        await tx.signOff.updateMany({
          where: { claimId: row.id, voidedAt: null },
          data: { voidedAt: new Date() },
        });
      if (wanted.bounds) await writeBounds(tx, row, wanted.bounds);
      // What was read is still so, but for what was written; only other tables are worth another reading.
      const changed =
        voids || wanted.bounds
          ? await loadClaim(actor, id, tx)
          : { ...row, ...wanted.data, version: merged.version };
      const after = toClaimView(actor, changed);
      await writeEvent(tx, {
        deskId: actor.deskId,
        kind: "claim.changed",
        actorId: actor.personId,
        articleId: row.articleId,
        claimId: row.id,
        before: onlyFields(view, wanted.fields),
        after: onlyFields(after, wanted.fields),
      });
      return after;
    });
  });
}

/** Sets the row's fields when it is still at the version that was read; throws `Stale` when it is not. */
export async function compareAndSet(
  tx: Tx,
  row: Pick<ClaimRow, "id" | "version">,
  data: Prisma.ClaimUncheckedUpdateManyInput,
): Promise<void> {
  const set = await tx.claim.updateMany({ where: { id: row.id, version: row.version }, data });
  if (set.count === 0) throw new Stale();
}

/** Claims are worked while their article is in checking, and while they are not dropped. */
export function demandOpen(actor: Actor, row: ClaimRow): void {
  const closed = (detail: string, field: string) =>
    new Problem("conflict", detail, { current: toClaimView(actor, row), conflicts: [field] });
  if (row.article.state !== "checking") throw closed(words.archived, "state");
  if (row.droppedAt !== null) throw closed(words.dropped, "dropped");
}

interface Wanted {
  /** The fields whose value really changes. */
  fields: Field[];
  data: {
    status?: ClaimRow["status"];
    statusById?: string;
    statusAt?: Date;
    needsRecheck?: boolean;
    note?: string | null;
    correction?: string | null;
    assigneeId?: string | null;
  };
  bounds: Bounds | null;
}

async function wantedChanges(actor: Actor, row: ClaimRow, input: ChangeClaimInput): Promise<Wanted> {
  const wanted: Wanted = { fields: [], data: {}, bounds: null };
  await wantAssignee(actor, row, input, wanted);
  const works = sentFields(input).some((field) => field !== "assigneeId");
  if (works) demand(actor, "claim.work", row.article);
  for (const field of ["note", "correction"] as const) {
    const value = input[field] === "" ? null : input[field];
    if (value === undefined || value === row[field]) continue;
    wanted.fields.push(field);
    wanted.data[field] = value;
  }
  wanted.bounds = await planBounds(row, input);
  if (wanted.bounds) wanted.fields.push("bounds");
  const reworded = wanted.bounds && wanted.bounds.exact !== anchorOf(row).exact;
  const status = input.status ?? (reworded ? statusAfterRewording(row.status) : undefined);
  if (status === undefined || (status === row.status && !row.needsRecheck)) return wanted;
  if (refusal(status, { points: row.factPoints.map(({ state }) => state) }) === "wrong_points")
    refuseWrongPoints();
  wanted.fields.push("status");
  wanted.data = {
    ...wanted.data,
    status,
    statusById: actor.personId,
    statusAt: new Date(),
    needsRecheck: false,
  };
  return wanted;
}

/** Taking or leaving a claim is work; giving it to somebody else is assigning. */
async function wantAssignee(
  actor: Actor,
  row: ClaimRow,
  input: ChangeClaimInput,
  wanted: Wanted,
): Promise<void> {
  const { assigneeId } = input;
  if (assigneeId === undefined) return;
  const leaves = assigneeId === null && row.assigneeId === actor.personId;
  const works = leaves || assigneeId === actor.personId || assigneeId === row.assigneeId;
  demand(actor, works ? "claim.work" : "claim.assign", row.article);
  if (assigneeId === row.assigneeId) return;
  if (assigneeId !== null) await demandWorker(actor.deskId, assigneeId);
  wanted.fields.push("assigneeId");
  wanted.data.assigneeId = assigneeId;
}

async function demandNoWrongPoint(tx: Tx, claimId: string): Promise<void> {
  if ((await tx.factPoint.count({ where: { claimId, state: "wrong" } })) > 0) refuseWrongPoints();
}

function refuseWrongPoints(): never {
  throw new Problem("invalid", words.wrongPoints, {
    errors: [{ path: "status", message: words.wrongPoints }],
  });
}

function sentFields(input: ChangeClaimInput): Field[] {
  const fields: Field[] = [];
  for (const field of ["status", "note", "correction", "assigneeId"] as const)
    if (input[field] !== undefined) fields.push(field);
  if (input.start !== undefined || input.end !== undefined) fields.push("bounds");
  return fields;
}

function onlyFields(view: ClaimView, fields: readonly Field[]) {
  const kept: Record<string, unknown> = {};
  for (const field of fields) {
    if (field === "bounds") Object.assign(kept, { start: view.start, end: view.end, text: view.text });
    else kept[field] = view[field];
  }
  return kept;
}
