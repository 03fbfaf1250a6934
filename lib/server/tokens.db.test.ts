import { beforeAll, expect, test } from "vitest";
import { db } from "./db";
import { sha256 } from "./id";
import { setUpDesk } from "./setup";
import { useDatabase } from "./testing/database";
import { bearerActor, createToken } from "./tokens";

useDatabase();

const EMAIL = "owner@example.org";
const DAY = 24 * 3600_000;
const START = new Date("2030-01-01T00:00:00Z");
const at = (ms: number) => new Date(START.getTime() + ms);

beforeAll(async () => {
  await setUpDesk({ deskName: "Desk", name: "Owner", email: EMAIL, password: "correct horse" });
});

test("a token stands for its person; the database knows its hash alone", async () => {
  const { token, id } = await createToken({ email: " Owner@Example.org", name: "script" }, START);
  expect(token).toMatch(/^stet_[\w-]{43}$/);
  expect(await bearerActor(token, START)).toMatchObject({ role: "owner", write: true });
  const row = await db().token.findUniqueOrThrow({ where: { id } });
  expect(row.hash).toBe(sha256(token));
  const events = await db().eventPayload.findMany();
  expect(JSON.stringify([row, events.map(({ body }) => body)])).not.toContain(token);
  expect(await db().event.count({ where: { kind: "token.added" } })).toBe(1);
});

test("one that may read only does not write", async () => {
  const { token } = await createToken({ email: EMAIL, name: "reader", scope: "read" }, START);
  expect(await bearerActor(token, START)).toMatchObject({ role: "owner", write: false });
});

test("it ends when its days are over, 90 when nobody says", async () => {
  const short = await createToken({ email: EMAIL, name: "short", days: 1 }, START);
  expect(await bearerActor(short.token, at(DAY - 1))).not.toBeNull();
  expect(await bearerActor(short.token, at(DAY))).toBeNull();
  const usual = await createToken({ email: EMAIL, name: "usual" }, START);
  expect(usual.expiresAt).toBe(at(90 * DAY).toISOString());
});

test("it ends when it is revoked, and when its person is disabled", async () => {
  const { token, id } = await createToken({ email: EMAIL, name: "revoked" }, START);
  await db().token.update({ where: { id }, data: { revokedAt: START } });
  expect(await bearerActor(token, START)).toBeNull();

  const other = await createToken({ email: EMAIL, name: "disabled" }, START);
  await db().person.update({ where: { email: EMAIL }, data: { disabledAt: START } });
  expect(await bearerActor(other.token, START)).toBeNull();
  await expect(createToken({ email: EMAIL, name: "late" }, START)).rejects.toMatchObject({ code: "invalid" });
  await db().person.update({ where: { email: EMAIL }, data: { disabledAt: null } });
});

test("its last use is noted once a minute at most", async () => {
  const { token, id } = await createToken({ email: EMAIL, name: "used" }, START);
  const noted = async () => (await db().token.findUniqueOrThrow({ where: { id } })).lastUsedAt;
  expect(await noted()).toBeNull();
  await bearerActor(token, START);
  await bearerActor(token, at(60_000));
  expect(await noted()).toEqual(START);
  await bearerActor(token, at(60_001));
  expect(await noted()).toEqual(at(60_001));
});

test.each(["", "stet_", "stet_short", `stet_${"a".repeat(43)}`, "x".repeat(100_000), "stet_\0"])(
  "%.20j is no token",
  async (token) => expect(await bearerActor(token, START)).toBeNull(),
);

test("nobody's token is not made", async () => {
  await expect(createToken({ email: "nobody@example.org", name: "x" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(createToken({ email: EMAIL, name: " " })).rejects.toThrow();
  await expect(createToken({ email: EMAIL, name: "x", days: 0 })).rejects.toThrow();
  await expect(createToken({ email: EMAIL, name: "x", days: 1.5 })).rejects.toThrow();
});
