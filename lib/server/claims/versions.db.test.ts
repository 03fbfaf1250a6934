import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { claimView, evidenceView, factPointView, type ClaimView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import { ask, refused } from "@/lib/server/testing/api";
import { useDatabase } from "@/lib/server/testing/database";
import { makeArticle, makeDesk, makePerson, makeToken, type BuiltPerson } from "@/prisma/builders";

useDatabase();

const TEXT = `The bridge at Ironbridge

The bridge was opened to traffic on 1 January 1781. It was built by Abraham Darby III between 1777 and 1779.

It weighs 378 tons and spans 30 metres. Thomas Farnolls Pritchard drew the first designs in 1773.

The bridge was closed to vehicles in 1934. In 1986 it became part of a World Heritage Site.`;

let editor: BuiltPerson;
let as = "";
let articleId = "";
let claims: ClaimView[] = [];

beforeAll(async () => {
  const { deskId } = await makeDesk();
  editor = await makePerson(deskId, "editor");
  as = await makeToken(editor);
  const made = await makeArticle(editor, TEXT);
  articleId = made.article.id;
  claims = made.claims;
});

/** A claim nobody has worked on yet, as it stands. */
function next(): ClaimView {
  const claim = claims.shift();
  if (!claim) throw new Error("The text of this test makes too few claims.");
  return claim;
}

const read = (id: string) => ask(operations.claim, { as, params: { id } });
const change = (id: string, body: object) => ask(operations.changeClaim, { as, params: { id }, body });
const conflict = async (id: string, body: object) => {
  const problem = await refused(409, operations.changeClaim, { as, params: { id }, body });
  return { conflicts: problem.conflicts, current: z.parse(claimView, problem.current) };
};

describe("a claim's fields", () => {
  test("merge when different ones are changed from the same version", async () => {
    const { id, version } = next();
    await change(id, { version, status: "in_progress" });
    await change(id, { version, note: "Asked the trust." });
    await change(id, { version, correction: "New Year's Day 1781", assigneeId: editor.actor.personId });
    expect(await read(id)).toMatchObject({
      status: "in_progress",
      note: "Asked the trust.",
      correction: "New Year's Day 1781",
      assigneeId: editor.actor.personId,
      version: version + 3,
    });
  });

  test("conflict when the same one is changed, with the claim as it stands and the fields, and nothing is taken", async () => {
    const { id, version } = next();
    await change(id, { version, status: "disputed", note: "one" });
    const answer = await conflict(id, { version, status: "verified", correction: "x" });
    expect(answer.conflicts).toEqual(["status"]);
    expect(answer.current).toEqual(await read(id));
    expect(answer.current).toMatchObject({ status: "disputed", correction: null, version: version + 1 });
    expect((await conflict(id, { version, status: "verified", note: "two" })).conflicts?.sort()).toEqual([
      "note",
      "status",
    ]);
  });

  test("conflict throughout with a version that the claim has not had yet", async () => {
    const { id, version } = next();
    expect((await conflict(id, { version: version + 1, note: "x" })).conflicts).toEqual(["note"]);
    expect(await read(id)).toMatchObject({ note: null, version });
  });

  test("that are sent as they are change nothing, not even the version, and leave others free", async () => {
    const { id, version } = next();
    const { next: none, items } = await ask(operations.claimActivity, { as, params: { id } });
    expect(await change(id, { version, status: "unchecked", note: null })).toMatchObject({ version });
    expect((await ask(operations.claimActivity, { as, params: { id } })).items).toHaveLength(items.length);
    expect(none).toBeNull();
    // The note was sent along unchanged, so somebody who saw the old version may still write it.
    await change(id, { version, status: "verified", note: null });
    expect(await change(id, { version, note: "later" })).toMatchObject({ status: "verified", note: "later" });
  });

  test("must name at least one, and a start and end that hold words", async () => {
    const { id, version, start } = next();
    await refused(422, operations.changeClaim, { as, params: { id }, body: { version } });
    for (const body of [{ start: 0, end: 1_000_000 }, { start: start + 5, end: start + 5 }, { end: start }])
      await refused(422, operations.changeClaim, { as, params: { id }, body: { version, ...body } });
  });
});

test("moved words put a verdict back and make an older verdict a conflict; moved white space does neither", async () => {
  const { id, version, start, end, text } = next();
  await change(id, { version, status: "verified" });
  const same = await change(id, { version: version + 1, start, end: end + 1 });
  expect(same).toMatchObject({ status: "verified", start, end, version: version + 1 });
  const narrowed = await change(id, { version: version + 1, end: end - 1 });
  expect(narrowed).toMatchObject({ status: "in_progress", text: text.slice(0, -1), end: end - 1 });
  const answer = await conflict(id, { version: version + 1, status: "verified" });
  expect(answer.conflicts).toEqual(["status"]);
});

test("fact points, evidence and comments have versions of their own and do not move the claim's", async () => {
  const claim = (await ask(operations.listClaims, { as, params: { id: articleId } })).items.find(
    ({ factPoints }) => factPoints.length > 1,
  );
  const [point, other] = claim?.factPoints ?? [];
  if (!claim || !point || !other) throw new Error("No claim of the test's text has two fact points.");
  const params = { id: claim.id };
  const ticked = await ask(operations.changeFactPoint, {
    as,
    params: { id: point.id },
    body: { version: point.version, state: "ticked" },
  });
  expect(ticked).toMatchObject({ state: "ticked", version: point.version + 1, start: point.start });
  const late = { as, params: { id: point.id }, body: { version: point.version, state: "wrong" } };
  const problem = await refused(409, operations.changeFactPoint, late);
  expect(z.parse(factPointView, problem.current)).toEqual(ticked);
  expect(problem.conflicts).toEqual(["state"]);

  const laid = await ask(operations.addEvidence, {
    as,
    params,
    body: {
      url: "https://example.org/bridge",
      sourceType: "primary",
      stance: "supports",
      points: [{ factPointId: other.id, stance: "supports" }],
    },
  });
  const about = { as, params: { id: laid.id } };
  await ask(operations.changeEvidence, { ...about, body: { version: 1, note: "Page 3 says so." } });
  const merged = await ask(operations.changeEvidence, { ...about, body: { version: 1, locator: "p. 3" } });
  expect(merged).toMatchObject({ note: "Page 3 says so.", locator: "p. 3", version: 3 });
  const clash = await refused(409, operations.changeEvidence, {
    ...about,
    body: { version: 1, note: "No." },
  });
  expect(z.parse(evidenceView, clash.current)).toEqual(merged);
  expect(clash.conflicts).toEqual(["note"]);
  await refused(409, operations.removeEvidence, { ...about, query: { version: "1" } });
  await ask(operations.removeEvidence, { ...about, query: { version: "3" } });
  expect((await read(claim.id)).evidence).toEqual([]);
  expect(await ask(operations.restoreEvidence, about)).toMatchObject({ note: "Page 3 says so.", version: 5 });

  const comment = await ask(operations.addComment, { as, params, body: { body: "Who measured?" } });
  const at = { as, params: { id: comment.id } };
  await ask(operations.changeComment, { ...at, body: { version: 1, body: "Who measured it?" } });
  const stale = await refused(409, operations.changeComment, { ...at, body: { version: 1, body: "Who?" } });
  expect(stale).toMatchObject({ current: { body: "Who measured it?", version: 2 }, conflicts: ["body"] });
  await refused(409, operations.deleteComment, { ...at, query: { version: "1" } });
  await ask(operations.deleteComment, { ...at, query: { version: "2" } });
  await refused(404, operations.changeComment, { ...at, body: { version: 3, body: "Who?" } });

  expect(await read(claim.id)).toMatchObject({ version: claim.version, comments: 0 });
});

test("a publisher or a kind that is changed is changed, though other evidence names the same source", async () => {
  const params = { id: next().id };
  const body = { url: "https://example.org/one", sourceType: "primary", stance: "supports" };
  const first = await ask(operations.addEvidence, { as, params, body: { ...body, publisher: "One press" } });
  const second = await ask(operations.addEvidence, { as, params, body: { ...body, publisher: "Two press" } });
  expect(second.source).toEqual(first.source);
  const on = { as, params: { id: second.id } };
  const change = { version: 1, publisher: "The One Press", sourceKind: "document" };
  const changed = await ask(operations.changeEvidence, { ...on, body: change });
  expect(changed.source).toMatchObject({ publisher: "The One Press", kind: "document", url: body.url });
  const cleared = await ask(operations.changeEvidence, { ...on, body: { version: 2, publisher: null } });
  expect(cleared.source).toMatchObject({ publisher: null, kind: "document", title: first.source.title });
});

test("a claim with a wrong fact point is not verified, and a verified claim gets none", async () => {
  const claim = (await ask(operations.listClaims, { as, params: { id: articleId } })).items.findLast(
    ({ factPoints, status }) => factPoints.length > 0 && status === "unchecked",
  );
  const [point] = claim?.factPoints ?? [];
  if (!claim || !point) throw new Error("No claim of the test's text is left with a fact point.");
  const wrong = { version: point.version, state: "wrong", correction: "otherwise" };
  expect(await ask(operations.changeFactPoint, { as, params: { id: point.id }, body: wrong })).toMatchObject({
    state: "wrong",
    correction: "otherwise",
  });
  const verify = { as, params: { id: claim.id }, body: { version: claim.version, status: "verified" } };
  expect((await refused(422, operations.changeClaim, verify)).errors).toMatchObject([{ path: "status" }]);
  const opened = { version: point.version + 1, state: "open" };
  expect(await ask(operations.changeFactPoint, { as, params: { id: point.id }, body: opened })).toMatchObject(
    {
      state: "open",
      correction: null,
    },
  );
  await ask(operations.changeClaim, verify);
  const again = { ...wrong, version: point.version + 2 };
  await refused(422, operations.changeFactPoint, { as, params: { id: point.id }, body: again });
});

test("of a verdict and a wrong point at the same moment one is refused, every time", async () => {
  const { claims: fresh } = await makeArticle(editor, TEXT);
  for (const { id, version, factPoints } of fresh) {
    const [point] = factPoints;
    if (!point) continue;
    const wrong = { version: point.version, state: "wrong" };
    await Promise.allSettled([
      ask(operations.changeClaim, { as, params: { id }, body: { version, status: "verified" } }),
      ask(operations.changeFactPoint, { as, params: { id: point.id }, body: wrong }),
    ]);
    const after = await read(id);
    const both = after.status === "verified" && after.factPoints.some(({ state }) => state === "wrong");
    expect(both).toBe(false);
    expect(after.status === "verified" || after.factPoints[0]?.state === "wrong").toBe(true);
  }
});
