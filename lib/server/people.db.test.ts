import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/policy";
import { ROLES, type Role } from "@/lib/api/values";
import { db } from "./db";
import { addDesk, chooseDesk } from "./desks";
import { addPerson, addPersonTo, demandWorker, listPeople, readMe } from "./people";
import { setUpDesk } from "./setup";
import { useDatabase } from "./testing/database";

useDatabase();

const PASSWORD = "correct horse";
let deskId = "";
let elsewhere = "";
let owner: Actor;

beforeAll(async () => {
  const { person } = await setUpDesk({
    deskName: "Desk",
    name: "Owner",
    email: "owner@example.org",
    password: PASSWORD,
  });
  deskId = await chooseDesk();
  owner = { personId: person.id, deskId, role: "owner", write: true };
  await addDesk({
    name: "Elsewhere",
    owner: { email: "o@elsewhere.example", name: "Owner", password: PASSWORD },
  });
  elsewhere = await chooseDesk("Elsewhere");
});

const input = (name: string, role: Role = "checker") => ({
  email: `${name.replaceAll(" ", ".")}@example.org`,
  name,
  role,
  password: PASSWORD,
});

describe("adding a person", () => {
  test.each(ROLES.filter((role) => role !== "owner"))("is not for a %s", async (role) => {
    const before = await db().person.count();
    await expect(addPerson({ ...owner, role }, input("nobody"))).rejects.toMatchObject({ code: "forbidden" });
    expect(await db().person.count()).toBe(before);
  });

  test("is not for an owner's read-only token", async () => {
    await expect(addPerson({ ...owner, write: false }, input("nobody"))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("puts them on the owner's desk, with an event that holds neither address nor password", async () => {
    const added = await addPerson(owner, input("checker one"));
    expect(added).toEqual({
      id: added.id,
      name: "checker one",
      initials: "CO",
      role: "checker",
      disabled: false,
    });
    const row = await db().person.findUniqueOrThrow({ where: { id: added.id } });
    expect(row).toMatchObject({ deskId, email: "checker.one@example.org" });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
    const event = await db().event.findFirstOrThrow({
      where: { subjectId: added.id },
      include: { payload: true },
    });
    expect(event).toMatchObject({ kind: "person.added", actorId: owner.personId, deskId });
    expect(event.payload?.body).not.toMatch(/example\.org|correct horse|argon2/);
  });

  test("takes an address once, on whichever desk, also of several at once", async () => {
    const again = { ...input("twice"), email: "twice@example.org" };
    const results = await Promise.allSettled([
      ...Array.from({ length: 5 }, () => addPerson(owner, again)),
      ...Array.from({ length: 5 }, () => addPersonTo(elsewhere, again)),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({ code: "invalid", more: { errors: [{ path: "email" }] } });
    }
  });
});

describe("the list of people", () => {
  test("has the whole desk, by name, page by page, and nobody of another desk", async () => {
    for (const n of [1, 2, 3, 4])
      await addPerson(owner, { ...input("same name"), email: `same${n}@example.org` });
    const all = await listPeople(owner);
    expect(all.next).toBeNull();
    const rows = await db().person.findMany({ where: { deskId } });
    expect(all.items.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPeople(owner, { cursor, limit: "2" });
      expect(page.items.length).toBeLessThanOrEqual(2);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(all.items.map(({ id }) => id));
  });

  test("has no addresses", async () => {
    expect(JSON.stringify(await listPeople(owner))).not.toContain("@");
  });

  test.each([
    "x",
    "e30",
    "W10",
    Buffer.from('["a"]').toString("base64url"),
    Buffer.from('["\\u0000","b"]').toString("base64url"),
  ])("refuses the cursor %s", async (cursor) => {
    await expect(listPeople(owner, { cursor })).rejects.toMatchObject({ code: "invalid" });
  });

  test("shows a disabled person as disabled", async () => {
    const { id } = await addPerson(owner, input("left us"));
    await db().person.update({ where: { id }, data: { disabledAt: new Date() } });
    const { items } = await listPeople(owner);
    expect(items.find((person) => person.id === id)).toMatchObject({ disabled: true });
  });
});

test("a person reads who they are, their desk, and what they may do on it", async () => {
  const { id } = await addPersonTo(deskId, input("editor one", "editor"));
  const me = await readMe({ personId: id, deskId, role: "editor", write: true });
  expect(me).toMatchObject({
    id,
    email: "editor.one@example.org",
    role: "editor",
    desk: { id: deskId, name: "Desk", preset: "newspaper" },
  });
  expect(me.permissions).toEqual(expect.arrayContaining(["article.import", "claim.work"]));
  expect(me.permissions).not.toContain("people.manage");
  const reader = await readMe({ personId: id, deskId, role: "editor", write: false });
  expect(reader.permissions).toEqual(["desk.read", "article.read", "report.draft", "report.final"]);
});

test.each([
  ["viewer", false],
  ["writer", false],
  ["checker", true],
  ["editor", true],
  ["owner", true],
] as const)("claims are given to a %s: %s", async (role, taken) => {
  const { id } = await addPersonTo(deskId, input(`worker ${role}`, role));
  const asked = demandWorker(deskId, id);
  if (taken) await expect(asked).resolves.toBeUndefined();
  else
    await expect(asked).rejects.toMatchObject({
      code: "invalid",
      more: { errors: [{ path: "assigneeId" }] },
    });
});

test("claims are given to nobody of another desk, nobody disabled, nobody at all", async () => {
  const { id } = await addPersonTo(deskId, input("gone"));
  await db().person.update({ where: { id }, data: { disabledAt: new Date() } });
  for (const [desk, person] of [
    [elsewhere, owner.personId],
    [deskId, id],
    [deskId, "made-up"],
  ] as const)
    await expect(demandWorker(desk, person)).rejects.toMatchObject({ code: "invalid" });
});
