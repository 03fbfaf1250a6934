import { permissions, type Action, type Actor } from "@/lib/access/policy";
import * as z from "zod/mini";
import type { ClaimView, EvidenceView, FactPointView } from "@/lib/api/claims";
import { claimKind, pointType } from "@/lib/api/values";
import { readableArticles } from "../access";
import { db } from "../db";
import type { Prisma } from "../prisma/client";
import { notFound } from "../problem";
import { storedClaimant } from "../stored";
import type { Tx } from "../transact";

export const EVIDENCE_PARTS = {
  source: true,
  points: { select: { factPointId: true, stance: true } },
} satisfies Prisma.EvidenceInclude;

/** Everything a claim's view shows, in one query. */
export const CLAIM_PARTS = {
  article: { select: { currentRevisionId: true, writerId: true, state: true, language: true } },
  anchors: true,
  factPoints: { orderBy: [{ offset: "asc" }, { id: "asc" }] },
  evidence: {
    where: { removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: EVIDENCE_PARTS,
  },
  signOffs: { orderBy: { at: "asc" } },
  _count: { select: { comments: { where: { deletedAt: null } } } },
} satisfies Prisma.ClaimInclude;

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof CLAIM_PARTS }>;
export type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof EVIDENCE_PARTS }>;
type AnchorRow = ClaimRow["anchors"][number];

/** The claim with its anchor in the article's current revision, when the actor may read it; else not found. */
export async function loadClaim(actor: Actor, id: string, client: Tx = db()): Promise<ClaimRow> {
  const row = await client.claim.findFirst({
    where: { id, deskId: actor.deskId, mergedIntoId: null, article: readableArticles(actor) },
    include: CLAIM_PARTS,
    relationLoadStrategy: "join",
  });
  if (!row) throw notFound("claim");
  return row;
}

/** Where the claim stands in the current revision. A claim that the current text has lost is not found. */
export function anchorOf(row: Pick<ClaimRow, "anchors" | "article">): AnchorRow {
  const anchor = row.anchors.find(({ revisionId }) => revisionId === row.article.currentRevisionId);
  if (!anchor) throw notFound("claim");
  return anchor;
}

const OF_A_CLAIM: readonly Action[] = ["claim.work", "claim.assign", "comment.write"];
const kinds = z.array(claimKind);
const reported = z.nullable(z.enum(["fact", "opinion"]));

export function toClaimView(actor: Actor, row: ClaimRow): ClaimView {
  const { start, end, exact } = anchorOf(row);
  return {
    id: row.id,
    articleId: row.articleId,
    number: row.number,
    text: exact,
    start,
    end,
    kinds: z.parse(kinds, row.kinds),
    claimant: z.parse(storedClaimant, row.claimant),
    reported: z.parse(reported, row.reported),
    checkWorthiness: row.checkWorthiness,
    reasons: row.reasons,
    factPoints: row.factPoints.map((point) => toPointView(point, start)),
    status: row.status,
    statusById: row.statusById,
    statusAt: row.statusAt?.toISOString() ?? null,
    needsRecheck: row.needsRecheck,
    correction: row.correction,
    note: row.note,
    assigneeId: row.assigneeId,
    signOffs: row.signOffs.map(({ personId, at, voidedAt }) => ({
      by: personId,
      at: at.toISOString(),
      valid: voidedAt === null,
    })),
    evidence: row.evidence.filter((evidence) => mayRead(actor, evidence)).map(toEvidenceView),
    comments: row._count.comments,
    dropped: row.droppedAt !== null,
    version: row.version,
    permissions: permissions(actor, OF_A_CLAIM, row.article),
  };
}

type PointRow = ClaimRow["factPoints"][number];

/** `claimStart`: where the claim begins in the current revision. */
export function toPointView(point: PointRow, claimStart: number): FactPointView {
  return {
    id: point.id,
    start: claimStart + point.offset,
    end: claimStart + point.offset + point.length,
    text: point.text,
    type: z.parse(pointType, point.type),
    value: point.value,
    state: point.state,
    correction: point.correction,
    version: point.version,
  };
}

/** Confidential evidence exists only for the people it names and for whoever laid it. */
export function mayRead(actor: Actor, evidence: { confidentialTo: string[]; createdById: string }): boolean {
  return (
    evidence.confidentialTo.length === 0 ||
    evidence.createdById === actor.personId ||
    evidence.confidentialTo.includes(actor.personId)
  );
}

export function toEvidenceView(row: EvidenceRow): EvidenceView {
  return {
    id: row.id,
    claimId: row.claimId,
    source: {
      id: row.source.id,
      kind: row.source.kind,
      url: row.source.url,
      title: row.title,
      publisher: row.source.publisher,
    },
    sourceType: row.sourceType,
    stance: row.stance,
    locator: row.locator,
    excerpt: row.excerpt,
    note: row.note,
    accessedAt: row.accessedAt?.toISOString() ?? null,
    points: row.points,
    confidentialTo: row.confidentialTo,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
  };
}
