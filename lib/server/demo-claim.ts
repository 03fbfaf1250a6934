import type { DemoClaim } from "@/prisma/demo/demo-claim";
import type { DemoPerson } from "@/prisma/demo/people";
import { contains, overlaps, type Span } from "@/lib/text/span";
import { writeEvent } from "./audit";
import { newId } from "./id";
import type { Prisma } from "./prisma/client";
import { sourceFor } from "./sources";
import type { Tx } from "./transact";

type ClaimRow = Prisma.ClaimGetPayload<{ include: { anchors: true; factPoints: true } }>;

/** Writes what somebody of the demonstration did with one claim, with its events. */
export async function workDemoClaim(
  tx: Tx,
  claim: ClaimRow,
  worked: DemoClaim,
  people: Record<DemoPerson, string>,
  accessedAt: Date,
): Promise<void> {
  const [anchor] = claim.anchors;
  const exact = anchor?.exact ?? "";
  const pointsAt = (find: string) => {
    const start = exact.indexOf(find);
    const span: Span = { start, end: start + find.length };
    return claim.factPoints.filter(
      ({ offset, length }) =>
        overlaps({ start: offset, end: offset + length }, span) ||
        contains({ start: offset, end: offset + length }, span),
    );
  };
  const by = people[worked.by];
  const event = (kind: string, actorId: string, after: unknown, subjectId?: string) =>
    writeEvent(tx, {
      deskId: claim.deskId,
      kind,
      actorId,
      articleId: claim.articleId,
      claimId: claim.id,
      subjectId: subjectId ?? null,
      before: null,
      after,
    });
  for (const evidence of worked.evidence) {
    const { source, title } = await sourceFor(tx, claim.deskId, evidence);
    const id = newId();
    const settled = new Map(
      (evidence.points ?? []).flatMap(({ find, stance }) =>
        pointsAt(find).map((point) => [point.id, stance]),
      ),
    );
    await tx.evidence.create({
      data: {
        id,
        deskId: claim.deskId,
        claimId: claim.id,
        sourceId: source.id,
        title,
        sourceType: evidence.sourceType,
        stance: evidence.stance,
        locator: evidence.locator ?? null,
        excerpt: evidence.excerpt ?? null,
        note: evidence.note,
        accessedAt,
        createdById: by,
        points: { create: [...settled].map(([factPointId, stance]) => ({ factPointId, stance })) },
      },
    });
    await event("evidence.added", by, { source: { title } }, id);
  }
  await settlePoints(tx, claim, worked, pointsAt);
  for (const { by: author, text } of worked.comments) {
    const id = newId();
    const { deskId, articleId, id: claimId } = claim;
    await tx.comment.create({
      data: { id, deskId, articleId, claimId, body: text, authorId: people[author] },
    });
    await event("comment.added", people[author], { body: text }, id);
  }
  const { status, note = null, correction = null } = worked;
  const assigneeId = worked.assignee ? people[worked.assignee] : null;
  await tx.claim.update({
    where: { id: claim.id },
    data: {
      status,
      note,
      correction,
      assigneeId,
      statusById: by,
      statusAt: new Date(),
      version: 2,
      fieldVersions: {},
    },
  });
  await event("claim.changed", by, {
    status,
    ...(note ? { note } : {}),
    ...(correction ? { correction } : {}),
  });
}

async function settlePoints(
  tx: Tx,
  claim: ClaimRow,
  worked: DemoClaim,
  pointsAt: (find: string) => ClaimRow["factPoints"],
) {
  if (worked.status === "verified")
    await tx.factPoint.updateMany({ where: { claimId: claim.id }, data: { state: "ticked" } });
  for (const { find, state, correction } of worked.points ?? [])
    for (const point of pointsAt(find))
      await tx.factPoint.update({ where: { id: point.id }, data: { state, correction: correction ?? null } });
}
