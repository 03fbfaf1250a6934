import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import { email } from "@/lib/api/people";
import { line } from "@/lib/api/values";
import { accounts as words } from "@/lib/messages/accounts";
import { SYSTEM, writeEvent } from "./audit";
import { db } from "./db";
import { newId, sha256 } from "./id";
import { Problem } from "./problem";
import { transact } from "./transact";

/** When a token was last used is noted this often at most (ms). */
const NOTED = 60_000;
const DAY = 24 * 3600_000;
const SHAPE = /^stet_[\w-]{43}$/;

export const tokenInput = z.object({
  email,
  name: line(80),
  scope: z._default(z.enum(["read", "write"]), "write"),
  days: z._default(z.int().check(z.minimum(1), z.maximum(3650)), 90),
});
export type TokenInput = z.input<typeof tokenInput>;

export interface NewToken {
  id: string;
  /** Told this once; the database keeps its SHA-256 alone. */
  token: string;
  expiresAt: string;
}

/** Makes a token for a person, on behalf of whoever may run commands on the machine. */
export async function createToken(input: TokenInput, now = new Date()): Promise<NewToken> {
  const { email: address, name, scope, days } = z.parse(tokenInput, input);
  const token = `stet_${randomBytes(32).toString("base64url")}`;
  const expiresAt = new Date(now.getTime() + days * DAY);
  return transact(async (tx) => {
    const person = await tx.person.findUnique({ where: { email: address } });
    if (!person) throw new Problem("not_found", words.noAccount(address));
    if (person.disabledAt) throw new Problem("invalid", words.accountDisabled(address));
    const { id: personId, deskId } = person;
    const id = newId();
    await tx.token.create({
      data: { id, personId, deskId, name, scope, hash: sha256(token), createdAt: now, expiresAt },
    });
    const after = { token: id, name, scope, expiresAt: expiresAt.toISOString() };
    await writeEvent(tx, {
      deskId,
      kind: "token.added",
      actorId: SYSTEM,
      subjectId: personId,
      before: null,
      after,
    });
    return { id, token, expiresAt: expiresAt.toISOString() };
  });
}

/** Who a token stands for, while it is neither expired nor revoked and its person not disabled. */
export async function bearerActor(token: string, now = new Date()): Promise<Actor | null> {
  if (!SHAPE.test(token)) return null;
  const row = await db().token.findUnique({
    where: { hash: sha256(token), revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      scope: true,
      lastUsedAt: true,
      person: { select: { id: true, deskId: true, role: true, disabledAt: true } },
    },
  });
  if (!row || row.person.disabledAt) return null;
  const notedBefore = new Date(now.getTime() - NOTED);
  if (!row.lastUsedAt || row.lastUsedAt < notedBefore) {
    await db().token.updateMany({
      where: { id: row.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: notedBefore } }] },
      data: { lastUsedAt: now },
    });
  }
  const { id: personId, deskId, role } = row.person;
  return { personId, deskId, role, write: row.scope === "write" };
}
