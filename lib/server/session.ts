import { randomBytes } from "node:crypto";
import { decode } from "next-auth/jwt";
import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import { role } from "@/lib/api/values";
import { accounts as words } from "@/lib/messages/accounts";
import { writeEvent } from "./audit";
import { db } from "./db";
import { env, secretOf } from "./env";
import { sha256 } from "./id";
import { Problem } from "./problem";
import { bearerActor } from "./tokens";
import { transact, type Tx } from "./transact";

const HOUR = 3600_000;
/** A session ends when it has not been used for so long, and in any case after the longest time (ms). */
export const IDLE = 12 * HOUR;
export const LONGEST = 30 * 24 * HOUR;
/** When a session was last used is noted this often at most (ms). */
const NOTED = 60_000;

/** The `__Host-` prefix keeps neighbouring hosts from planting a cookie; browsers take it over https alone. */
export function sessionCookie(publicUrl = env().publicUrl) {
  const secure = publicUrl?.startsWith("https:") ?? false;
  return {
    name: secure ? "__Host-stet-session" : "stet-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

let keptSecret: string | undefined;

/** What encrypts the cookie. */
export function cookieSecret(): string {
  keptSecret ??= secretOf(env());
  return keptSecret;
}

/** Starts a session in the transaction of a sign-in and returns its secret, 256 random bits that only the cookie keeps. */
export async function openSession(
  tx: Tx,
  person: { id: string; deskId: string },
  userAgent: string,
  now: Date,
): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await tx.session.create({
    data: {
      id: sha256(secret),
      personId: person.id,
      deskId: person.deskId,
      userAgent: userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST),
    },
  });
  return secret;
}

const liveRow = z.object({ personId: z.string(), deskId: z.string(), role, lastSeenAt: z.date() });

/** Who a session's secret stands for, while its row is neither ended nor expired and the person not disabled. */
export async function actorOfSession(secret: string, now = new Date()): Promise<Actor | null> {
  const id = sha256(secret);
  const idleSince = new Date(now.getTime() - IDLE);
  const rows = await db().$queryRaw`
    SELECT p."id" AS "personId", p."deskId", p."role"::text AS "role", s."lastSeenAt"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
    WHERE s."id" = ${id} AND s."endedAt" IS NULL AND s."expiresAt" > ${now} AND s."lastSeenAt" > ${idleSince}
      AND p."disabledAt" IS NULL`;
  const row = z.parse(z.array(liveRow), rows)[0];
  if (!row) return null;
  const notedBefore = new Date(now.getTime() - NOTED);
  if (row.lastSeenAt < notedBefore) {
    await db().session.updateMany({
      where: { id, lastSeenAt: { lt: notedBefore } },
      data: { lastSeenAt: now },
    });
  }
  return { personId: row.personId, deskId: row.deskId, role: row.role, write: true };
}

/** The secret in the request's session cookie, or null where there is no cookie of ours. */
async function secretIn(headers: Headers): Promise<string | null> {
  const { name } = sessionCookie();
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const [key, value] = pair.trim().split("=", 2);
    if (key !== name || !value) continue;
    // What does not decrypt is another installation's cookie, or nobody's.
    const token = await decode({ token: value, secret: cookieSecret() }).catch(() => null);
    if (typeof token?.sub === "string") return token.sub;
  }
  return null;
}

/** Who the session cookie stands for; for pages and route handlers alike. One query. */
export async function sessionActor(headers: Headers, now = new Date()): Promise<Actor | null> {
  const secret = await secretIn(headers);
  return secret === null ? null : actorOfSession(secret, now);
}

function bearerIn(headers: Headers): string | undefined {
  return /^bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];
}

/** Who sent a request, and by what. A bearer token that is not good is not made up for by a cookie. */
export async function actorOf(
  request: Request,
  now = new Date(),
): Promise<{ actor: Actor; by: "token" | "cookie" } | null> {
  const token = bearerIn(request.headers);
  const actor =
    token === undefined ? await sessionActor(request.headers, now) : await bearerActor(token, now);
  return actor && { actor, by: token === undefined ? "cookie" : "token" };
}

/** Signs out the session with this secret; ending it again is no error. Says how many it ended. */
export async function endSession(secret: string, now = new Date()): Promise<number> {
  const id = sha256(secret);
  const { ended } = await transact(async (tx) => {
    const set = await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
    if (set.count === 0) return { ended: 0 };
    const { personId, deskId } = await tx.session.findUniqueOrThrow({ where: { id } });
    await writeEvent(tx, {
      deskId,
      kind: "session.ended",
      actorId: personId,
      subjectId: personId,
      before: null,
      after: { session: id },
    });
    return { ended: 1 };
  });
  return ended;
}

/** Signs out the session that a request came with; none when it came with a token. */
export async function endMySession(actor: Actor, headers: Headers): Promise<{ ended: number }> {
  mustWrite(actor);
  const secret = bearerIn(headers) === undefined ? await secretIn(headers) : null;
  return { ended: secret === null ? 0 : await endSession(secret) };
}

/** Signs a person out everywhere. Tokens go on working; they are taken back one by one. */
export async function endMySessions(actor: Actor, now = new Date()): Promise<{ ended: number }> {
  mustWrite(actor);
  const { personId, deskId } = actor;
  return transact(async (tx) => {
    const ended = await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
    if (ended.count > 0) {
      const after = { sessions: ended.count };
      await writeEvent(tx, {
        deskId,
        kind: "sessions.ended",
        actorId: personId,
        subjectId: personId,
        before: null,
        after,
      });
    }
    return { ended: ended.count };
  });
}

/** One's own sessions need no rule of the policy table, but a read-only token still changes nothing. */
function mustWrite(actor: Actor): void {
  if (!actor.write) throw new Problem("forbidden", words.readOnlyToken);
}
