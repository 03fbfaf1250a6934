import { AsyncLocalStorage } from "node:async_hooks";
import { problems as words } from "@/lib/messages/problems";
import { db } from "./db";
import { Prisma } from "./prisma/client";
import { Problem } from "./problem";

export type Tx = Prisma.TransactionClient;

/** A write that carried an Idempotency-Key; its answer is stored in the transaction of the change itself. */
export interface IdempotentRequest {
  personId: string;
  key: string;
  /** SHA-256 of method, path and body. */
  request: string;
  status: number;
  /** True once the answer lies with the change. */
  kept: boolean;
}

/** Set by the HTTP edge around one request. */
export const idempotentRequest = new AsyncLocalStorage<IdempotentRequest>();

/** Another request with the same key was quicker; the edge answers with what that one stored. */
export class AnsweredMeanwhile extends Error {}

/**
 * Runs one change in one transaction: rows, their event, and (for a request with an Idempotency-Key) the answer.
 * `work` returns the answer of the use case. Events are written last, because they lock the desk's chain.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const request = idempotentRequest.getStore();
  for (let round = 1; ; round++) {
    try {
      return await db().$transaction(
        async (tx) => {
          const answer = await work(tx);
          if (request) await keepAnswer(tx, request, answer);
          return answer;
        },
        { maxWait: 10_000, timeout: 60_000 },
      );
    } catch (error) {
      const again = error instanceof Prisma.PrismaClientKnownRequestError ? AGAIN[error.code] : undefined;
      if (again === "busy") throw new Problem("too_many", words.busy, { retryAfter: 2 });
      if (again !== "retry" || round === ROUNDS) throw error;
    }
  }
}

const ROUNDS = 5;
/** What the database does when too much happens at once; either way nothing was changed. */
const AGAIN: Record<string, "retry" | "busy"> = {
  // A deadlock or a write conflict: the other transaction won.
  P2034: "retry",
  // No connection came free in time.
  P2024: "busy",
  P2028: "busy",
};

/** Keeps a request's answer; throws `AnsweredMeanwhile` when there is one for its key already. */
export async function keepAnswer(
  tx: Pick<Tx, "idempotentAnswer">,
  asked: IdempotentRequest,
  answer: unknown,
): Promise<void> {
  const { personId, key, request, status } = asked;
  const body = answer === undefined ? null : JSON.stringify(answer);
  const data = [{ personId, key, request, status, body }];
  const kept = await tx.idempotentAnswer.createMany({ data, skipDuplicates: true });
  if (kept.count === 0) throw new AnsweredMeanwhile();
  asked.kept = true;
}
