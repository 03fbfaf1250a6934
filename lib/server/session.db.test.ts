import { encode } from "next-auth/jwt";
import { beforeAll, expect, test } from "vitest";
import { db } from "./db";
import { sha256 } from "./id";
import { addPersonTo } from "./people";
import {
  actorOf,
  actorOfSession,
  cookieSecret,
  endMySession,
  endMySessions,
  endSession,
  IDLE,
  LONGEST,
  sessionActor,
  sessionCookie,
} from "./session";
import { setUpDesk } from "./setup";
import { signIn } from "./sign-in";
import { useDatabase } from "./testing/database";
import { createToken } from "./tokens";

useDatabase();

const PASSWORD = "correct horse";
const EMAIL = "editor@example.org";
const MINUTE = 60_000;
let deskId = "";
let personId = "";

beforeAll(async () => {
  await setUpDesk({ deskName: "Desk", name: "Owner", email: "owner@example.org", password: PASSWORD });
  deskId = (await db().desk.findFirstOrThrow()).id;
  personId = (await addPersonTo(deskId, { email: EMAIL, name: "Editor", role: "editor", password: PASSWORD }))
    .id;
});

async function open(now = new Date()): Promise<string> {
  const secret = await signIn(
    { email: EMAIL, password: PASSWORD },
    { address: "192.0.2.1", userAgent: "test" },
    now,
  );
  if (secret === null) throw new Error("The sign-in was refused.");
  return secret;
}

async function cookie(secret: string, key = cookieSecret()): Promise<Headers> {
  const value = await encode({ token: { sub: secret }, secret: key });
  return new Headers({ cookie: `theme=dark; ${sessionCookie().name}=${value}; other=1` });
}

const me = () => ({ personId, deskId, role: "editor", write: true });

test("the cookie stands for its person, with the role they have now", async () => {
  const headers = await cookie(await open());
  expect(await sessionActor(headers)).toEqual(me());
  await db().person.update({ where: { id: personId }, data: { role: "viewer" } });
  expect(await sessionActor(headers)).toMatchObject({ role: "viewer" });
  await db().person.update({ where: { id: personId }, data: { role: "editor" } });
});

test("other cookies stand for nobody", async () => {
  const secret = await open();
  const { name } = sessionCookie();
  const foreign = await cookie(secret, "the secret of another installation, 32+");
  for (const value of ["", "x", "a.b.c.d.e", secret, sha256(secret), "%00", "=".repeat(5000)])
    expect(await sessionActor(new Headers({ cookie: `${name}=${value}` }))).toBeNull();
  expect(await sessionActor(foreign)).toBeNull();
  expect(await sessionActor(new Headers())).toBeNull();
  expect(await sessionActor(await cookie("made up"))).toBeNull();
  // The hash is what a thief of the database would have.
  expect(await sessionActor(await cookie(sha256(secret)))).toBeNull();
});

test("a session is over at once when it has ended, and ending it again is no error", async () => {
  const secret = await open();
  const headers = await cookie(secret);
  expect(await endSession(secret)).toBe(1);
  expect(await sessionActor(headers)).toBeNull();
  expect(await endSession(secret)).toBe(0);
  const ended = await db().event.findMany({ where: { kind: "session.ended", subjectId: personId } });
  expect(ended).toHaveLength(1);
});

test("it is over for a disabled person", async () => {
  const headers = await cookie(await open());
  await db().person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
  expect(await sessionActor(headers)).toBeNull();
  await db().person.update({ where: { id: personId }, data: { disabledAt: null } });
  expect(await sessionActor(headers)).toEqual(me());
});

test("it ends after 12 hours without use, and after 30 days in any case", async () => {
  const start = new Date("2030-01-01T00:00:00Z");
  const at = (ms: number) => new Date(start.getTime() + ms);
  const idle = await open(start);
  expect(await actorOfSession(idle, at(IDLE - 1))).toEqual(me());
  expect(await actorOfSession(idle, at(2 * IDLE - 2))).toEqual(me());
  expect(await actorOfSession(idle, at(3 * IDLE))).toBeNull();

  const busy = await open(start);
  for (let used = IDLE / 2; used < LONGEST; used += IDLE / 2)
    expect(await actorOfSession(busy, at(used))).toEqual(me());
  expect(await actorOfSession(busy, at(LONGEST))).toBeNull();
});

test("its last use is noted once a minute at most", async () => {
  const start = new Date();
  const secret = await open(start);
  const noted = async () =>
    (await db().session.findUniqueOrThrow({ where: { id: sha256(secret) } })).lastSeenAt;
  await actorOfSession(secret, new Date(start.getTime() + MINUTE));
  expect(await noted()).toEqual(start);
  const next = new Date(start.getTime() + MINUTE + 1);
  await Promise.all([actorOfSession(secret, next), actorOfSession(secret, next)]);
  expect(await noted()).toEqual(next);
});

test("signing out here ends this session, everywhere all of one's own and nobody else's", async () => {
  await db().session.updateMany({ data: { endedAt: new Date() }, where: { endedAt: null } });
  const [here, elsewhere] = [await open(), await open()];
  const owner = await signIn(
    { email: "owner@example.org", password: PASSWORD },
    { address: "", userAgent: "" },
  );
  const actor = { ...me(), role: "editor" as const };
  expect(await endMySession(actor, await cookie(here))).toEqual({ ended: 1 });
  expect(await actorOfSession(here)).toBeNull();
  expect(await actorOfSession(elsewhere)).toEqual(me());
  await open();
  expect(await endMySessions(actor)).toEqual({ ended: 2 });
  expect(await endMySessions(actor)).toEqual({ ended: 0 });
  expect(await actorOfSession(elsewhere)).toBeNull();
  expect(await actorOfSession(owner ?? "")).toMatchObject({ role: "owner" });
});

test("a read-only token signs nobody out", async () => {
  const actor = { ...me(), role: "editor" as const, write: false };
  await expect(endMySessions(actor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(endMySession(actor, new Headers())).rejects.toMatchObject({ code: "forbidden" });
});

test("a bearer token goes before the cookie, and a bad one is not made up for by it", async () => {
  const headers = await cookie(await open());
  const ask = (authorization: string | null) => {
    const sent = new Headers(headers);
    if (authorization !== null) sent.set("authorization", authorization);
    return actorOf(new Request("http://localhost/api/v1/me", { headers: sent }));
  };
  const { token } = await createToken({ email: "owner@example.org", name: "script" });
  expect(await ask(null)).toEqual({ actor: me(), by: "cookie" });
  expect(await ask(`Bearer ${token}`)).toMatchObject({ actor: { role: "owner" }, by: "token" });
  expect(await ask(`bearer  ${token} `)).toMatchObject({ by: "token" });
  expect(await ask("Bearer stet_wrong")).toBeNull();
  // A proxy's own password is not ours to judge.
  expect(await ask("Basic dGVzdDp0ZXN0")).toMatchObject({ by: "cookie" });
});

test("the cookie takes the prefix that needs https only with https", () => {
  expect(sessionCookie(null)).toMatchObject({
    name: "stet-session",
    options: { secure: false, httpOnly: true },
  });
  expect(sessionCookie("http://stet.test")).toMatchObject({
    name: "stet-session",
    options: { secure: false },
  });
  expect(sessionCookie("https://stet.test")).toMatchObject({
    name: "__Host-stet-session",
    options: { secure: true, httpOnly: true, sameSite: "lax", path: "/" },
  });
});
