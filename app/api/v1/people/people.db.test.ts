import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { chooseDesk } from "@/lib/server/desks";
import { sha256 } from "@/lib/server/id";
import { addPersonTo } from "@/lib/server/people";
import { cookieSecret, sessionCookie } from "@/lib/server/session";
import { signIn } from "@/lib/server/sign-in";
import { useDatabase } from "@/lib/server/testing/database";
import { createToken } from "@/lib/server/tokens";
import { GET as readMe } from "../me/route";
import { DELETE as signOutHere } from "../me/sessions/current/route";
import { DELETE as signOutEverywhere } from "../me/sessions/route";
import { POST as setUp } from "../setup/route";
import { GET as listPeople, POST as addPerson } from "./route";

useDatabase();

const PASSWORD = "correct horse";
const ORIGIN = "http://localhost:3000";
const OWNER = { email: "owner@example.org", password: PASSWORD };
const VIEWER = { email: "viewer@example.org", password: PASSWORD };
const NEW = { email: "new@example.org", name: "New", role: "writer", password: PASSWORD };

type Handler = typeof readMe;

async function ask(
  handler: Handler,
  method: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<{ status: number; type: string | null; body: unknown }> {
  const request = new Request(`${ORIGIN}/api/v1/x`, {
    method,
    headers: {
      host: "localhost:3000",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const answer = await handler(request, { params: Promise.resolve({}) });
  return { status: answer.status, type: answer.headers.get("content-type"), body: await answer.json() };
}

async function cookieOf(account: { email: string; password: string }): Promise<Record<string, string>> {
  const secret = await signIn(account, { address: "192.0.2.1", userAgent: "test" });
  if (secret === null) throw new Error("The sign-in was refused.");
  const value = await encode({ token: { sub: secret }, secret: cookieSecret() });
  return { cookie: `${sessionCookie().name}=${value}`, origin: ORIGIN };
}

async function tokenOf(email: string, scope: "read" | "write"): Promise<Record<string, string>> {
  return { authorization: `Bearer ${(await createToken({ email, name: "test", scope })).token}` };
}

beforeAll(async () => {
  const body = { deskName: "Desk", name: "Owner", ...OWNER };
  expect(await ask(setUp, "POST", {}, body)).toMatchObject({
    status: 201,
    body: { person: { role: "owner" } },
  });
  await addPersonTo(await chooseDesk(), { ...VIEWER, name: "Viewer", role: "viewer" });
});

describe("signed out", () => {
  test.each([
    ["read me", readMe, "GET"],
    ["list people", listPeople, "GET"],
    ["add a person", addPerson, "POST"],
    ["sign out here", signOutHere, "DELETE"],
    ["sign out everywhere", signOutEverywhere, "DELETE"],
  ] as const)("%s is 401", async (_, handler, method) => {
    const answer = await ask(handler, method, { origin: ORIGIN }, method === "POST" ? NEW : undefined);
    expect(answer).toMatchObject({ status: 401, type: "application/problem+json" });
  });
});

test("only an owner adds people", async () => {
  expect(await ask(addPerson, "POST", await cookieOf(VIEWER), NEW)).toMatchObject({ status: 403 });
  expect(await ask(addPerson, "POST", await tokenOf(OWNER.email, "read"), NEW)).toMatchObject({
    status: 403,
  });
  expect(await ask(addPerson, "POST", await cookieOf(OWNER), NEW)).toMatchObject({
    status: 201,
    body: { role: "writer" },
  });
  const other = { ...NEW, email: "other@example.org" };
  expect(await ask(addPerson, "POST", await tokenOf(OWNER.email, "write"), other)).toMatchObject({
    status: 201,
  });
});

test("a write with a cookie comes from Stet's own pages; a token may come from anywhere", async () => {
  const { cookie = "" } = await cookieOf(OWNER);
  const foreign: Record<string, string>[] = [
    { cookie, origin: "https://elsewhere.example" },
    { cookie, origin: "null" },
    { cookie },
    { cookie, "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign)
    expect(await ask(addPerson, "POST", headers, NEW)).toMatchObject({ status: 403 });
  expect(await ask(readMe, "GET", { cookie })).toMatchObject({ status: 200 });
});

test.each([
  [{ ...NEW, email: "no address" }, "email"],
  [{ ...NEW, role: "king" }, "role"],
  [{ ...NEW, password: "short" }, "password"],
  [{ ...NEW, name: " " }, "name"],
  [{ ...NEW, name: "a\0b" }, "name"],
  [{ ...NEW, email: OWNER.email.toUpperCase() }, "email"],
  [{}, "email"],
])("%j is 422 at %s, and no password comes back", async (body, path) => {
  const answer = await ask(addPerson, "POST", await tokenOf(OWNER.email, "write"), body);
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
  });
  expect(JSON.stringify(answer.body)).not.toContain(PASSWORD);
});

test("a person asked for twice with one key is added once, and nothing kept lets the password be guessed", async () => {
  const body = { ...NEW, email: "once@example.org" };
  const headers = { ...(await tokenOf(OWNER.email, "write")), "idempotency-key": "the-same" };
  const first = await ask(addPerson, "POST", headers, body);
  expect(first.status).toBe(201);
  expect(await ask(addPerson, "POST", headers, body)).toEqual(first);
  expect(await ask(addPerson, "POST", headers, { ...body, name: "Other" })).toMatchObject({ status: 422 });
  expect(await db().person.count({ where: { email: body.email } })).toBe(1);
  const kept = await db().idempotentAnswer.findFirstOrThrow({ where: { key: "the-same" } });
  expect(kept.body).not.toContain(PASSWORD);
  expect(kept.request).not.toBe(sha256(`POST /api/v1/x\n${sha256(JSON.stringify(body))}`));
});

test("a second set-up is 409", async () => {
  const body = { deskName: "Mine", name: "Late", email: "late@example.org", password: PASSWORD };
  expect(await ask(setUp, "POST", {}, body)).toMatchObject({ status: 409, type: "application/problem+json" });
});

test("signed out is out with the next request", async () => {
  const here = await cookieOf(VIEWER);
  const elsewhere = await cookieOf(VIEWER);
  expect(await ask(signOutHere, "DELETE", here)).toMatchObject({ status: 200, body: { ended: 1 } });
  expect(await ask(readMe, "GET", here)).toMatchObject({ status: 401 });
  expect(await ask(readMe, "GET", elsewhere)).toMatchObject({ status: 200, body: { email: VIEWER.email } });
  expect((await ask(signOutEverywhere, "DELETE", elsewhere)).status).toBe(200);
  expect(await ask(readMe, "GET", elsewhere)).toMatchObject({ status: 401 });
});
