import { beforeAll, describe, expect, test } from "vitest";
import { operations } from "@/lib/api/operations";
import { ask } from "./testing/api";
import { useDatabase } from "./testing/database";
import { makeWorld, type World } from "./testing/valid-calls";
import { makeArticle, makePerson } from "@/prisma/builders";

useDatabase();

let world: World;
let as = "";

beforeAll(async () => {
  world = await makeWorld(11);
  as = world.token;
  for (let n = 0; n < 5; n++) await makePerson(world.deskId, "checker", "Checker");
  const { id } = world.next();
  for (let n = 0; n < 9; n++)
    await ask(operations.addComment, { as, params: { id }, body: { body: `comment ${n}` } });
  // Claims that begin at one place, articles that are due at one time: the order needs more than the first key.
  for (const end of [7, 12, 16])
    await ask(operations.markClaim, { as, params: { id: world.article.id }, body: { start: 0, end } });
  for (const deadline of [
    "2027-01-01T00:00:00Z",
    "2027-01-01T00:00:00Z",
    null,
    "2026-12-01T00:00:00Z",
    null,
  ]) {
    const { article } = await makeArticle(world.editor, "A note\n\nThe bridge was opened in 1781.");
    const call = { as, params: { id: article.id }, body: { version: 1, deadline, title: "A note" } };
    await ask(operations.changeArticle, call);
  }
});

type Page = { items: { id: string }[]; next: string | null };
type Fetch = (query: Record<string, string>) => Promise<Page>;

const commented = async () => {
  const { items } = await ask(operations.listClaims, { as, params: { id: world.article.id } });
  return items.find(({ comments }) => comments > 0)?.id ?? "";
};

const LISTS: Record<string, { count: number; fetch: Fetch }> = {
  articles: { count: 6, fetch: (query) => ask(operations.listArticles, { as, query }) },
  claims: {
    count: 15,
    fetch: (query) => ask(operations.listClaims, { as, params: { id: world.article.id }, query }),
  },
  people: { count: 7, fetch: (query) => ask(operations.listPeople, { as, query }) },
  comments: {
    count: 9,
    fetch: async (query) => ask(operations.listComments, { as, params: { id: await commented() }, query }),
  },
};

async function walk(fetch: Fetch, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await fetch({ limit: String(limit), ...(cursor === null ? {} : { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

describe.each(Object.entries(LISTS))("%s", (_, { count, fetch }) => {
  test.each([1, 2, 3, 5, 100])(
    "in pages of %i show every row once, in the order of the whole list",
    async (limit) => {
      const { items, next } = await fetch({});
      expect(next).toBeNull();
      expect(new Set(items.map(({ id }) => id)).size).toBe(count);
      expect(await walk(fetch, limit)).toEqual(items.map(({ id }) => id));
    },
  );
});

test("articles come by deadline, those without one last; claims in text order; comments oldest first", async () => {
  const { items } = await ask(operations.listArticles, { as });
  const due = items.map(({ deadline }) => deadline ?? "none");
  expect(due).toEqual([...due].sort());
  expect(due.slice(0, 4)).toEqual([
    "2026-12-01T00:00:00.000Z",
    "2027-01-01T00:00:00.000Z",
    "2027-01-01T00:00:00.000Z",
    "none",
  ]);
  const claims = (await ask(operations.listClaims, { as, params: { id: world.article.id } })).items;
  const starts = claims.map(({ start }) => start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const comments = (await ask(operations.listComments, { as, params: { id: await commented() } })).items;
  expect(comments.map(({ body }) => body)).toEqual(comments.map((_, at) => `comment ${at}`));
});

test("the tabs of the desk list what they count", async () => {
  const { id, version } = world.next();
  const assigneeId = world.editor.actor.personId;
  await ask(operations.changeClaim, { as, params: { id }, body: { version, assigneeId } });
  const idsOf = async (query: Record<string, string>) =>
    (await ask(operations.listArticles, { as, query })).items.map((article) => article.id);
  expect(await ask(operations.deskCounts, { as })).toEqual({ checking: 6, mine: 1, needsMe: 1, closed: 0 });
  expect(await idsOf({ mine: "me" })).toEqual([world.article.id]);
  expect(await idsOf({ mine: "needs" })).toEqual([world.article.id]);
  expect(await idsOf({ state: "closed" })).toEqual([]);
  const body = { version: version + 1, status: "verified" };
  await ask(operations.changeClaim, { as, params: { id }, body });
  expect(await ask(operations.deskCounts, { as })).toEqual({ checking: 6, mine: 1, needsMe: 0, closed: 0 });
  expect(await idsOf({ mine: "needs" })).toEqual([]);
});
