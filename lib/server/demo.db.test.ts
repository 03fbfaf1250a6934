import { beforeAll, expect, test } from "vitest";
import { operations } from "@/lib/api/operations";
import { makeDesk, makeToken } from "@/prisma/builders";
import { workedClaims } from "@/prisma/demo/worked-claims";
import { verifyChain } from "./audit";
import { db } from "./db";
import { ask } from "./testing/api";
import { useDatabase } from "./testing/database";

useDatabase();

let as = "";

beforeAll(async () => {
  as = await makeToken((await makeDesk()).owner);
});

async function claimsOf(id: string) {
  return (await ask(operations.listClaims, { as, params: { id }, query: { limit: "1000" } })).items;
}

test("the demonstration loads, and loads again beside the first, with the same people and sources", async () => {
  const first = await ask(operations.loadDemo, { as });
  const counts = () => Promise.all([db().person.count(), db().source.count()]);
  const before = await counts();
  const second = await ask(operations.loadDemo, { as });
  expect(await counts()).toEqual(before);
  expect(second.id).not.toBe(first.id);
  const { title, progress } = first;
  expect(second).toMatchObject({ title, progress });
  expect((await verifyChain()).broken).toBeNull();
  const { items } = await ask(operations.listPeople, { as });
  expect(items.filter(({ disabled }) => disabled)).toHaveLength(5);
});

test("every worked claim stands as written, with its evidence, points and comments, and its events", async () => {
  const [article] = (await ask(operations.listArticles, { as })).items;
  const claims = await claimsOf(article?.id ?? "");
  const { text } = (await ask(operations.article, { as, params: { id: article?.id ?? "" } })).revision;
  for (const worked of workedClaims) {
    const at = text.indexOf(worked.find);
    const claim = claims.find(({ start, end }) => start <= at && at < end);
    expect(claim, worked.find).toMatchObject({
      status: worked.status,
      note: worked.note ?? null,
      correction: worked.correction ?? null,
      comments: worked.comments.length,
    });
    expect(claim?.evidence.map(({ source }) => source.title).sort()).toEqual(
      worked.evidence.map(({ title }) => title).sort(),
    );
    for (const { find, state } of worked.points ?? []) {
      const from = (claim?.start ?? 0) + (claim?.text.indexOf(find) ?? 0);
      const points = claim?.factPoints.filter(({ start, end }) => start < from + find.length && from < end);
      expect(
        points?.map((point) => point.state),
        `${worked.find}: ${find}`,
      ).toContain(state);
    }
    if (claim?.status === "verified")
      expect(claim.factPoints.filter(({ state }) => state === "wrong")).toEqual([]);
    const { items } = await ask(operations.claimActivity, { as, params: { id: claim?.id ?? "" } });
    expect(items).toHaveLength(worked.evidence.length + worked.comments.length + 1);
  }
  const checked = claims.filter(({ status }) => status !== "unchecked");
  expect(checked).toHaveLength(workedClaims.length);
});

test("every address in it is https", async () => {
  const sources = await db().source.findMany();
  expect(sources.length).toBeGreaterThan(0);
  for (const { url, kind } of sources) {
    if (url === null) expect(kind).not.toBe("web");
    else expect(url).toMatch(/^https:\/\//);
  }
});
