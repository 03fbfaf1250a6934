import { beforeAll, expect, test, vi } from "vitest";
import type { EventView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import { verifyChain } from "./audit";
import { db } from "./db";
import { ask, send } from "./testing/api";
import { useDatabase } from "./testing/database";
import { makeWorld, type World } from "./testing/valid-calls";

useDatabase();

/** A sample in the ordinary run; the whole count with STET_LONG=1. */
const LONG = process.env["STET_LONG"] === "1";
const ROUNDS = LONG ? 20 : 2;
vi.setConfig({ testTimeout: LONG ? 900_000 : 60_000 });

let world: World;

beforeAll(async () => {
  world = await makeWorld(30 * ROUNDS);
});

async function everyEvent(query: Record<string, string> = { limit: "200" }): Promise<EventView[]> {
  const events: EventView[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(operations.articleActivity, {
      as: world.token,
      params: { id: world.article.id },
      query: { ...query, ...(cursor ? { cursor } : {}) },
    });
    events.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return events;
}

/** Writes that nothing keeps from being taken all: other claims, other fields, evidence and comments. */
function fortyWrites(round: number) {
  const as = world.token;
  const shared = world.next();
  const params = { id: shared.id };
  const fields = [{ status: "disputed" }, { note: `note ${round}` }, { correction: `correction ${round}` }];
  return {
    shared,
    sent: [
      ...fields.map(
        (field) => () =>
          send(operations.changeClaim, { as, params, body: { version: shared.version, ...field } }),
      ),
      ...Array.from(
        { length: 13 },
        (_, n) => () => send(operations.addComment, { as, params, body: { body: `comment ${round}-${n}` } }),
      ),
      ...Array.from(
        { length: 12 },
        (_, n) => () =>
          send(operations.addEvidence, {
            as,
            params,
            body: {
              url: `https://example.org/${n % 3}`,
              note: `evidence ${round}-${n}`,
              sourceType: "primary",
              stance: "supports",
            },
          }),
      ),
      ...Array.from({ length: 12 }, (_, n) => {
        const { id, version } = world.next();
        return () =>
          send(operations.changeClaim, { as, params: { id }, body: { version, note: `own ${round}-${n}` } });
      }),
    ],
  };
}

test("forty people writing at once: every write is taken, once, and stands in the activity", async () => {
  const params = { as: world.token };
  for (let round = 0; round < ROUNDS; round++) {
    const { shared, sent } = fortyWrites(round);
    expect(sent).toHaveLength(40);
    const answers = await Promise.all(sent.map((write) => write()));
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    const after = await ask(operations.claim, { ...params, params: { id: shared.id } });
    expect(after).toMatchObject({
      status: "disputed",
      note: `note ${round}`,
      correction: `correction ${round}`,
      comments: 13,
      version: shared.version + 3,
    });
    expect(after.evidence.map(({ note }) => note).sort()).toEqual(
      Array.from({ length: 12 }, (_, n) => `evidence ${round}-${n}`).sort(),
    );
    const events = (await everyEvent()).map(({ after: side }) => JSON.stringify(side));
    for (let n = 0; n < 12; n++) {
      expect(events.filter((event) => event.includes(`"comment ${round}-${n}"`))).toHaveLength(1);
      expect(events.filter((event) => event.includes(`"evidence ${round}-${n}"`))).toHaveLength(1);
      expect(events.filter((event) => event.includes(`"own ${round}-${n}"`))).toHaveLength(1);
    }
  }
  expect(await db().source.count({ where: { deskId: world.deskId } })).toBe(3);
});

test("twenty-five racing for one field from one version: one is taken, the others are told what stands", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, version } = world.next();
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, n) =>
        send(operations.changeClaim, {
          as: world.token,
          params: { id },
          body: { version, note: `racer ${n}` },
        }),
      ),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(24).fill(409)]);
    const won = bodies[answers.findIndex(({ status }) => status === 200)];
    const claim = await ask(operations.claim, { as: world.token, params: { id } });
    expect(claim).toMatchObject({ note: won.note, version: version + 1 });
    for (const body of bodies.filter(({ status }) => status === 409))
      expect(body).toMatchObject({ conflicts: ["note"], current: { note: won.note, version: version + 1 } });
    const { items } = await ask(operations.claimActivity, { as: world.token, params: { id } });
    expect(items.map(({ kind }) => kind)).toEqual(["claim.changed"]);
  }
});

test("evidence, comments and ticks laid while a claim is merged away end on the claim it was merged into", async () => {
  const as = world.token;
  for (let round = 0; round < ROUNDS; round++) {
    const [left, right] = [world.next(), world.next()];
    const [point] = right.factPoints;
    const about = { as, params: { id: right.id } };
    const merge = ask(operations.mergeClaims, {
      as,
      body: { ids: [left.id, right.id], versions: [left.version, right.version] },
    });
    const laid = await Promise.all([
      ...Array.from({ length: 4 }, (_, n) =>
        send(operations.addComment, { ...about, body: { body: `late ${n}` } }),
      ),
      ...Array.from({ length: 4 }, (_, n) =>
        send(operations.addEvidence, {
          ...about,
          body: { sourceKind: "interview", title: `late ${n}`, sourceType: "primary", stance: "context" },
        }),
      ),
      send(operations.changeFactPoint, {
        as,
        params: { id: point?.id ?? "" },
        body: { version: 1, state: "wrong", correction: "late" },
      }),
    ]);
    await merge;
    const taken = laid.map(({ status }) => status < 300);
    expect(laid.filter(({ status }) => status >= 500)).toEqual([]);
    const merged = await ask(operations.claim, { as, params: { id: left.id } });
    expect(merged.comments).toBe(taken.slice(0, 4).filter(Boolean).length);
    expect(merged.evidence).toHaveLength(taken.slice(4, 8).filter(Boolean).length);
    expect(merged.factPoints.filter(({ correction }) => correction === "late")).toHaveLength(
      taken[8] ? 1 : 0,
    );
  }
});

test("claims marked at once get numbers of their own, without a gap", async () => {
  const { article, token: as } = world;
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      // From every letter of "Bridges", then from the letters of the next word.
      ask(operations.markClaim, {
        as,
        params: { id: article.id },
        body: { start: n < 7 ? n : n + 1, end: 16 },
      }),
    ),
  );
  const numbers = answers.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, n) => (numbers[0] ?? 0) + n));
});

test("the chain has no gap and proves itself, also while people go on writing", async () => {
  const { id } = world.next();
  const writing = Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      ask(operations.addComment, { as: world.token, params: { id }, body: { body: `meanwhile ${n}` } }),
    ),
  );
  for (let n = 0; n < 5; n++) expect((await verifyChain()).broken).toBeNull();
  await writing;
  const { events, broken } = await verifyChain();
  expect(broken).toBeNull();
  expect(events).toBe(await db().event.count());
  const seqs = (await db().event.findMany({ where: { deskId: world.deskId }, orderBy: { seq: "asc" } })).map(
    ({ seq }) => Number(seq),
  );
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
});

test("the activity pages through every event once, newest first, whatever the page's size", async () => {
  const whole = await everyEvent();
  const small = await everyEvent({ limit: "7" });
  expect(small.map(({ seq }) => seq)).toEqual(whole.map(({ seq }) => seq));
  expect(whole.map(({ seq }) => Number(seq))).toEqual(
    whole.map(({ seq }) => Number(seq)).sort((a, b) => b - a),
  );
});
