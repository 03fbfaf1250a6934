import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import type { articlesQuery, ArticlesView, DeskCountsView } from "@/lib/api/articles";
import { readableArticles } from "../access";
import { cutPage, decodeCursor, idKey, pageSize, timeKey } from "../cursor";
import { db } from "../db";
import type { Prisma } from "../prisma/client";
import { toListItem, WITHOUT_TEXT } from "./view";

type Query = z.infer<typeof articlesQuery>;

const key = z.tuple([timeKey, timeKey, idKey]);

const STATES = {
  checking: { state: "checking" },
  signed_off: { state: "signed_off" },
  archived: { state: "archived" },
  closed: { state: { in: ["signed_off", "archived"] } },
} as const satisfies Record<NonNullable<Query["state"]>, Prisma.ArticleWhereInput>;

/** The articles the actor may read: the next deadline first; of one deadline (or none) the newest first. */
export async function listArticles(actor: Actor, query: Query): Promise<ArticlesView> {
  const after = decodeCursor(query.cursor, key);
  const size = pageSize(query.limit, 50, 100);
  const rows = await db().article.findMany({
    where: {
      AND: [
        readableArticles(actor),
        query.state ? STATES[query.state] : {},
        query.mine ? assignedTo(actor, query.mine) : {},
        after ? behind(new Date(after[0]), new Date(after[1]), after[2]) : {},
      ],
    },
    orderBy: [{ due: "asc" }, { createdAt: "desc" }, { id: "asc" }],
    take: size + 1,
    include: WITHOUT_TEXT,
  });
  const { items, next } = cutPage(rows, size, ({ due, createdAt, id }) => [
    due.toISOString(),
    createdAt.toISOString(),
    id,
  ]);
  return { items: items.map((row) => toListItem(actor, row)), next };
}

/** What comes after this place in the order of the desk. */
function behind(due: Date, createdAt: Date, id: string): Prisma.ArticleWhereInput {
  return {
    OR: [{ due: { gt: due } }, { due, createdAt: { lt: createdAt } }, { due, createdAt, id: { gt: id } }],
  };
}

/** Articles with claims assigned to the actor ("me"), or with such claims that are still open ("needs"). */
function assignedTo(actor: Actor, which: "me" | "needs"): Prisma.ArticleWhereInput {
  const open: Prisma.ClaimWhereInput = {
    OR: [{ needsRecheck: true }, { status: { in: ["unchecked", "in_progress"] } }],
  };
  return {
    claims: { some: { assigneeId: actor.personId, droppedAt: null, ...(which === "needs" ? open : {}) } },
  };
}

/** How many articles stand under each tab of the desk. */
export async function deskCounts(actor: Actor): Promise<DeskCountsView> {
  const count = (where: Prisma.ArticleWhereInput) =>
    db().article.count({ where: { AND: [readableArticles(actor), where] } });
  const [checking, mine, needsMe, closed] = await Promise.all([
    count(STATES.checking),
    count({ AND: [STATES.checking, assignedTo(actor, "me")] }),
    count({ AND: [STATES.checking, assignedTo(actor, "needs")] }),
    count(STATES.closed),
  ]);
  return { checking, mine, needsMe, closed };
}
