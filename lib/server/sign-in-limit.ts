import { accounts as words } from "@/lib/messages/accounts";
import { db } from "./db";
import { sha256 } from "./id";
import { Problem } from "./problem";
import type { Tx } from "./transact";

/** Failed sign-ins count for this long (ms). */
export const WINDOW = 15 * 60_000;
/** Failed sign-ins within the window, after which the next one has to wait. */
export const LIMITS = { account: 10, address: 50 } as const;

/** One try that was let through; it counts as failed until it is forgiven. */
export interface SignInTry {
  account: string;
  /** The row that counts it against its address. */
  addressRow: bigint;
}

/** Typed addresses are kept as their hash: a password typed in the wrong field must not lie around. */
function accountKey(email: string): string {
  return `account:${sha256(email)}`;
}

/**
 * Counts a try before its password is looked at, for the account (whether there is one or not) and for the address it
 * comes from. Tries that run at once queue here, so that none slips past the limit. Throws too_many with the seconds to
 * wait; a refused try does not count.
 */
export async function countTry(email: string, address: string, now: Date): Promise<SignInTry> {
  const account = { key: accountKey(email), limit: LIMITS.account };
  const network = { key: `address:${address}`, limit: LIMITS.address };
  return db().$transaction(async (tx) => {
    // Always in this order, so that two tries never wait for each other.
    for (const { key } of [account, network]) {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    }
    const waits = [await timeToWait(tx, account, now), await timeToWait(tx, network, now)];
    const wait = Math.max(...waits);
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      throw new Problem("too_many", words.tooManyTries(seconds), { retryAfter: seconds });
    }
    await tx.signInFailure.create({ data: { key: account.key, at: now } });
    const row = await tx.signInFailure.create({ data: { key: network.key, at: now } });
    return { account: account.key, addressRow: row.id };
  });
}

async function timeToWait(
  tx: Tx,
  { key, limit }: { key: string; limit: number },
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - WINDOW);
  const recent = await tx.signInFailure.findMany({
    where: { key, at: { gt: since } },
    orderBy: { at: "desc" },
    take: limit,
    select: { at: true },
  });
  // The next try is free when the oldest of a full set leaves the window.
  const oldest = recent[limit - 1];
  return oldest ? oldest.at.getTime() - since.getTime() : 0;
}

/** The password was right: clears the failures of the account, and this try from those of the address. */
export async function forgive(tx: Tx, { account, addressRow }: SignInTry): Promise<void> {
  await tx.signInFailure.deleteMany({ where: { OR: [{ key: account }, { id: addressRow }] } });
}

/** Removes what no longer counts; skips what another process is removing. */
export async function forgetOldFailures(now: Date): Promise<void> {
  await db().$executeRaw`DELETE FROM "SignInFailure" WHERE id IN (
    SELECT id FROM "SignInFailure" WHERE at <= ${new Date(now.getTime() - WINDOW)} LIMIT 1000 FOR UPDATE SKIP LOCKED)`;
}
