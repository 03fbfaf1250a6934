import type { DemoClaim } from "@/prisma/demo/demo-claim";
import type { DemoPerson } from "@/prisma/demo/people";
import type { PointState } from "@/lib/api/values";
import { overlaps, type Span } from "@/lib/text/span";
import type { NewEvent } from "./audit";
import { newId } from "./id";
import type { Prisma } from "./prisma/client";

type ClaimRow = Prisma.ClaimGetPayload<{ include: { anchors: true; factPoints: true } }>;

/** What somebody of the demonstration did with one claim: rows to write table by table, and their events. */
export interface DemoWork {
  evidence: Prisma.EvidenceCreateManyInput[];
  settled: Prisma.EvidencePointCreateManyInput[];
  comments: Prisma.CommentCreateManyInput[];
  points: { id: string; state: PointState; correction: string | null }[];
  claim: { id: string; data: Prisma.ClaimUncheckedUpdateInput };
  events: NewEvent[];
}

/** A source of the demonstration by the words that name it; `idOf` knows the row that stands for it. */
export type SourceIdOf = (evidence: DemoClaim["evidence"][number]) => string;

export function demoWork(
  claim: ClaimRow,
  worked: DemoClaim,
  people: Record<DemoPerson, string>,
  sourceIdOf: SourceIdOf,
  accessedAt: Date,
): DemoWork {
  const { deskId, articleId, id: claimId } = claim;
  const by = people[worked.by];
  const events: NewEvent[] = [];
  const event = (kind: string, actorId: string, after: unknown, subjectId: string | null = null) =>
    events.push({ deskId, kind, actorId, articleId, claimId, subjectId, before: null, after });
  const settled: DemoWork["settled"] = [];
  const evidence = worked.evidence.map((laid) => {
    const id = newId();
    const stances = new Map(
      (laid.points ?? []).flatMap(({ find, stance }) =>
        pointsAt(claim, find).map((point) => [point.id, stance]),
      ),
    );
    for (const [factPointId, stance] of stances) settled.push({ evidenceId: id, factPointId, stance });
    event("evidence.added", by, { source: { title: laid.title } }, id);
    const { title, sourceType, stance, locator = null, excerpt = null, note } = laid;
    const sourceId = sourceIdOf(laid);
    const row = { id, deskId, claimId, sourceId, title, sourceType, stance, locator, excerpt, note };
    return { ...row, accessedAt, createdById: by };
  });
  const comments = worked.comments.map(({ by: author, text: body }) => {
    const id = newId();
    const authorId = people[author];
    event("comment.added", authorId, { body }, id);
    return { id, deskId, articleId, claimId, body, authorId };
  });
  const { status, note = null, correction = null } = worked;
  const assigneeId = worked.assignee ? people[worked.assignee] : null;
  event("claim.changed", by, {
    status,
    ...(note ? { note } : {}),
    ...(correction ? { correction } : {}),
  });
  const data = { status, note, correction, assigneeId, statusById: by, statusAt: new Date(), version: 2 };
  return {
    evidence,
    settled,
    comments,
    points: settledPoints(claim, worked),
    claim: { id: claimId, data },
    events,
  };
}

/** A verified claim's points count as ticked; the ones named stand as named. */
function settledPoints(claim: ClaimRow, worked: DemoClaim): DemoWork["points"] {
  const points = new Map<string, DemoWork["points"][number]>();
  if (worked.status === "verified")
    for (const { id } of claim.factPoints) points.set(id, { id, state: "ticked", correction: null });
  for (const { find, state, correction = null } of worked.points ?? [])
    for (const { id } of pointsAt(claim, find)) points.set(id, { id, state, correction });
  return [...points.values()];
}

function pointsAt(claim: ClaimRow, find: string): ClaimRow["factPoints"] {
  const start = claim.anchors[0]?.exact.indexOf(find) ?? -1;
  const span: Span = { start, end: start + find.length };
  return claim.factPoints.filter(({ offset, length }) =>
    overlaps({ start: offset, end: offset + length }, span),
  );
}
