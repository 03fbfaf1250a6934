import { beforeAll, describe, expect, test } from "vitest";
import { db } from "./db";
import { addPersonTo } from "./people";
import { actorOfSession } from "./session";
import { setUpDesk } from "./setup";
import { signIn } from "./sign-in";
import { LIMITS, WINDOW } from "./sign-in-limit";
import { useDatabase } from "./testing/database";
import { sha256 } from "./id";

useDatabase();

const PASSWORD = "correct horse";
const from = (address: string) => ({ address, userAgent: "test" });
const MINUTE = 60_000;
let deskId = "";

async function person(email: string): Promise<string> {
  return (await addPersonTo(deskId, { email, name: "Checker", role: "checker", password: PASSWORD })).id;
}

beforeAll(async () => {
  await setUpDesk({ deskName: "Desk", name: "Owner", email: "owner@example.org", password: PASSWORD });
  deskId = (await db().desk.findFirstOrThrow()).id;
});

async function eventKinds(subjectId: string): Promise<string[]> {
  const events = await db().event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } });
  return events.map(({ kind }) => kind);
}

test("the right password opens a session, of which the database knows the hash alone", async () => {
  const id = await person("right@example.org");
  const secret = await signIn({ email: " Right@Example.org ", password: PASSWORD }, from("192.0.2.1"));
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await actorOfSession(secret ?? "")).toEqual({ personId: id, deskId, role: "checker", write: true });
  const [row] = await db().session.findMany({ where: { personId: id } });
  expect(row?.id).toBe(sha256(secret ?? ""));
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(await eventKinds(id)).toEqual(["person.added", "session.started"]);
  expect(await db().signInFailure.count()).toBe(0);
});

test("a wrong password, an unknown address and a disabled person get one and the same answer", async () => {
  const id = await person("known@example.org");
  const gone = await person("gone@example.org");
  await db().person.update({ where: { id: gone }, data: { disabledAt: new Date() } });
  const tries = [
    { email: "known@example.org", password: "wrong" },
    { email: "unknown@example.org", password: PASSWORD },
    { email: "gone@example.org", password: PASSWORD },
    { email: "", password: "" },
    { email: "' or 1=1 --", password: "' or 1=1 --" },
    { email: "known@example.org", password: "\0\ud800" },
  ];
  for (const wrong of tries) {
    const started = performance.now();
    expect(await signIn(wrong, from("192.0.2.2"))).toBeNull();
    // On the beat, so that the time tells nothing of the account.
    expect(performance.now() - started).toBeGreaterThan(245);
  }
  expect(await eventKinds(id)).toEqual(["person.added", "sign_in.failed", "sign_in.failed"]);
  expect(await eventKinds(gone)).toEqual(["person.added", "sign_in.failed"]);
  const stored = JSON.stringify(await db().signInFailure.findMany({ select: { key: true } }));
  expect(stored).not.toContain("known@");
});

describe("the limit of an account", () => {
  const email = "limited@example.org";
  const start = new Date();
  const later = (ms: number) => new Date(start.getTime() + ms);

  test("holds for tries that run at once, from many addresses", async () => {
    await person(email);
    const tries = Array.from({ length: 20 }, (_, n) =>
      signIn({ email, password: `guess ${n}` }, from(`198.51.100.${n}`), start),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(LIMITS.account);
    for (const result of results) {
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({ code: "too_many", more: { retryAfter: WINDOW / 1000 } });
    }
  });

  test("keeps the right password out as well, and says how long", async () => {
    const refused = signIn({ email, password: PASSWORD }, from("192.0.2.3"), later(5 * MINUTE));
    await expect(refused).rejects.toMatchObject({ code: "too_many", more: { retryAfter: 600 } });
    await expect(refused).rejects.toThrow(/Wait 10 minutes/);
  });

  test("ends by itself, and refused tries do not make it longer", async () => {
    expect(await signIn({ email, password: PASSWORD }, from("192.0.2.3"), later(WINDOW))).not.toBeNull();
    expect(await db().signInFailure.count({ where: { key: `account:${sha256(email)}` } })).toBe(0);
  });

  test("is the same for an account that does not exist", async () => {
    const nobody = { email: "nobody@example.org", password: "guess" };
    const tries = Array.from({ length: 15 }, () => signIn(nobody, from("192.0.2.4"), start));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(LIMITS.account);
  });

  test("starts anew after the right password", async () => {
    const id = { email: "forgetful@example.org", password: PASSWORD };
    await person(id.email);
    for (let round = 0; round < 2; round++) {
      const wrong = Array.from({ length: LIMITS.account - 1 }, () =>
        signIn({ ...id, password: "wrong" }, from("192.0.2.5")),
      );
      expect(await Promise.all(wrong)).toEqual(wrong.map(() => null));
      expect(await signIn(id, from("192.0.2.5"))).not.toBeNull();
    }
  });
});

test("an address may fail for so many accounts and no more; signing in rightly does not count", async () => {
  const address = "203.0.113.9";
  const right = { email: "right@example.org", password: PASSWORD };
  for (let n = 0; n < 5; n++) expect(await signIn(right, from(address))).not.toBeNull();
  const spray = Array.from({ length: LIMITS.address + 10 }, (_, n) =>
    signIn({ email: `spray${n}@example.org`, password: "guess" }, from(address)),
  );
  const results = await Promise.allSettled(spray);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(LIMITS.address);
  await expect(signIn(right, from(address))).rejects.toMatchObject({ code: "too_many" });
  expect(await signIn(right, from("203.0.113.10"))).not.toBeNull();
});

test("what no longer counts is removed with the next good sign-in", async () => {
  expect(await db().signInFailure.count()).toBeGreaterThan(LIMITS.address);
  const tomorrow = new Date(Date.now() + 24 * 60 * MINUTE);
  await signIn({ email: "right@example.org", password: PASSWORD }, from("192.0.2.6"), tomorrow);
  expect(await db().signInFailure.count()).toBe(0);
});
