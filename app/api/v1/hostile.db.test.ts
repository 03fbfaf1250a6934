import { beforeAll, describe, expect, test } from "vitest";
import { toJSONSchema } from "zod/v4/core";
import * as z from "zod/mini";
import { operations, type Operation } from "@/lib/api/operations";
import { problemView } from "@/lib/api/problem";
import { ask, send, type Call } from "@/lib/server/testing/api";
import { useDatabase } from "@/lib/server/testing/database";
import {
  GUARDED,
  makeWorld,
  VALID_CALLS,
  type GuardedName,
  type World,
} from "@/lib/server/testing/valid-calls";
import { makeToken } from "@/prisma/builders";

useDatabase();

let world: World;
let owner = "";

beforeAll(async () => {
  world = await makeWorld(110);
  owner = await makeToken(world.owner);
});

const operationOf = (name: GuardedName): Operation => operations[name];
const withBody = GUARDED.filter((name) => operationOf(name).body);

/** What a field should not be, whatever it is. */
const WRONG: unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  "",
  "x".repeat(70_000),
  "a\u0000b",
  "a\ud800b",
  "\udc00",
  "9".repeat(30),
  "9999-99-99T99:99:99Z",
  "0000-01-01T00:00:00Z",
  "http://exa\u0000mple.org/",
  "http://[::1",
  "javascript:alert(1)",
  [],
  {},
  [[[]]],
  Array.from({ length: 30_000 }, () => 0),
  Array.from({ length: 30_000 }, (_, start) => ({ start, end: start })),
  { start: 5, end: 2 },
  { __proto__: null, constructor: 1, toString: 2 },
];

const shape = z.object({
  properties: z.optional(z.record(z.string(), z.unknown())),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
});

/** Every path of field names in a body, from its JSON schema; through unions and objects in objects. */
function pathsOf(schema: unknown): string[][] {
  const { properties = {}, anyOf = [], oneOf = [] } = z.parse(shape, schema);
  const own = Object.entries(properties).flatMap(([name, inner]) => [
    [name],
    ...pathsOf(inner).map((path) => [name, ...path]),
  ]);
  const paths = [...own, ...[...anyOf, ...oneOf].flatMap(pathsOf)];
  return [...new Map(paths.map((path) => [path.join("."), path])).values()];
}

function withValue(body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const fields = typeof body === "object" && body !== null && !Array.isArray(body) ? body : {};
  return { ...fields, [name]: withValue(Reflect.get(fields, name), rest, value) };
}

/** An answer that is a success, or problem details that say what is wrong; never a fault of the server. */
async function cleanAnswer(operation: Operation, call: Call, what: string): Promise<number> {
  const response = await send(operation, call);
  const text = await response.text();
  expect(response.status, `${what}: ${text.slice(0, 300)}`).toBeLessThan(500);
  if (response.status >= 400) {
    expect(response.headers.get("content-type"), what).toBe("application/problem+json");
    expect(z.parse(problemView, JSON.parse(text)).detail, what).not.toBe("");
  }
  return response.status;
}

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? "nothing";

describe.each(withBody)("%s", (name) => {
  const operation = operationOf(name);

  test("takes no wrong value in any field for an accident", async () => {
    const call = { ...(await VALID_CALLS[name](world, owner)), as: owner };
    const draft = { draftId: "nothing", edits: {} };
    const schema: unknown = operation.body ? toJSONSchema(operation.body, { io: "input" }) : {};
    const paths = pathsOf(schema);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths)
      for (const value of WRONG) {
        const what = `${name} ${path.join(".")} = ${show(value)}`;
        // Of an import's two shapes, the one that the field belongs to.
        const valid = name === "importArticle" && (path[0] ?? "") in draft ? draft : call.body;
        await cleanAnswer(operation, { ...call, body: withValue(valid, path, value) }, what);
      }
  });

  test("takes no body of another shape", async () => {
    const call = { ...(await VALID_CALLS[name](world, owner)), as: owner };
    for (const body of [null, [], {}, 1, true, "text", [call.body], { body: call.body }]) {
      const status = await cleanAnswer(
        operation,
        { ...call, body: JSON.stringify(body) },
        `${name} ${show(body)}`,
      );
      expect(status, `${name} ${show(body)}`).toBe(422);
    }
    for (const body of ["", "{", "{'a':1}", "\u0000", '{"a":1}}', "[".repeat(100_000)])
      expect(await cleanAnswer(operation, { ...call, body }, `${name} ${body.slice(0, 9)}`)).toBe(422);
  });
});

const KEEPABLE_NEVER = ["a\u0000b", "a\ud800b", "\udfff"];
const CASES: [GuardedName, string[]][] = [
  ["changeClaim", ["note", "correction"]],
  ["addComment", ["body"]],
  ["addEvidence", ["title", "publisher", "locator", "excerpt", "note", "url"]],
  ["changeArticle", ["title", "byline", "publishedUrl"]],
  ["changeFactPoint", ["correction"]],
  ["addPerson", ["name"]],
];

describe.each(CASES)("%s", (name, fields) => {
  test.each(fields)("refuses NUL and half surrogate pairs in %s, and names the field", async (field) => {
    for (const part of KEEPABLE_NEVER) {
      const call = { ...(await VALID_CALLS[name](world, owner)), as: owner };
      const value = /url/i.test(field) ? `https://example.org/${part}` : part;
      const response = await send(operationOf(name), { ...call, body: withValue(call.body, [field], value) });
      expect(response.status).toBe(422);
      const { errors } = z.parse(problemView, await response.json());
      expect(errors?.map(({ path }) => path)).toContain(field);
    }
  });
});

test("what people write in any script, and what looks like markup, SQL or a formula, comes back as it was", async () => {
  const texts = [
    "Łódź, 東京, مرحبا, שלום, नमस्ते, 👩‍👩‍👧‍👦 e\u0301",
    '\'; DROP TABLE "Claim"; --',
    "<script>alert(1)</script>",
    "=1+1",
    "\\u0000 \\ \" ' ` ${x} %s {{x}}",
    "line\nline\r\n\ttab",
    "\ufeff\u202e\u200b",
  ];
  for (const text of texts) {
    const { id, version } = world.next();
    const as = owner;
    const changed = await ask(operations.changeClaim, { as, params: { id }, body: { version, note: text } });
    expect(changed.note).toBe(text);
    const laid = await ask(operations.addEvidence, {
      as,
      params: { id },
      body: {
        sourceKind: "document",
        title: `x${text}x`,
        excerpt: text,
        sourceType: "primary",
        stance: "refutes",
      },
    });
    expect(laid).toMatchObject({ excerpt: text, source: { title: `x${text}x` } });
    const { items } = await ask(operations.claimActivity, { as, params: { id } });
    expect(items.map(({ after }) => JSON.stringify(after)).join()).toContain(JSON.stringify(text));
  }
});

describe("a cursor or query that is nobody's", () => {
  const lists = GUARDED.filter((name) => {
    const { query } = operationOf(name);
    return query !== undefined && "limit" in (toJSONSchema(query, { io: "input" }).properties ?? {});
  });
  const encoded = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
  const BAD = [
    "",
    "x",
    "%00",
    "\u0000",
    "a".repeat(400),
    ...[null, {}, [], [null], [1e300, "x"], ["", ""], ["\u0000", "\u0000"], ["\ud800", "x"]].map(encoded),
    ...[
      ["0000-01-01T00:00:00Z", "x"],
      ["9999-99-99", "x"],
      [5_000_000_000, "x"],
      [-1, "x"],
      ["99999999999999999999"],
    ].map(encoded),
    encoded([1, "x", "more"]),
  ];

  test.each(lists)("%s: 422", async (name) => {
    const call = { ...(await VALID_CALLS[name](world, owner)), as: owner };
    for (const cursor of BAD) {
      const status = await cleanAnswer(
        operationOf(name),
        { ...call, query: { cursor } },
        `${name} ${cursor}`,
      );
      // People are listed by name, which may be any text without NUL.
      if (name !== "listPeople") expect(status, `${name} ${cursor}`).toBe(422);
    }
    for (const limit of ["-1", "x", "1e9", "99999", "", "١"])
      expect(await cleanAnswer(operationOf(name), { ...call, query: { limit } }, name)).toBe(422);
  });

  test("versions and formats", async () => {
    const { id } = world.next();
    for (const version of ["", "0", "-1", "1.5", "x", "99999999999", "1 OR 1=1"])
      expect(
        await cleanAnswer(operations.dropClaim, { as: owner, params: { id }, query: { version } }, version),
      ).toBe(422);
    const params = { id: world.article.id };
    for (const format of ["", "xml", "JSON", "__proto__", "constructor"])
      expect(await cleanAnswer(operations.report, { as: owner, params, query: { format } }, format)).toBe(
        422,
      );
  });

  test("ids of any shape are not found", async () => {
    for (const id of [
      "x",
      "-".repeat(64),
      "a".repeat(65),
      "../../etc",
      "\u0000",
      "a b",
      "é",
      "null",
      "undefined",
    ])
      for (const operation of [
        operations.article,
        operations.claim,
        operations.report,
        operations.restoreEvidence,
      ])
        expect(await cleanAnswer(operation, { as: owner, params: { id } }, id)).toBe(404);
  });
});
