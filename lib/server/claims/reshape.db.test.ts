import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { claimView, type ClaimView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import { ask, refused } from "@/lib/server/testing/api";
import { useDatabase } from "@/lib/server/testing/database";
import { makeWorld, type World } from "@/lib/server/testing/valid-calls";
import { makeArticle } from "@/prisma/builders";
import { db } from "../db";

useDatabase();

let world: World;
let as = "";

beforeAll(async () => {
  world = await makeWorld(60);
  as = world.token;
});

const read = (id: string) => ask(operations.claim, { as, params: { id } });
const change = (id: string, body: object) => ask(operations.changeClaim, { as, params: { id }, body });
const split = (id: string, body: object) => ask(operations.splitClaim, { as, params: { id }, body });
const textOf = ({ start, end }: ClaimView) => world.article.revision.text.slice(start, end);
const merge = (...parts: ClaimView[]) => ({
  as,
  body: { ids: parts.map(({ id }) => id), versions: parts.map(({ version }) => version) },
});
const highest = async () => {
  const rows = await db().claim.findMany({ where: { articleId: world.article.id } });
  return Math.max(...rows.map(({ number }) => number));
};

/** A sign-off as later presets make them; the first version has no screen for it yet. */
async function signOff(claimId: string): Promise<void> {
  const { deskId, owner } = world;
  const personId = owner.actor.personId;
  await db().signOff.create({ data: { id: `so-${claimId}`, deskId, claimId, personId, sha256: "" } });
}

async function lay(claim: ClaimView, title: string): Promise<void> {
  const points = claim.factPoints.map(({ id }) => ({ factPointId: id, stance: "supports" }));
  await ask(operations.addEvidence, {
    as,
    params: { id: claim.id },
    body: { sourceKind: "document", title, sourceType: "primary", stance: "supports", points },
  });
  await ask(operations.addComment, { as, params: { id: claim.id }, body: { body: title } });
}

async function tickAll({ factPoints }: ClaimView): Promise<void> {
  for (const { id, version } of factPoints)
    await ask(operations.changeFactPoint, { as, params: { id }, body: { version, state: "ticked" } });
}

describe("split", () => {
  test("leaves id, number, evidence and comments with the left part; the right one is new and unchecked", async () => {
    const claim = world.next();
    await lay(claim, "the register");
    await tickAll(claim);
    await signOff(claim.id);
    const { version } = await change(claim.id, { version: claim.version, status: "verified" });
    const number = await highest();
    const at = claim.start + claim.text.indexOf(" and ");
    const { left, right } = await split(claim.id, { version, at });
    expect(left).toMatchObject({ id: claim.id, number: claim.number, start: claim.start, comments: 1 });
    expect(left).toMatchObject({ status: "in_progress", signOffs: [{ valid: false }] });
    expect(left.evidence.map(({ source }) => source.title)).toEqual(["the register"]);
    expect(right).toMatchObject({ number: number + 1, status: "unchecked", end: claim.end, comments: 0 });
    expect(right).toMatchObject({ evidence: [], signOffs: [], version: 1 });
    for (const part of [left, right]) {
      expect(part.text).toBe(textOf(part));
      expect(part.text).toBe(part.text.trim());
      for (const point of part.factPoints) expect(textOf({ ...part, ...point })).toBe(point.text);
    }
    expect(`${left.text} ${right.text}`).toBe(claim.text);
    expect(left.factPoints.length).toBeGreaterThan(0);
    expect(left.factPoints.map(({ state }) => state)).toEqual(left.factPoints.map(() => "ticked"));
    expect(right.factPoints.map(({ state }) => state)).toEqual(right.factPoints.map(() => "open"));
    const { items } = await ask(operations.claimActivity, { as, params: { id: claim.id } });
    expect(items[0]).toMatchObject({ kind: "claim.split", after: { right: { id: right.id } } });
  });

  test("never cuts a word: the nearest gap is taken", async () => {
    const claim = world.next();
    const word = claim.start + claim.text.indexOf("opened");
    for (const [at, before] of [
      [word + 1, true],
      [word + 5, false],
    ] as const) {
      const fresh = at === word + 1 ? claim : world.next();
      const offset = fresh.start + fresh.text.indexOf("opened") + (at - word);
      const { left, right } = await split(fresh.id, { version: fresh.version, at: offset });
      expect(left.text.endsWith("opened")).toBe(!before);
      expect(right.text.startsWith("opened")).toBe(before);
    }
  });

  test("needs words on both sides, inside the claim", async () => {
    const { id, version, start, end } = world.next();
    for (const at of [0, start, end, end - 1, end + 10, 2_000_000_000])
      await refused(422, operations.splitClaim, { as, params: { id }, body: { version, at } });
    expect(await read(id)).toMatchObject({ version, start, end });
  });

  test("of an old version is a conflict when status or place changed since, and none for a note", async () => {
    const [noted, judged] = [world.next(), world.next()];
    const body = (claim: ClaimView) => ({
      version: claim.version,
      at: claim.start + claim.text.indexOf(" and "),
    });
    await change(noted.id, { version: noted.version, note: "x" });
    await split(noted.id, body(noted));
    await change(judged.id, { version: judged.version, status: "false" });
    const call = { as, params: { id: judged.id }, body: body(judged) };
    const problem = await refused(409, operations.splitClaim, call);
    expect(problem.conflicts).toEqual(["status"]);
    expect(z.parse(claimView, problem.current).status).toBe("false");
  });
});

describe("merge", () => {
  test("keeps the first in the text with both sides' evidence, comments and settled points, whatever the order sent", async () => {
    const [first, second] = [world.next(), world.next()];
    for (const claim of [first, second]) {
      await lay(claim, `evidence of ${claim.number}`);
      await tickAll(claim);
    }
    const signed = await change(first.id, { version: first.version, note: "kept" });
    await signOff(first.id);
    const merged = await ask(operations.mergeClaims, merge(second, signed));
    expect(merged).toMatchObject({
      id: first.id,
      number: first.number,
      start: first.start,
      end: second.end,
      note: "kept",
      comments: 2,
      signOffs: [{ valid: false }],
      status: "unchecked",
    });
    expect(merged.text).toBe(textOf(merged));
    expect(merged.evidence.map(({ source }) => source.title).sort()).toEqual(
      [first, second].map(({ number }) => `evidence of ${number}`).sort(),
    );
    const words = [...first.factPoints, ...second.factPoints].map(({ start, text }) => [start, text]);
    const settled = merged.factPoints.filter(({ state }) => state === "ticked");
    expect(settled.map(({ start, text }) => [start, text])).toEqual(words);
    for (const { points } of merged.evidence) {
      expect(points.length).toBeGreaterThan(0);
      for (const { factPointId } of points) expect(settled.map(({ id }) => id)).toContain(factPointId);
    }
    await refused(404, operations.claim, { as, params: { id: second.id } });
    const { items } = await ask(operations.listClaims, { as, params: { id: world.article.id } });
    expect(items.map(({ id }) => id)).not.toContain(second.id);
  });

  test.each([
    ["verified", "verified", "verified"],
    ["false", "false", "false"],
    ["verified", "false", "unchecked"],
    ["verified", "unchecked", "unchecked"],
    ["not_checkable", "not_checkable", "not_checkable"],
  ])("of %s and %s is %s", async (one, other, both) => {
    const changed: ClaimView[] = [];
    for (const status of [one, other]) {
      const { id, version } = world.next();
      changed.push(await change(id, { version, status }));
    }
    expect(await ask(operations.mergeClaims, merge(...changed))).toMatchObject({ status: both });
  });

  test("needs different claims of one article, each with its version", async () => {
    const claim = world.next();
    const { claims } = await makeArticle(world.editor, "Elsewhere\n\nThe tower was opened in 1889 in Paris.");
    const [foreign] = claims;
    if (!foreign) throw new Error("The second article of this test makes no claim.");
    await refused(422, operations.mergeClaims, merge(claim, claim));
    await refused(422, operations.mergeClaims, merge(claim, foreign));
    const { body } = merge(claim, world.next());
    await refused(422, operations.mergeClaims, { as, body: { ...body, versions: [1, 1, 1] } });
    await refused(404, operations.mergeClaims, { as, body: { ...body, ids: [claim.id, "nothing"] } });
    expect(await read(claim.id)).toMatchObject({ version: claim.version });
  });

  test("of an old version is a conflict, and then neither claim is changed", async () => {
    const [first, second] = [world.next(), world.next()];
    await change(second.id, { version: second.version, status: "disputed" });
    expect((await refused(409, operations.mergeClaims, merge(first, second))).current).toMatchObject({
      id: second.id,
      status: "disputed",
    });
    expect(await read(first.id)).toEqual(first);
  });
});

describe("drop and restore", () => {
  test("a dropped claim leaves the list, takes no work, and comes back as it was", async () => {
    const claim = world.next();
    await lay(claim, "the letter");
    const { version } = await change(claim.id, { version: claim.version, status: "disputed", note: "keep" });
    const before = await read(claim.id);
    const params = { id: claim.id };
    await refused(409, operations.dropClaim, { as, params, query: { version: String(version - 1) } });
    await ask(operations.dropClaim, { as, params, query: { version: String(version) } });
    const list = (query = {}) => ask(operations.listClaims, { as, params: { id: world.article.id }, query });
    expect((await list()).items.map(({ id }) => id)).not.toContain(claim.id);
    expect((await list({ dropped: "1" })).items.map(({ id }) => id)).toContain(claim.id);
    const refusal = await refused(409, operations.changeClaim, {
      as,
      params,
      body: { version: version + 1, note: "x" },
    });
    expect(refusal).toMatchObject({ conflicts: ["dropped"], current: { dropped: true } });
    await refused(409, operations.dropClaim, { as, params, query: { version: String(version + 1) } });
    expect(await ask(operations.restoreClaim, { as, params })).toEqual({ ...before, version: version + 2 });
    await refused(409, operations.restoreClaim, { as, params });
  });

  test("numbers are never used again", async () => {
    const number = await highest();
    const params = { id: world.article.id };
    const marked = await ask(operations.markClaim, { as, params, body: { start: 0, end: 7 } });
    expect(marked).toMatchObject({ number: number + 1, text: "Bridges", status: "unchecked" });
    const twice = await refused(409, operations.markClaim, { as, params, body: { start: 0, end: 7 } });
    expect(twice).toMatchObject({ current: { id: marked.id }, conflicts: ["start", "end"] });
    await ask(operations.dropClaim, { as, params: { id: marked.id }, query: { version: "1" } });
    const again = await ask(operations.markClaim, { as, params, body: { start: 0, end: 7 } });
    expect(again.number).toBe(number + 2);
  });
});

test("moved bounds find the points anew, keep those that stay, void sign-offs, and hold the words they cover", async () => {
  const claim = world.next();
  await tickAll(claim);
  await signOff(claim.id);
  const first = claim.factPoints.find(({ start }) => start > claim.start);
  if (!first) throw new Error("The claim of this test has no fact point after its beginning.");
  const narrowed = await change(claim.id, { version: claim.version, start: first.start });
  expect(narrowed).toMatchObject({ start: first.start, end: claim.end, signOffs: [{ valid: false }] });
  expect(narrowed.factPoints[0]).toMatchObject({ id: first.id, start: first.start, state: "ticked" });
  const widened = await change(claim.id, { version: narrowed.version, start: claim.start, end: claim.end });
  expect(widened.text).toBe(claim.text);
  expect(widened.factPoints.map(({ text, state }) => [text, state])).toEqual(
    claim.factPoints.map(({ start, text }) => [text, start < first.start ? "open" : "ticked"]),
  );
});

test("a closed article takes no work", async () => {
  const [claim, other] = [world.next(), world.next()];
  const [point] = claim.factPoints;
  const { id } = world.article;
  const dropped = world.next();
  const gone = { as, params: { id: dropped.id } };
  await ask(operations.dropClaim, { ...gone, query: { version: String(dropped.version) } });
  const about = { as, params: { id: claim.id } };
  const laid = { sourceType: "primary", stance: "supports", url: "https://example.org/" };
  const evidence = await ask(operations.addEvidence, { ...about, body: laid });
  for (const state of ["signed_off", "archived"] as const) {
    await db().article.update({ where: { id }, data: { state } });
    const version = String(claim.version);
    await refused(409, operations.changeClaim, { ...about, body: { version: claim.version, note: "x" } });
    await refused(409, operations.dropClaim, { ...about, query: { version } });
    await refused(409, operations.restoreClaim, gone);
    const at = claim.start + claim.text.indexOf(" and ");
    await refused(409, operations.splitClaim, { ...about, body: { version: claim.version, at } });
    await refused(409, operations.mergeClaims, merge(claim, other));
    await refused(409, operations.markClaim, { as, params: { id }, body: { start: 0, end: 7 } });
    await refused(409, operations.addEvidence, { ...about, body: laid });
    const on = { as, params: { id: evidence.id } };
    await refused(409, operations.changeEvidence, { ...on, body: { version: 1, note: "x" } });
    await refused(409, operations.removeEvidence, { ...on, query: { version: "1" } });
    const tick = { version: 1, state: "ticked" };
    await refused(409, operations.changeFactPoint, { as, params: { id: point?.id ?? "" }, body: tick });
    const ranges = [{ start: 0, end: 10 }];
    await refused(409, operations.markRead, { as, params: { id }, body: { ranges, read: true } });
  }
  await db().article.update({ where: { id }, data: { state: "checking" } });
  expect((await read(claim.id)).version).toBe(claim.version);
});
