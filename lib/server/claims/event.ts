import type { Actor } from "@/lib/access/policy";
import { writeEvent } from "../audit";
import type { Tx } from "../transact";

/** Writes the event of a change to a claim or to what hangs on it (`subjectId`). */
export async function claimEvent(
  tx: Tx,
  actor: Actor,
  claim: { id: string; articleId: string },
  kind: string,
  before: unknown,
  after: unknown,
  subjectId?: string,
): Promise<void> {
  await writeEvent(tx, {
    deskId: actor.deskId,
    kind,
    actorId: actor.personId,
    articleId: claim.articleId,
    claimId: claim.id,
    subjectId: subjectId ?? null,
    before,
    after,
  });
}
