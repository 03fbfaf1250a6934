import { expect, test } from "vitest";
import { verifyChain } from "./audit";
import { db } from "./db";
import { addDesk, chooseDesk } from "./desks";
import { ensureOwnerFromEnv, setUpDesk, setupNeeded } from "./setup";
import { useDatabase } from "./testing/database";

useDatabase();

const body = (n: number) => ({
  deskName: `Desk ${n}`,
  name: "Head of Research",
  email: `owner${n}@example.org`,
  password: "correct horse",
});

test("an empty installation has no desk to choose, and says what to do", async () => {
  expect(await setupNeeded()).toBe(true);
  await expect(chooseDesk()).rejects.toMatchObject({
    code: "not_found",
    detail: expect.stringContaining("Set one up"),
  });
  expect(await ensureOwnerFromEnv(null)).toBe(false);
});

test("an owner of the environment who cannot be made is refused without the password in the message", async () => {
  const refused = ensureOwnerFromEnv({ email: "owner", password: "short" });
  await expect(refused).rejects.toThrow(/email must be an e-mail address.*password must be at least 8/);
  await expect(refused).rejects.not.toThrow(/short/);
  expect(await setupNeeded()).toBe(true);
});

test("twenty set-ups at once make one owner; the others are told", async () => {
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => setUpDesk(body(n))));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected")
      expect(result.reason).toMatchObject({
        code: "conflict",
        detail: expect.stringContaining("set up already"),
      });
  }
  expect(await db().desk.count()).toBe(1);
  const [owner] = await db().person.findMany();
  expect(owner).toMatchObject({ role: "owner", initials: "HR" });
  expect(await setupNeeded()).toBe(false);
  expect(await db().event.findMany({ orderBy: { seq: "asc" }, select: { kind: true } })).toEqual([
    { kind: "desk.added" },
    { kind: "person.added" },
  ]);
  expect(await verifyChain()).toMatchObject({ events: 2, broken: null });
});

test("the environment makes no second owner", async () => {
  expect(await ensureOwnerFromEnv({ email: "other@example.org", password: "correct horse" })).toBe(false);
  expect(await db().person.count()).toBe(1);
});

test("a second desk is another one, and commands then have to say which", async () => {
  const only = await chooseDesk();
  const owner = { email: "owner@elsewhere.example", name: "Owner", password: "correct horse" };
  await addDesk({ name: "Elsewhere", owner });
  const elsewhere = await chooseDesk("Elsewhere");
  expect(elsewhere).not.toBe(only);
  expect(await chooseDesk(only)).toBe(only);
  await expect(chooseDesk()).rejects.toMatchObject({
    detail: expect.stringMatching(/Desk \d+, Elsewhere\. Say which/),
  });
  await expect(chooseDesk("Nowhere")).rejects.toMatchObject({ code: "not_found" });
  await addDesk({ name: "Elsewhere", owner: { ...owner, email: "third@elsewhere.example" } });
  await expect(chooseDesk("Elsewhere")).rejects.toMatchObject({ detail: expect.stringContaining(elsewhere) });
});

test("an address with an account owns no second desk, and none is left behind", async () => {
  const desks = await db().desk.count();
  const owner = { email: "owner@elsewhere.example", name: "Owner", password: "correct horse" };
  await expect(addDesk({ name: "Third", owner })).rejects.toMatchObject({
    code: "invalid",
    more: { errors: [{ path: "email" }] },
  });
  expect(await db().desk.count()).toBe(desks);
});
