import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import type { AddCommentInput, ChangeCommentInput, CommentView } from "@/lib/api/claims";
import { problems as words } from "@/lib/messages/problems";
import { demand } from "./access";
import { claimEvent } from "./claims/event";
import { holdClaim } from "./claims/hold";
import { loadClaim } from "./claims/rows";
import { Stale, untilTaken } from "./claims/stale";
import { cutPage, decodeCursor, idKey, pageSize, timeKey } from "./cursor";
import { db } from "./db";
import { newId } from "./id";
import type { Comment } from "./prisma/client";
import { Problem, notFound } from "./problem";
import { transact } from "./transact";

const key = z.tuple([timeKey, idKey]);

/** The comments on a claim, oldest first. */
export async function listComments(
  actor: Actor,
  claimId: string,
  query: { cursor?: string | undefined; limit?: string | undefined },
) {
  await loadClaim(actor, claimId);
  const after = decodeCursor(query.cursor, key);
  const since = after ? new Date(after[0]) : null;
  const size = pageSize(query.limit, 100, 500);
  const rows = await db().comment.findMany({
    where: {
      claimId,
      deletedAt: null,
      ...(after && since
        ? { OR: [{ createdAt: { gt: since } }, { createdAt: since, id: { gt: after[1] } }] }
        : {}),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: size + 1,
  });
  const { items, next } = cutPage(rows, size, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  return { items: items.map(toCommentView), next };
}

export async function addComment(
  actor: Actor,
  claimId: string,
  { body }: AddCommentInput,
): Promise<CommentView> {
  return untilTaken(async () => {
    const claim = await loadClaim(actor, claimId);
    demand(actor, "comment.write", claim.article);
    return transact(async (tx) => {
      await holdClaim(tx, claim);
      const row = await tx.comment.create({
        data: {
          id: newId(),
          deskId: actor.deskId,
          articleId: claim.articleId,
          claimId,
          body,
          authorId: actor.personId,
        },
      });
      await claimEvent(tx, actor, claim, "comment.added", null, { body }, row.id);
      return toCommentView(row);
    });
  });
}

export async function changeComment(
  actor: Actor,
  id: string,
  { version, body }: ChangeCommentInput,
): Promise<CommentView> {
  return untilTaken(async () => {
    const { row, claim } = await ownComment(actor, id);
    if (row.version !== version) throw conflict(row, "body");
    return transact(async (tx) => {
      await holdClaim(tx, claim);
      const data = { body, version: version + 1, editedAt: new Date() };
      const set = await tx.comment.updateMany({ where: { id, version }, data });
      if (set.count === 0) throw new Stale();
      await claimEvent(tx, actor, claim, "comment.changed", { body: row.body }, { body }, id);
      return toCommentView({ ...row, ...data });
    });
  });
}

export async function deleteComment(actor: Actor, id: string, version: number): Promise<void> {
  await untilTaken(async () => {
    const { row, claim } = await ownComment(actor, id);
    if (row.version !== version) throw conflict(row, "body");
    await transact(async (tx) => {
      await holdClaim(tx, claim);
      const set = await tx.comment.updateMany({
        where: { id, version },
        data: { deletedAt: new Date(), version: version + 1 },
      });
      if (set.count === 0) throw new Stale();
      await claimEvent(tx, actor, claim, "comment.deleted", { body: row.body }, null, id);
    });
  });
}

async function ownComment(actor: Actor, id: string) {
  const row = await db().comment.findFirst({ where: { id, deskId: actor.deskId, deletedAt: null } });
  if (!row) throw notFound("comment");
  const claim = await loadClaim(actor, row.claimId);
  demand(actor, "comment.change", { writerId: claim.article.writerId, authorId: row.authorId });
  return { row, claim };
}

function conflict(row: Comment, field: string): Problem {
  return new Problem("conflict", words.changedMeanwhile, { current: toCommentView(row), conflicts: [field] });
}

function toCommentView(row: Comment): CommentView {
  return {
    id: row.id,
    claimId: row.claimId,
    body: row.body,
    authorId: row.authorId,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    version: row.version,
  };
}
