import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/access/policy";
import type { ArticleView } from "@/lib/api/articles";
import type { ClaimView } from "@/lib/api/claims";
import type { Role } from "@/lib/api/values";
import { importArticle } from "@/lib/server/import/import-article";
import { listClaims } from "@/lib/server/claims/list";
import { addDesk } from "@/lib/server/desks";
import { db } from "@/lib/server/db";
import { addPersonTo } from "@/lib/server/people";
import { createToken } from "@/lib/server/tokens";

/** The password of everybody these builders make. */
export const BUILT_PASSWORD = "correct horse battery";

export interface BuiltPerson {
  actor: Actor;
  email: string;
}

function freshEmail(role: string): string {
  return `${role}.${randomBytes(6).toString("hex")}@example.org`;
}

/** A desk with its owner, made as the command line makes one. */
export async function makeDesk(name = "Desk"): Promise<{ deskId: string; owner: BuiltPerson }> {
  const email = freshEmail("owner");
  const { person } = await addDesk({ name, owner: { email, name: "Owner", password: BUILT_PASSWORD } });
  const { deskId } = await db().person.findUniqueOrThrow({ where: { id: person.id } });
  return { deskId, owner: { actor: { personId: person.id, deskId, role: "owner", write: true }, email } };
}

/** A person of a desk, who goes by their role. */
export async function makePerson(deskId: string, role: Role, name: string = role): Promise<BuiltPerson> {
  const email = freshEmail(role);
  const { id } = await addPersonTo(deskId, { email, name, role, password: BUILT_PASSWORD });
  return { actor: { personId: id, deskId, role, write: true }, email };
}

/** A bearer token of a person. */
export async function makeToken({ email }: BuiltPerson, scope: "read" | "write" = "write"): Promise<string> {
  return (await createToken({ email, name: "test", scope })).token;
}

/** An article imported from plain text, whose first line is the title, with what the splitter made of it. */
export async function makeArticle(
  { actor }: BuiltPerson,
  text: string,
): Promise<{ article: ArticleView; claims: ClaimView[] }> {
  const article = await importArticle(actor, { source: { kind: "text", content: text } }, null);
  const { items } = await listClaims(actor, article.id, { limit: "1000" });
  return { article, claims: items };
}
