import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import type { ClaimsView, ClaimView } from "@/lib/api/claims";
import { readableArticles } from "../access";
import { cutPage, decodeCursor, idKey, offsetKey, pageSize } from "../cursor";
import { db } from "../db";
import { notFound } from "../problem";
import { CLAIM_PARTS, loadClaim, toClaimView } from "./rows";

const key = z.tuple([offsetKey, idKey]);

/** An article's claims in text order; with `dropped: "1"` the dropped ones instead. */
export async function listClaims(
  actor: Actor,
  articleId: string,
  query: { cursor?: string | undefined; limit?: string | undefined; dropped?: "0" | "1" | undefined },
): Promise<ClaimsView> {
  const article = await db().article.findFirst({
    where: { id: articleId, ...readableArticles(actor) },
    select: { currentRevisionId: true },
  });
  if (!article?.currentRevisionId) throw notFound("article");
  const after = decodeCursor(query.cursor, key);
  const size = pageSize(query.limit, 200, 1000);
  const anchors = await db().claimAnchor.findMany({
    where: {
      revisionId: article.currentRevisionId,
      claim: { mergedIntoId: null, droppedAt: query.dropped === "1" ? { not: null } : null },
      ...(after ? { OR: [{ start: { gt: after[0] } }, { start: after[0], claimId: { gt: after[1] } }] } : {}),
    },
    orderBy: [{ start: "asc" }, { claimId: "asc" }],
    take: size + 1,
    include: { claim: { include: CLAIM_PARTS } },
    relationLoadStrategy: "join",
  });
  const { items, next } = cutPage(anchors, size, ({ start, claimId }) => [start, claimId]);
  return { items: items.map(({ claim }) => toClaimView(actor, claim)), next };
}

export async function readClaim(actor: Actor, id: string): Promise<ClaimView> {
  return toClaimView(actor, await loadClaim(actor, id));
}
