import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import type { ChangePointInput, FactPointView } from "@/lib/api/claims";
import { problems as words } from "@/lib/messages/problems";
import { merge } from "@/lib/review/versions";
import { demand } from "./access";
import { demandOpen } from "./claims/change";
import { claimEvent } from "./claims/event";
import { holdClaim } from "./claims/hold";
import { anchorOf, loadClaim, toPointView } from "./claims/rows";
import { Stale, untilTaken } from "./claims/stale";
import { db } from "./db";
import { Problem, notFound } from "./problem";
import { fieldVersions } from "./stored";
import { transact, type Tx } from "./transact";

/**
 * Ticks a fact point, marks it wrong, or opens it again. A point has a version of its own and does not move the
 * claim's. A correction belongs to a wrong point; any other state clears it.
 */
export async function changeFactPoint(
  actor: Actor,
  id: string,
  input: ChangePointInput,
): Promise<FactPointView> {
  return untilTaken(async () => {
    const found = await db().factPoint.findFirst({
      where: { id, deskId: actor.deskId },
      select: { claimId: true },
    });
    if (!found) throw notFound("fact point");
    const claim = await loadClaim(actor, found.claimId);
    const point = claim.factPoints.find((one) => one.id === id);
    if (!point) throw notFound("fact point");
    demand(actor, "claim.work", claim.article);
    demandOpen(actor, claim);
    const { start } = anchorOf(claim);
    const view = toPointView(point, start);
    const merged = merge(
      { version: point.version, fieldVersions: z.parse(fieldVersions, point.fieldVersions) },
      input.version,
      input.correction === undefined ? ["state"] : ["state", "correction"],
    );
    if (!merged.taken)
      throw new Problem("conflict", words.changedMeanwhile, { current: view, conflicts: merged.conflicts });
    const correction = input.state === "wrong" ? (input.correction ?? point.correction) || null : null;
    if (input.state === point.state && correction === point.correction) return view;
    return transact(async (tx) => {
      await holdClaim(tx, claim);
      // The claim is held until the transaction ends, so that it is not verified at the same moment.
      if (input.state === "wrong" && (await isVerified(tx, claim.id)))
        throw new Problem("invalid", words.verifiedPoint, {
          errors: [{ path: "state", message: words.verifiedPoint }],
        });
      const data = {
        state: input.state,
        correction,
        version: merged.version,
        fieldVersions: merged.fieldVersions,
      };
      const set = await tx.factPoint.updateMany({ where: { id, version: point.version }, data });
      if (set.count === 0) throw new Stale();
      const after = toPointView({ ...point, ...data }, start);
      await claimEvent(
        tx,
        actor,
        claim,
        "point.changed",
        { state: view.state, correction: view.correction },
        { text: view.text, state: after.state, correction: after.correction },
        id,
      );
      return after;
    });
  });
}

async function isVerified(tx: Tx, claimId: string): Promise<boolean> {
  return (await tx.claim.count({ where: { id: claimId, status: "verified" } })) > 0;
}
