import { beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "@/lib/api/operations";
import { operations } from "@/lib/api/operations";
import { ROLES, type Role } from "@/lib/api/values";
import { db } from "@/lib/server/db";
import { ask, refused, send } from "@/lib/server/testing/api";
import { useDatabase } from "@/lib/server/testing/database";
import {
  GUARDED,
  makeWorld,
  VALID_CALLS,
  type GuardedName,
  type World,
} from "@/lib/server/testing/valid-calls";
import { makePerson, makeToken } from "@/prisma/builders";

useDatabase();

type Answer = "yes" | "own" | "no";
type Line = readonly [viewer: Answer, writer: Answer, checker: Answer, editor: Answer, owner: Answer];

const EVERYBODY: Line = ["yes", "yes", "yes", "yes", "yes"];
const READERS: Line = ["yes", "own", "yes", "yes", "yes"];
const COMMENTERS: Line = ["no", "own", "yes", "yes", "yes"];
const CHECKERS: Line = ["no", "no", "yes", "yes", "yes"];
const EDITORS: Line = ["no", "no", "no", "yes", "yes"];
const OWNERS: Line = ["no", "no", "no", "no", "yes"];

/** Who may call what, written out by hand from the product's table of roles. */
const MAY: Record<GuardedName, Line> = {
  me: EVERYBODY,
  endMySessions: EVERYBODY,
  endMySession: EVERYBODY,
  listPeople: EVERYBODY,
  listArticles: EVERYBODY,
  deskCounts: EVERYBODY,
  article: READERS,
  articleActivity: READERS,
  listClaims: READERS,
  claim: READERS,
  claimActivity: READERS,
  listComments: READERS,
  addComment: COMMENTERS,
  changeComment: COMMENTERS,
  deleteComment: COMMENTERS,
  markRead: CHECKERS,
  report: CHECKERS,
  markClaim: CHECKERS,
  changeClaim: CHECKERS,
  dropClaim: CHECKERS,
  restoreClaim: CHECKERS,
  splitClaim: CHECKERS,
  mergeClaims: CHECKERS,
  changeFactPoint: CHECKERS,
  addEvidence: CHECKERS,
  changeEvidence: CHECKERS,
  removeEvidence: CHECKERS,
  restoreEvidence: CHECKERS,
  loadDemo: EDITORS,
  previewArticle: EDITORS,
  importArticle: EDITORS,
  changeArticle: EDITORS,
  deleteArticle: EDITORS,
  addPerson: OWNERS,
};

const operationOf = (name: GuardedName): Operation => operations[name];
const withId = GUARDED.filter((name) => operationOf(name).params || name === "mergeClaims");
const writes = GUARDED.filter((name) => operationOf(name).method !== "GET");

let world: World;
let stranger = "";
let readOnly = "";
const tokens = new Map<Role, string>();
const tokenOf = (role: Role) => tokens.get(role) ?? "";

beforeAll(async () => {
  world = await makeWorld(230);
  for (const role of ROLES) {
    const person = await makePerson(world.deskId, role);
    tokens.set(role, await makeToken(person));
    if (role === "writer") await writtenBy(person.actor.personId);
  }
  readOnly = await makeToken(world.owner, "read");
  const elsewhere = await makeWorld(1);
  stranger = await makeToken(elsewhere.owner);
});

async function writtenBy(writerId: string | null): Promise<void> {
  const call = { as: world.token, params: { id: world.article.id } };
  const { version } = await ask(operations.article, call);
  await ask(operations.changeArticle, { ...call, body: { version, writerId } });
}

/** The world with its article there again, should the call before have deleted it. */
async function whole(): Promise<World> {
  await db().article.update({ where: { id: world.article.id }, data: { deletedAt: null } });
  return world;
}

test("the table names every operation that wants sign-in", () => {
  const open = Object.entries<Operation>(operations).filter(([, { open }]) => open);
  expect(open.map(([name]) => name).sort()).toEqual(["livez", "openapi", "readyz", "setUpDesk"]);
  expect([...GUARDED, ...open.map(([name]) => name)].sort()).toEqual(Object.keys(operations).sort());
});

describe.each(GUARDED)("%s", (name) => {
  const operation = operationOf(name);

  test("signed out, or with a token that is none: 401", async () => {
    const params = { id: world.article.id };
    await refused(401, operation, { params });
    await refused(401, operation, { params, as: "stet_nothing" });
    await refused(401, operation, { params, headers: { cookie: "stet-session=nothing" } });
  });

  test.each(ROLES)("%s", async (role) => {
    const answer = MAY[name][ROLES.indexOf(role)];
    const as = tokenOf(role);
    const call = { ...(await VALID_CALLS[name](await whole(), as)), as };
    if (answer === "no") await refused(403, operation, call);
    else await ask(operation, call);
  });
});

describe("another desk's", () => {
  test.each(withId)("%s: 404", async (name) => {
    const call = { ...(await VALID_CALLS[name](await whole(), world.token)), as: stranger };
    await refused(404, operationOf(name), call);
  });
});

describe("a read-only token, though an owner's", () => {
  test.each(writes)("%s: 403", async (name) => {
    const call = { ...(await VALID_CALLS[name](await whole(), world.token)), as: readOnly };
    await refused(403, operationOf(name), call);
  });
  test("reads", async () => {
    await ask(operations.article, { as: readOnly, params: { id: world.article.id } });
    await ask(operations.report, { as: readOnly, params: { id: world.article.id } });
  });
});

test("an article that is not their own does not exist for a writer", async () => {
  await whole();
  await writtenBy(null);
  const as = tokenOf("writer");
  for (const name of withId) {
    const call = { ...(await VALID_CALLS[name](await whole(), world.token)), as };
    await refused(404, operationOf(name), call);
  }
  const id = world.article.id;
  expect((await ask(operations.listArticles, { as })).items.map((article) => article.id)).not.toContain(id);
  expect(await ask(operations.deskCounts, { as })).toMatchObject({ mine: 0, needsMe: 0 });
});

test("a checker takes and leaves claims, and gives none to others; nobody gives one to who may not work it", async () => {
  await whole();
  const [checker, viewer] = [tokenOf("checker"), tokenOf("viewer")];
  const me = await ask(operations.me, { as: checker });
  const other = await ask(operations.me, { as: viewer });
  const { id, version } = world.next();
  const give = (as: string, assigneeId: string | null, at: number) =>
    send(operations.changeClaim, { as, params: { id }, body: { version: at, assigneeId } });
  expect((await give(checker, world.editor.actor.personId, version)).status).toBe(403);
  expect((await give(checker, me.id, version)).status).toBe(200);
  expect((await give(viewer, other.id, version + 1)).status).toBe(403);
  expect((await give(world.token, other.id, version + 1)).status).toBe(422);
  expect((await give(world.token, world.editor.actor.personId, version + 1)).status).toBe(200);
  expect((await give(checker, null, version + 2)).status).toBe(403);
  expect((await give(checker, me.id, version + 2)).status).toBe(200);
  expect((await give(checker, null, version + 3)).status).toBe(200);
});

test("the final report is the editors'", async () => {
  const { article } = await whole();
  await db().article.update({ where: { id: article.id }, data: { state: "signed_off" } });
  const params = { id: article.id };
  await refused(403, operations.report, { as: tokenOf("checker"), params });
  await ask(operations.report, { as: tokenOf("editor"), params });
  await db().article.update({ where: { id: article.id }, data: { state: "checking" } });
});
