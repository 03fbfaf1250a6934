import { createHmac } from "node:crypto";
import { problems as words } from "@/lib/messages/problems";
import { db } from "./db";
import { Problem } from "./problem";
import { cookieSecret } from "./session";
import type { IdempotentRequest } from "./transact";

/** Answers are kept this long. */
const KEPT_MS = 24 * 3600 * 1000;

/** Tells two requests apart. Keyed, because a body may hold a password, which a plain hash would let be guessed. */
export function requestHash(method: string, url: URL, bodyDigest: string): string {
  return createHmac("sha256", cookieSecret())
    .update(`${method} ${url.pathname}${url.search}\n${bodyDigest}`)
    .digest("hex");
}

/** The stored answer of an earlier request with this key, or null. The same key with another request is refused. */
export async function answered(asked: IdempotentRequest): Promise<Response | null> {
  const since = new Date(Date.now() - KEPT_MS);
  const { personId, key } = asked;
  const earlier = await db().idempotentAnswer.findUnique({ where: { personId_key: { personId, key } } });
  if (!earlier) return null;
  if (earlier.createdAt < since) {
    await db().idempotentAnswer.deleteMany({ where: { createdAt: { lt: since } } });
    return null;
  }
  if (earlier.request !== asked.request) throw new Problem("invalid", words.keyUsedForAnother);
  return new Response(earlier.body, {
    status: earlier.status,
    headers: {
      "cache-control": "private, no-store",
      "idempotency-replayed": "true",
      ...(earlier.body === null ? {} : { "content-type": "application/json" }),
    },
  });
}
