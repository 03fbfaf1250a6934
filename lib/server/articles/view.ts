import * as z from "zod/mini";
import { permissions, type Action, type Actor } from "@/lib/access/policy";
import type { ArticleListItem, ArticleView, ProgressView } from "@/lib/api/articles";
import { progressOf, readSentences } from "@/lib/review/progress";
import { isOpen } from "@/lib/review/status";
import { readableArticles } from "../access";
import { db } from "../db";
import type { Prisma } from "../prisma/client";
import { notFound } from "../problem";
import { storedBlocks, storedLeftOut, storedSentences } from "../stored";
import type { Tx } from "../transact";

const OF_AN_ARTICLE: readonly Action[] = [
  "article.change",
  "article.delete",
  "claim.work",
  "claim.assign",
  "comment.write",
  "text.read",
  "report.draft",
  "report.final",
];

/** What progress is counted from: each claim's standing and place, and the sentences somebody marked read. */
const STANDING = {
  anchors: {
    where: { claim: { droppedAt: null, mergedIntoId: null } },
    orderBy: [{ start: "asc" }, { claimId: "asc" }],
    select: {
      start: true,
      end: true,
      claim: { select: { status: true, needsRecheck: true, assigneeId: true } },
    },
  },
  reads: true,
} satisfies Prisma.RevisionInclude;

/** Lists leave the text and the source bytes in the database. */
export const WITHOUT_TEXT = {
  currentRevision: { select: { id: true, number: true, sha256: true, sentences: true, ...STANDING } },
} satisfies Prisma.ArticleInclude;

type TextRow = Prisma.ArticleGetPayload<{ include: { currentRevision: { include: typeof STANDING } } }>;
export type ListRow = Prisma.ArticleGetPayload<{ include: typeof WITHOUT_TEXT }>;
type Revision = NonNullable<ListRow["currentRevision"]>;

/** The article as the actor may read it; else not found. */
export async function loadArticle(actor: Actor, id: string, client: Tx = db()): Promise<TextRow> {
  const row = await client.article.findFirst({
    where: { id, ...readableArticles(actor) },
    include: { currentRevision: { include: STANDING, omit: { source: true } } },
    relationLoadStrategy: "join",
  });
  if (!row?.currentRevision) throw notFound("article");
  return { ...row, currentRevision: { ...row.currentRevision, source: new Uint8Array() } };
}

export function toArticleView(actor: Actor, row: TextRow): ArticleView {
  const revision = row.currentRevision;
  if (!revision) throw notFound("article");
  const { progress, read } = standing(revision);
  const marks = new Map(revision.reads.map((mark) => [mark.sentence, mark]));
  return {
    ...shared(actor, row, progress),
    revision: {
      id: revision.id,
      number: revision.number,
      text: revision.text,
      sha256: revision.sha256,
      blocks: z.parse(storedBlocks, revision.blocks),
      sentences: z.parse(storedSentences, revision.sentences).map((sentence, at) => ({
        ...sentence,
        read: read[at] ?? false,
        readBy: marks.get(at)?.personId ?? null,
        readAt: marks.get(at)?.at.toISOString() ?? null,
      })),
      leftOut: z.parse(storedLeftOut, revision.leftOut),
      createdAt: revision.createdAt.toISOString(),
    },
  };
}

export function toListItem(actor: Actor, row: ListRow): ArticleListItem {
  const revision = row.currentRevision;
  if (!revision) throw notFound("article");
  const claims = revision.anchors.map(({ claim }) => claim);
  return {
    ...shared(actor, row, standing(revision).progress),
    revision: { id: revision.id, number: revision.number, sha256: revision.sha256 },
    checkers: [...new Set(claims.flatMap(({ assigneeId }) => assigneeId ?? []))],
    mineOpen: claims.filter((claim) => claim.assigneeId === actor.personId && isOpen(claim)).length,
  };
}

function shared(actor: Actor, row: Omit<ListRow, "currentRevision">, progress: ProgressView) {
  return {
    id: row.id,
    title: row.title,
    byline: row.byline,
    language: row.language,
    sourceUrl: row.sourceUrl,
    publishedUrl: row.publishedUrl,
    publishedAt: row.publishedAt,
    writerId: row.writerId,
    state: row.state,
    deadline: row.deadline?.toISOString() ?? null,
    words: row.words,
    progress,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    permissions: permissions(actor, OF_AN_ARTICLE, row),
  };
}

/** Progress and, for each sentence, whether it is read. */
function standing(revision: Revision): { progress: ProgressView; read: boolean[] } {
  const sentences = z.parse(storedSentences, revision.sentences);
  const claims = revision.anchors.map(({ start, end, claim }) => ({ start, end, ...claim }));
  const read = readSentences(sentences, claims, new Set(revision.reads.map(({ sentence }) => sentence)));
  const coverage = { sentences: sentences.length, read: read.filter(Boolean).length };
  const counts = claims.map(({ status, needsRecheck }) => ({ status, needsRecheck, count: 1 }));
  return { progress: progressOf(counts, coverage), read };
}
