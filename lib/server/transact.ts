import { AsyncLocalStorage } from "node:async_hooks";
import { db } from "./db";
import { Prisma } from "./prisma/client";

export type Tx = Prisma.TransactionClient;

/** A write that carried an Idempotency-Key; its answer is stored in the transaction of the change itself. */
export interface IdempotentRequest {
  personId: string;
  key: string;
  /** SHA-256 of method, path and body. */
  request: string;
  status: number;
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
  return db().$transaction(
    async (tx) => {
      const answer = await work(tx);
      if (request) await keepAnswer(tx, request, answer);
      return answer;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

async function keepAnswer(tx: Tx, request: IdempotentRequest, answer: unknown): Promise<void> {
  const body = answer === undefined ? null : JSON.stringify(answer);
  const kept = await tx.idempotentAnswer.createMany({ data: [{ ...request, body }], skipDuplicates: true });
  if (kept.count === 0) throw new AnsweredMeanwhile();
}
