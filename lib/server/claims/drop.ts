import type { Actor } from "@/lib/access/policy";
import type { ClaimView } from "@/lib/api/claims";
import { problems as words } from "@/lib/messages/problems";
import { demand } from "../access";
import { Problem } from "../problem";
import { transact } from "../transact";
import { compareAndSet, demandOpen } from "./change";
import { claimEvent } from "./event";
import { demandVersion } from "./reshape";
import { loadClaim, toClaimView } from "./rows";
import { untilTaken } from "./stale";

/** Drops a claim; its work is kept, and it can be restored. */
export async function dropClaim(actor: Actor, id: string, version: number): Promise<void> {
  await untilTaken(async () => {
    const row = await loadClaim(actor, id);
    demand(actor, "claim.work", row.article);
    demandOpen(actor, row);
    // A drop undoes everybody's work on the claim, so any change since then is a conflict.
    const next = demandVersion(actor, row, version, [
      "status",
      "note",
      "correction",
      "assigneeId",
      "bounds",
      "dropped",
    ]);
    await transact(async (tx) => {
      await compareAndSet(tx, row, { ...next, droppedAt: new Date() });
      await claimEvent(tx, actor, row, "claim.dropped", { status: row.status }, null);
    });
  });
}

/** Brings a dropped claim back as it was. */
export async function restoreClaim(actor: Actor, id: string): Promise<ClaimView> {
  return untilTaken(async () => {
    const row = await loadClaim(actor, id);
    demand(actor, "claim.work", row.article);
    const refused = (detail: string, field: string) =>
      new Problem("conflict", detail, { current: toClaimView(actor, row), conflicts: [field] });
    if (row.article.state !== "checking") throw refused(words.archived, "state");
    if (row.droppedAt === null) throw refused(words.notDropped, "dropped");
    return transact(async (tx) => {
      await compareAndSet(tx, row, { version: row.version + 1, droppedAt: null });
      await claimEvent(tx, actor, row, "claim.restored", null, { status: row.status });
      return toClaimView(actor, { ...row, version: row.version + 1, droppedAt: null });
    });
  });
}
