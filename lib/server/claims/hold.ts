import type { Tx } from "../transact";
import type { ClaimRow } from "./rows";
import { Stale } from "./stale";

/**
 * Keeps a claim from being merged, dropped or moved until the transaction ends, so that what is laid on it meanwhile
 * is not lost with it. Call it first; throws `Stale` when the claim is not any more what was read.
 */
export async function holdClaim(tx: Tx, row: Pick<ClaimRow, "id" | "droppedAt">): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Claim" WHERE "id" = ${row.id} AND "mergedIntoId" IS NULL
      AND ("droppedAt" IS NOT NULL) = ${row.droppedAt !== null} FOR SHARE`;
  if (held.length === 0) throw new Stale();
}
