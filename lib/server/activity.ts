import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import type { EventView } from "@/lib/api/claims";
import { loadArticle } from "./articles/view";
import { loadClaim, mayRead } from "./claims/rows";
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
  const shown: EventView[] = [];
  let before = after ? BigInt(after[0]) : null;
  // Events that do not exist for the actor leave no gap in a page, from which they could be counted.
  do {
    const rows = await db().event.findMany({
      where: { ...of, deskId: actor.deskId, ...(before === null ? {} : { seq: { lt: before } }) },
      orderBy: { seq: "desc" },
      take: size + 1,
      include: { payload: true },
    });
    shown.push(...(await readable(actor, rows)));
    before = rows.length > size ? (rows.at(-1)?.seq ?? null) : null;
  } while (before !== null && shown.length <= size);
  return cutPage(shown, size, ({ seq }) => [seq]);
}

/** The events that exist for the actor: none about evidence that is confidential now or was when it happened. */
async function readable(actor: Actor, rows: readonly EventRow[]): Promise<EventView[]> {
  const subjects = rows.flatMap(({ kind, subjectId }) =>
    kind.startsWith("evidence.") && subjectId !== null ? [subjectId] : [],
  );
  const closed =
    subjects.length === 0
      ? []
      : await db().evidence.findMany({
          where: { id: { in: subjects }, deskId: actor.deskId, NOT: { confidentialTo: { isEmpty: true } } },
          select: { id: true, confidentialTo: true, createdById: true },
        });
  const hidden = new Set(closed.filter((evidence) => !mayRead(actor, evidence)).map(({ id }) => id));
  return rows
    .filter(({ subjectId }) => subjectId === null || !hidden.has(subjectId))
    .map(toEventView)
    .filter((event) => mayReadEvent(actor, event));
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
    return !found.success || mayRead(actor, found.data);
  });
}
