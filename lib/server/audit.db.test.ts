import { beforeAll, describe, expect, test, vi } from "vitest";
import { operations } from "@/lib/api/operations";
import { verifyChain, writeEvents } from "./audit";
import { connect } from "./database/connection";
import { db } from "./db";
import { ask } from "./testing/api";
import { useDatabase } from "./testing/database";
import { makeWorld, type World } from "./testing/valid-calls";
import { transact } from "./transact";

const database = useDatabase();

/** A sample in the ordinary run; the whole count with STET_LONG=1. */
const LONG = process.env["STET_LONG"] === "1";
const TAMPERINGS = LONG ? 200 : 30;
vi.setConfig({ testTimeout: LONG ? 900_000 : 60_000 });

let world: World;

beforeAll(async () => {
  world = await makeWorld(30);
  const makeComment = async (n: number) =>
    ask(operations.addComment, {
      as: world.token,
      params: { id: world.next().id },
      body: { body: `comment ${n}` },
    });
  for (let n = 0; n < 20; n++) await makeComment(n);
});

/** The same numbers in every run, so that a failure can be looked at. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** What somebody with the database in their hands might do to one event; `n` is below the number of the last. */
const TAMPERINGS_BY_KIND: ((n: number) => string)[] = [
  (n) => `UPDATE "Event" SET "kind" = "kind" || '.' WHERE "seq" = ${n}`,
  (n) => `UPDATE "Event" SET "actorId" = 'somebody' WHERE "seq" = ${n}`,
  (n) => `UPDATE "Event" SET "claimId" = 'another' WHERE "seq" = ${n}`,
  (n) => `UPDATE "Event" SET "articleId" = 'another' WHERE "seq" = ${n}`,
  (n) => `UPDATE "Event" SET "subjectId" = 'another' WHERE "seq" = ${n}`,
  (n) => `UPDATE "Event" SET "at" = "at" + interval '1 millisecond' WHERE "seq" = ${n}`,
  (n) => `UPDATE "Event" SET "payloadHash" = repeat('a', 64) WHERE "seq" = ${n}`,
  (n) => `UPDATE "Event" SET "hash" = repeat('b', 64) WHERE "seq" = ${n}`,
  (n) => `UPDATE "EventPayload" SET "body" = replace("body", '{', '{ ') WHERE "seq" = ${n}`,
  (n) =>
    `DELETE FROM "EventPayload" WHERE "seq" = ${n}; INSERT INTO "EventPayload" SELECT "deskId", ${n}, '{"salt":"","before":null,"after":null}' FROM "Event" WHERE "seq" = ${n}`,
  (n) => `DELETE FROM "EventPayload" WHERE "seq" = ${n}; DELETE FROM "Event" WHERE "seq" = ${n}`,
  (n) => `DELETE FROM "EventPayload" WHERE "seq" >= ${n}; DELETE FROM "Event" WHERE "seq" >= ${n}`,
  (n) =>
    `UPDATE "Event" a SET "kind" = b."kind", "actorId" = b."actorId", "claimId" = b."claimId", "subjectId" = b."subjectId", "at" = b."at", "payloadHash" = b."payloadHash" FROM "Event" b WHERE a."deskId" = b."deskId" AND ((a."seq" = ${n} AND b."seq" = ${n + 1}) OR (a."seq" = ${n + 1} AND b."seq" = ${n}))`,
  (n) => copyOf(n, "9000"),
  (n) => copyOf(n, "0"),
  (n) => copyOf(n, `-${n}`),
  (n) => `UPDATE "ChainHead" SET "seq" = "seq" - ${n}`,
  () => `UPDATE "ChainHead" SET "hash" = repeat('c', 64)`,
  () => `DELETE FROM "ChainHead"`,
  () => `DELETE FROM "EventPayload"; DELETE FROM "Event"; DELETE FROM "ChainHead"`,
];

function copyOf(n: number, seq: string): string {
  return `INSERT INTO "Event" SELECT "deskId", ${seq}, "kind", "actorId", "articleId", "claimId", "subjectId", "at", "payloadHash", "hash" FROM "Event" WHERE "seq" = ${n}`;
}

/** Tampers with the log, has it verified, and puts it back as it was. */
async function foundAfter(statement: string): Promise<boolean> {
  const client = await connect(database.url());
  const tables = ["Event", "EventPayload", "ChainHead"];
  const withoutGuard = async (statements: string[]) => {
    await client.query(
      [
        'ALTER TABLE "Event" DISABLE TRIGGER ALL',
        ...statements,
        'ALTER TABLE "Event" ENABLE TRIGGER ALL',
      ].join(";"),
    );
  };
  try {
    await client.query(
      tables.map((name) => `CREATE TABLE kept_${name} AS SELECT * FROM "${name}"`).join(";"),
    );
    await withoutGuard([statement]);
    const { broken } = await verifyChain();
    await withoutGuard(['DELETE FROM "EventPayload"', 'DELETE FROM "Event"', 'DELETE FROM "ChainHead"']);
    await withoutGuard(
      tables.flatMap((name) => [
        `INSERT INTO "${name}" SELECT * FROM kept_${name}`,
        `DROP TABLE kept_${name}`,
      ]),
    );
    return broken !== null;
  } finally {
    await client.end();
  }
}

test("every tampering is found, and the log put back verifies", async () => {
  const random = randomFrom(20_261_122);
  const last = await db().event.count();
  const missed: string[] = [];
  for (let round = 0; round < TAMPERINGS; round++) {
    const tamper = TAMPERINGS_BY_KIND[round % TAMPERINGS_BY_KIND.length];
    const statement = tamper?.(1 + random(last - 1)) ?? "";
    if (!(await foundAfter(statement))) missed.push(statement);
  }
  expect(missed).toEqual([]);
  expect(await verifyChain()).toMatchObject({ broken: null, events: last });
});

describe("an event", () => {
  test.each(['UPDATE "Event" SET "kind" = \'x\'', 'DELETE FROM "Event"', 'TRUNCATE "Event" CASCADE'])(
    "is not to be changed: %s",
    async (statement) => {
      const client = await connect(database.url());
      await expect(client.query(statement)).rejects.toThrow("events are never changed or deleted");
      await client.end();
    },
  );

  test("whose payload was erased still verifies", async () => {
    const { seq } = await db().event.findFirstOrThrow({ where: { kind: "comment.added" } });
    await db().eventPayload.deleteMany({ where: { seq: { in: [3n, seq] } } });
    expect((await verifyChain()).broken).toBeNull();
    const { items } = await ask(operations.articleActivity, {
      as: world.token,
      params: { id: world.article.id },
      query: { limit: "200" },
    });
    expect(items.filter((event) => event.seq === String(seq))).toMatchObject([{ before: null, after: null }]);
  });

  test("is written with its change or not at all", async () => {
    const before = await db().event.count();
    const claim = world.next();
    const failing = transact(async (tx) => {
      await tx.claim.update({ where: { id: claim.id }, data: { note: "half a change" } });
      const event = { deskId: world.deskId, kind: "x", actorId: "x", before: null, after: null };
      await writeEvents(tx, [event, event]);
      throw new Error("after all");
    });
    await expect(failing).rejects.toThrow("after all");
    expect(await db().event.count()).toBe(before);
    expect((await ask(operations.claim, { as: world.token, params: { id: claim.id } })).note).toBeNull();
  });

  test("of many in one go follows the one before", async () => {
    const events = ["a", "b", "c"].map((kind) => ({
      deskId: world.deskId,
      kind,
      actorId: "x",
      before: null,
      after: { text: 'with "quotes", \\ and\nline feeds' },
    }));
    await transact((tx) => writeEvents(tx, events));
    expect((await verifyChain()).broken).toBeNull();
    const rows = await db().event.findMany({ orderBy: { seq: "desc" }, take: 3, include: { payload: true } });
    expect(rows.map(({ kind }) => kind)).toEqual(["c", "b", "a"]);
    expect(JSON.parse(rows[0]?.payload?.body ?? "")).toMatchObject({ after: events[0]?.after });
  });
});
