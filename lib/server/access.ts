import { can, reach, type Action, type Actor, type Subject } from "@/lib/access/policy";
import { problems as words } from "@/lib/messages/problems";
import type { Prisma } from "./prisma/client";
import { Problem } from "./problem";

/** Refuses with `forbidden` what the policy table does not grant. */
export function demand(actor: Actor, action: Action, subject: Subject = {}): void {
  if (!can(actor, action, subject)) throw new Problem("forbidden", words.mayNot);
}

/** The articles the actor may read, as a condition on `Article`; another desk's do not exist for them. */
export function readableArticles(actor: Actor): Prisma.ArticleWhereInput {
  const scope = { deskId: actor.deskId, deletedAt: null };
  switch (reach(actor, "article.read")) {
    case "all":
      return scope;
    case "own":
      return { ...scope, writerId: actor.personId };
    case "none":
      return { ...scope, id: { in: [] } };
  }
}
