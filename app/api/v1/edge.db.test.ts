import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, test } from "vitest";
import { operations } from "@/lib/api/operations";
import { db } from "@/lib/server/db";
import { cookieSecret, openSession, sessionCookie } from "@/lib/server/session";
import { ask, problemOf, refused, send, type Call } from "@/lib/server/testing/api";
import { useDatabase } from "@/lib/server/testing/database";
import { makeWorld, textOfClaims, type World } from "@/lib/server/testing/valid-calls";
import { transact } from "@/lib/server/transact";
import { makePerson, makeToken } from "@/prisma/builders";

useDatabase();

let world: World;
let as = "";
let cookie = "";

beforeAll(async () => {
  world = await makeWorld(30);
  as = world.token;
  const { personId: id, deskId } = world.editor.actor;
  const secret = await transact((tx) => openSession(tx, { id, deskId }, "test", new Date()));
  cookie = `${sessionCookie().name}=${await encode({ token: { sub: secret }, secret: cookieSecret() })}`;
});

const note = (text: string): Call => {
  const { id, version } = world.next();
  return { params: { id }, body: { version, note: text } };
};

describe("a write with a session cookie", () => {
  const write = async (headers: Record<string, string>) =>
    (await send(operations.changeClaim, { ...note("x"), headers: { cookie, ...headers } })).status;

  test.each([
    ["no Origin", {}],
    ["Origin null", { origin: "null" }],
    ["another site", { origin: "https://example.org" }],
    ["another port", { origin: "http://localhost:3001" }],
    ["another scheme", { origin: "ftp://localhost:3000" }],
    ["a name that begins alike", { origin: "http://localhost:3000.example.org" }],
    ["no Origin, from another site", { "sec-fetch-site": "cross-site" }],
    ["no Origin, from a neighbouring host", { "sec-fetch-site": "same-site" }],
    ["a foreign Origin that claims to be ours", { origin: "http://x.org", "sec-fetch-site": "same-origin" }],
  ])("from %s is refused", async (_, headers) => {
    const call = { ...note("x"), headers: { cookie, ...headers } };
    await refused(403, operations.changeClaim, call);
    expect((await ask(operations.claim, { as, params: call.params ?? {} })).note).toBeNull();
  });

  test("from Stet's own pages is taken, and reading needs no Origin", async () => {
    expect(await write({ origin: "http://localhost:3000" })).toBe(200);
    expect(await write({ "sec-fetch-site": "same-origin" })).toBe(200);
    expect((await send(operations.me, { headers: { cookie } })).status).toBe(200);
  });

  test("a token that is none is not made up for by the cookie", async () => {
    await refused(401, operations.me, { as: "stet_x", headers: { cookie } });
  });
});

describe("a body", () => {
  test("that is not JSON is 415 by its type and 422 by its content", async () => {
    const { params = {} } = note("");
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "",
    ])
      await refused(415, operations.changeClaim, {
        as,
        params,
        body: '{"version":1}',
        headers: { "content-type": type },
      });
    const latin = Uint8Array.of(0x22, 0xe9, 0x22);
    const call = { as, params, body: new TextDecoder("latin1").decode(latin) };
    await refused(422, operations.changeClaim, call);
    await refused(422, operations.changeClaim, { as, params, body: "{version:1}" });
  });

  test("that is too large is 413, whether or not it says its length", async () => {
    const { params = {} } = note("");
    const body = JSON.stringify({ version: 1, note: "x".repeat(1_100_000) });
    await refused(413, operations.changeClaim, { as, params, body });
    await refused(413, operations.changeClaim, {
      as,
      params,
      body,
      headers: { "content-length": "5000000" },
    });
    const content = "x".repeat(12_100_000);
    await refused(413, operations.previewArticle, { as, body: { source: { kind: "text", content } } });
  });

  test("that is not valid is 422 with each field and what is wrong", async () => {
    const { params = {} } = note("");
    const problem = await refused(422, operations.changeClaim, {
      as,
      params,
      body: { version: "1", status: "true", note: 5, start: -1 },
    });
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual(["note", "start", "status", "version"]);
    expect(problem).toMatchObject({ title: expect.any(String), type: "/problems/invalid" });
    for (const { message } of problem.errors ?? []) expect(message).toMatch(/must/);
  });

  test("as a form must have a file", async () => {
    const form = new FormData();
    form.append("text", "x");
    await refused(422, operations.previewArticle, { as, body: form });
    const empty = new FormData();
    empty.append("file", new File([], "empty.txt"));
    await refused(422, operations.previewArticle, { as, body: empty });
    await refused(422, operations.previewArticle, {
      as,
      body: "no form",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
  });
});

describe("an Idempotency-Key", () => {
  const keyed = (key: string) => ({ headers: { "idempotency-key": key } });
  const comments = async (id: string) => (await ask(operations.listComments, { as, params: { id } })).items;

  test("repeats the answer and not the effect, and says so", async () => {
    const call = { as, params: { id: world.next().id }, body: { body: "once" }, ...keyed("k1") };
    const first = await send(operations.addComment, call);
    const second = await send(operations.addComment, call);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(await comments(call.params.id)).toHaveLength(1);
  });

  test("with another body, method or address is refused", async () => {
    const params = { id: world.next().id };
    await ask(operations.addComment, { as, params, body: { body: "one" }, ...keyed("k2") });
    await refused(422, operations.addComment, { as, params, body: { body: "two" }, ...keyed("k2") });
    const elsewhere = { id: world.next().id };
    await refused(422, operations.addComment, {
      as,
      params: elsewhere,
      body: { body: "one" },
      ...keyed("k2"),
    });
    const drop = { as, params: elsewhere, query: { version: "1" }, ...keyed("k2") };
    await refused(422, operations.dropClaim, drop);
    expect(await comments(params.id)).toHaveLength(1);
  });

  test("sent twenty times at once has one effect and one answer", async () => {
    const call = { as, params: { id: world.next().id }, body: { body: "at once" }, ...keyed("k3") };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(operations.addComment, call)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await comments(call.params.id)).toHaveLength(1);
  });

  test("of another person is another key", async () => {
    const other = await makeToken(await makePerson(world.deskId, "checker"));
    const call = { params: { id: world.next().id }, body: { body: "mine" }, ...keyed("k4") };
    await ask(operations.addComment, { ...call, as });
    await ask(operations.addComment, { ...call, as: other });
    expect(await comments(call.params.id)).toHaveLength(2);
  });

  test("of a write that was refused can be used again", async () => {
    const { id, version } = world.next();
    const params = { id };
    await refused(409, operations.changeClaim, {
      as,
      params,
      body: { version: version + 5, note: "x" },
      ...keyed("k5"),
    });
    await ask(operations.changeClaim, { as, params, body: { version, note: "x" }, ...keyed("k5") });
  });

  test("keeps an answer without a body, and one of a write that changed nothing", async () => {
    const { id, version } = world.next();
    const drop = { as, params: { id }, query: { version: String(version) }, ...keyed("k6") };
    await ask(operations.dropClaim, drop);
    const again = await send(operations.dropClaim, drop);
    expect([again.status, await again.text()]).toEqual([204, ""]);

    const other = world.next();
    const same = { as, params: { id: other.id }, body: { version: 1, note: null }, ...keyed("k7") };
    const before = await ask(operations.changeClaim, same);
    await ask(operations.changeClaim, { as, params: { id: other.id }, body: { version: 1, note: "new" } });
    expect(await ask(operations.changeClaim, same)).toEqual(before);
  });

  test("works for an upload, whose form has another boundary each time", async () => {
    const upload = async () => {
      const body = new FormData();
      body.append("file", new File([textOfClaims(1)], "bridges.txt", { type: "text/plain" }));
      return ask(operations.importArticle, { as, body, ...keyed("k8") });
    };
    const { id } = await upload();
    expect((await upload()).id).toBe(id);
  });

  test("is forgotten after a day", async () => {
    const call = { as, params: { id: world.next().id }, body: { body: "daily" }, ...keyed("k9") };
    await ask(operations.addComment, call);
    await db().idempotentAnswer.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3600_000) } });
    await ask(operations.addComment, call);
    expect(await comments(call.params.id)).toHaveLength(2);
  });

  test.each(["", "a b", "é", "x".repeat(201)])("of the form %j is refused", async (key) => {
    const headers = new Headers();
    try {
      headers.set("idempotency-key", key);
    } catch {
      return;
    }
    await refused(422, operations.addComment, {
      as,
      params: { id: world.next().id },
      body: { body: "x" },
      ...keyed(key),
    });
  });
});

test("answers are nobody's to keep, and a fault of ours tells no particulars", async () => {
  const response = await send(operations.me, { as });
  expect(response.headers.get("cache-control")).toContain("no-store");
  const refusal = await send(operations.me);
  expect(refusal.headers.get("cache-control")).toContain("no-store");
  await problemOf(401, refusal);
});

test("open operations work without sign-in", async () => {
  expect(await ask(operations.livez)).toEqual({ status: "ok" });
  expect(await ask(operations.readyz)).toEqual({ status: "ok" });
  expect(await ask(operations.openapi)).toMatchObject({ openapi: "3.1.0" });
});
