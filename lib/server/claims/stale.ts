import { Problem } from "../problem";
import { problems as words } from "@/lib/messages/problems";

/** Another write to the same row was quicker; what was read before is out of date. */
export class Stale extends Error {}

/** Writers of one row that each change another field may meet often; this many rounds let all of them through. */
const ROUNDS = 25;

/**
 * Runs a read-decide-write step again until its compare-and-set succeeds. The step throws `Stale` when the row's
 * version moved between its read and its write, and `Problem` for a conflict that only a person can solve.
 */
export async function untilTaken<T>(step: () => Promise<T>): Promise<T> {
  for (let round = 0; round < ROUNDS; round++) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
    }
  }
  throw new Problem("too_many", words.busy, { retryAfter: 1 });
}
