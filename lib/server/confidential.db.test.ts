import { beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "@/lib/export/formats";
import { REPORT_FORMATS } from "@/lib/api/values";
import { operations } from "@/lib/api/operations";
import type { ClaimView } from "@/lib/api/claims";
import { ask, refused, send } from "./testing/api";
import { useDatabase } from "./testing/database";
import { makeWorld, type World } from "./testing/valid-calls";
import { makePerson, makeToken, type BuiltPerson } from "@/prisma/builders";

useDatabase();

const CANARY = "canary";

let world: World;
let claim: ClaimView;
let layer = "";
let named: BuiltPerson;
let reader = "";
let others: string[] = [];

beforeAll(async () => {
  world = await makeWorld(12);
  claim = world.next();
  layer = world.token;
  named = await makePerson(world.deskId, "checker");
  reader = await makeToken(named);
  const strangers = [
    await makePerson(world.deskId, "checker"),
    await makePerson(world.deskId, "editor"),
    world.owner,
  ];
  others = await Promise.all(strangers.map((person) => makeToken(person)));
});

const laid = (about: ClaimView, body: object = {}) =>
  ask(operations.addEvidence, {
    as: layer,
    params: { id: about.id },
    body: {
      url: `https://${CANARY}.example.org/${CANARY}`,
      title: `${CANARY} title`,
      publisher: `${CANARY} publisher`,
      locator: `${CANARY} locator`,
      excerpt: `${CANARY} excerpt`,
      note: `${CANARY} note`,
      sourceType: "primary",
      stance: "supports",
      ...body,
    },
  });

/** All that somebody with this token can read of an article: every list, every page, every report. */
async function everythingOf(as: string): Promise<string> {
  const params = { id: world.article.id };
  const claims = await ask(operations.listClaims, { as, params });
  const answers = [
    await send(operations.article, { as, params }),
    await send(operations.listArticles, { as }),
    await send(operations.articleActivity, { as, params, query: { limit: "200" } }),
    await send(operations.articleActivity, { as, params, query: { limit: "1" } }),
    ...(await Promise.all(
      claims.items
        .slice(0, 3)
        .flatMap(({ id }) => [
          send(operations.claim, { as, params: { id } }),
          send(operations.claimActivity, { as, params: { id } }),
          send(operations.listComments, { as, params: { id } }),
        ]),
    )),
    ...(await Promise.all(
      REPORT_FORMATS.map((format) => send(operations.report, { as, params, query: { format } })),
    )),
  ];
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  return [JSON.stringify(claims), ...texts].join("\n");
}

async function reportsOf(as: string): Promise<string> {
  const answers = await Promise.all(
    REPORT_FORMATS.map((format) =>
      send(operations.report, { as, params: { id: world.article.id }, query: { format } }),
    ),
  );
  return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
}

describe("confidential evidence", () => {
  test("does not exist for anybody it does not name, an owner included: no list, no activity, no report, no count", async () => {
    const before = await Promise.all(
      others.map((as) => ask(operations.claimActivity, { as, params: { id: claim.id } })),
    );
    const evidence = await laid(claim, { confidentialTo: [named.actor.personId, named.actor.personId] });
    expect(evidence.confidentialTo).toEqual([named.actor.personId]);
    await ask(operations.changeEvidence, {
      as: reader,
      params: { id: evidence.id },
      body: { version: 1, note: `${CANARY} seen` },
    });
    for (const [at, as] of others.entries()) {
      expect(await everythingOf(as)).not.toMatch(new RegExp(CANARY, "i"));
      const params = { id: evidence.id };
      await refused(404, operations.changeEvidence, { as, params, body: { version: 1, note: "x" } });
      await refused(404, operations.removeEvidence, { as, params, query: { version: "2" } });
      await refused(404, operations.restoreEvidence, { as, params });
      const pages = { as, params: { id: claim.id }, query: { limit: "1" } };
      expect((await ask(operations.claimActivity, pages)).next).toBeNull();
      expect(await ask(operations.claimActivity, { as, params: { id: claim.id } })).toEqual(before[at]);
      const stale = { version: claim.version + 9, note: "x" };
      const problem = await refused(409, operations.changeClaim, {
        as,
        params: { id: claim.id },
        body: stale,
      });
      expect(JSON.stringify(problem)).not.toContain(CANARY);
    }
    for (const as of [layer, reader]) {
      const { items } = await ask(operations.listClaims, { as, params: { id: world.article.id } });
      expect(items.find(({ id }) => id === claim.id)?.evidence).toMatchObject([{ note: `${CANARY} seen` }]);
    }
  });

  test("is in no report, whoever makes it", async () => {
    for (const as of [layer, reader]) expect(await reportsOf(as)).not.toMatch(new RegExp(CANARY, "i"));
  });

  test("lends the title of its source to nobody who lays the same address", async () => {
    const [as = ""] = others;
    const other = world.next();
    const url = `https://${CANARY}.example.org/${CANARY}`;
    const body = { url, sourceType: "secondary", stance: "context" };
    const { source, id } = await ask(operations.addEvidence, { as, params: { id: other.id }, body });
    expect(`${source.title} ${source.publisher}`).not.toMatch(/canary (title|publisher)/);
    await ask(operations.removeEvidence, { as, params: { id }, query: { version: "1" } });
  });

  test("that was open before is hidden with all its past, and what was hidden once stays so in the activity", async () => {
    const [as = ""] = others;
    const other = world.next();
    const word = "wheatear";
    const { id } = await laid(other, { url: "https://example.org/open", title: word, note: word });
    const past = () => ask(operations.claimActivity, { as, params: { id: other.id } });
    expect(JSON.stringify(await past())).toContain(word);
    const close = { version: 1, confidentialTo: [named.actor.personId] };
    await ask(operations.changeEvidence, { as: layer, params: { id }, body: close });
    expect(JSON.stringify(await past())).not.toContain(word);
    await ask(operations.changeEvidence, {
      as: layer,
      params: { id },
      body: { version: 2, note: "nothing secret", confidentialTo: [] },
    });
    const { items } = await past();
    expect(items.map(({ kind }) => kind)).toEqual(["evidence.added"]);
    expect((await ask(operations.claim, { as, params: { id: other.id } })).evidence).toMatchObject([
      { note: "nothing secret" },
    ]);
  });

  test("stays confidential when its claim is merged or split", async () => {
    const [first, second] = [world.next(), world.next()];
    await laid(second, { confidentialTo: [named.actor.personId] });
    const body = { ids: [first.id, second.id], versions: [1, 1] };
    const merged = await ask(operations.mergeClaims, { as: layer, body });
    expect(merged.evidence).toHaveLength(1);
    const at = merged.start + merged.text.indexOf(" and ");
    const split = { version: merged.version, at };
    await ask(operations.splitClaim, { as: layer, params: { id: merged.id }, body: split });
    for (const as of others) {
      const read = await ask(operations.claim, { as, params: { id: merged.id } });
      expect(read.evidence).toEqual([]);
      const { items } = await ask(operations.claimActivity, { as, params: { id: merged.id } });
      expect(JSON.stringify(items)).not.toContain(CANARY);
    }
  });

  test("names only people of the desk who can sign in", async () => {
    const stranger = await makeWorld(1);
    const body = { url: "https://example.org/x", sourceType: "primary", stance: "supports" };
    for (const person of ["nobody", stranger.owner.actor.personId])
      await refused(422, operations.addEvidence, {
        as: layer,
        params: { id: claim.id },
        body: { ...body, confidentialTo: [person] },
      });
  });
});

describe("a report", () => {
  test.each(REPORT_FORMATS)(
    "as %s has its type and name, and its making is in the activity",
    async (format) => {
      const params = { id: world.article.id };
      const call = { as: layer, params };
      const title = `Łódź 東京 "x"; 👩‍👩‍👧 ${format}`;
      const { version } = await ask(operations.article, call);
      await ask(operations.changeArticle, { ...call, body: { version, title } });
      const response = await send(operations.report, { ...call, query: { format, download: "1" } });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe(FORMATS[format].contentType);
      expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\x20-\x7e]+"$/);
      expect(response.headers.get("cache-control")).toContain("no-store");
      expect((await response.text()).length).toBeGreaterThan(1);
      const { items } = await ask(operations.articleActivity, { ...call, query: { limit: "1" } });
      expect(items).toMatchObject([{ kind: "report.exported", after: { format, final: false } }]);
    },
  );
});
