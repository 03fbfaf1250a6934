import { setTimeout as sleep } from "node:timers/promises";
import { SYSTEM, writeEvent } from "./audit";
import { db } from "./db";
import { verifyPassword } from "./password";
import { openSession } from "./session";
import { countTry, forgetOldFailures, forgive } from "./sign-in-limit";
import { transact } from "./transact";

/**
 * A refusal is answered at the next multiple of this time (ms) after the request came in, so that the event that only a
 * known account gets cannot be told from how long the answer took.
 */
const BEAT = 250;

export interface SignInInput {
  email: string;
  password: string;
}

/**
 * The secret of a new session, or null: the same for a wrong address, a wrong password and a disabled account. Throws
 * too_many with the seconds to wait.
 */
export async function signIn(
  input: SignInInput,
  from: { address: string; userAgent: string },
  now = new Date(),
): Promise<string | null> {
  const started = performance.now();
  const email = input.email.trim().toLowerCase();
  const counted = await countTry(email, from.address, now);
  const person = await db().person.findUnique({ where: { email } });
  const right = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (person && right && !person.disabledAt) {
    const secret = await transact(async (tx) => {
      await forgive(tx, counted);
      const opened = await openSession(tx, person, from.userAgent, now);
      const { id: actorId, deskId } = person;
      await writeEvent(tx, {
        deskId,
        kind: "session.started",
        actorId,
        subjectId: actorId,
        before: null,
        after: {},
      });
      return opened;
    });
    await forgetOldFailures(now);
    return secret;
  }
  if (person) {
    const after = { address: from.address, disabled: person.disabledAt !== null };
    const { id: subjectId, deskId } = person;
    await transact((tx) =>
      writeEvent(tx, { deskId, kind: "sign_in.failed", actorId: SYSTEM, subjectId, before: null, after }),
    );
  }
  const spent = performance.now() - started;
  await sleep(BEAT - (spent % BEAT));
  return null;
}
