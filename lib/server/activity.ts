import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import type { EventView } from "@/lib/api/claims";
import { loadArticle } from "./articles/view";
import { loadClaim } from "./claims/rows";
import { cutPage, decodeCursor, pageSize } from "./cursor";
import { db } from "./db";
import type { Prisma } from "./prisma/client";

interface Page {
  cursor?: string | undefined;
  limit?: string | undefined;
}

const key = z.tuple([z.string().check(z.regex(/^\d{1,18}$/))]);
const payload = z.object({ before: z.unknown(), after: z.unknown() });
const confidential = z.object({ confidentialTo: z.array(z.string()), createdById: z.string() });

/** The events of one article, newest first. */
export async function articleActivity(actor: Actor, articleId: string, page: Page) {
  await loadArticle(actor, articleId);
  return events(actor, { articleId }, page);
}

/** The events of one claim, newest first. */
export async function claimActivity(actor: Actor, claimId: string, page: Page) {
  await loadClaim(actor, claimId);
  return events(actor, { claimId }, page);
}

async function events(actor: Actor, of: { articleId: string } | { claimId: string }, page: Page) {
  const after = decodeCursor(page.cursor, key);
  const size = pageSize(page.limit, 50, 200);
  const rows = await db().event.findMany({
    where: { ...of, deskId: actor.deskId, ...(after ? { seq: { lt: BigInt(after[0]) } } : {}) },
    orderBy: { seq: "desc" },
    take: size + 1,
    include: { payload: true },
  });
  const { items, next } = cutPage(rows, size, ({ seq }) => [String(seq)]);
  return { items: items.map(toEventView).filter((event) => mayReadEvent(actor, event)), next };
}

type EventRow = Prisma.EventGetPayload<{ include: { payload: true } }>;

function toEventView(row: EventRow): EventView {
  const body = row.payload ? z.parse(payload, JSON.parse(row.payload.body)) : { before: null, after: null };
  return {
    seq: String(row.seq),
    kind: row.kind,
    actorId: row.actorId,
    articleId: row.articleId,
    claimId: row.claimId,
    subjectId: row.subjectId,
    at: row.at.toISOString(),
    before: body.before ?? null,
    after: body.after ?? null,
    hash: row.hash,
  };
}

/** An event about confidential evidence does not exist for those who may not read the evidence. */
function mayReadEvent(actor: Actor, event: EventView): boolean {
  return [event.before, event.after].every((side) => {
    const found = z.safeParse(confidential, side);
    if (!found.success || found.data.confidentialTo.length === 0) return true;
    return found.data.createdById === actor.personId || found.data.confidentialTo.includes(actor.personId);
  });
}
