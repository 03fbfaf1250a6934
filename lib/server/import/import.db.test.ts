import { beforeAll, describe, expect, test } from "vitest";
import type { ArticleView, PreviewView } from "@/lib/api/articles";
import type { ClaimView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import { ask, refused, send } from "@/lib/server/testing/api";
import { useDatabase } from "@/lib/server/testing/database";
import { makeDesk, makePerson, makeToken, type BuiltPerson } from "@/prisma/builders";
import { db } from "../db";
import { sha256 } from "../id";

useDatabase();

const TEXT = `A lighthouse on the rock

The tower was first lit on 1 February 1811. It stands 35 metres high off the coast of Angus.

It is a lovely place. Robert Stevenson said the rock was "covered twice a day by the tide".`;

let editor: BuiltPerson;
let as = "";
let colleague = "";

beforeAll(async () => {
  const { deskId } = await makeDesk();
  editor = await makePerson(deskId, "editor");
  as = await makeToken(editor);
  colleague = await makeToken(await makePerson(deskId, "editor"));
});

const source = { kind: "text", content: TEXT };
const preview = (body: object = { source }) => ask(operations.previewArticle, { as, body });
const imported = (body: object) => ask(operations.importArticle, { as, body });
const claimsOf = async ({ id }: ArticleView) =>
  (await ask(operations.listClaims, { as, params: { id } })).items;

/** What both a preview and an article on the desk show. */
const shown = ({
  text,
  start,
  end,
  kinds,
  claimant,
  reported,
  checkWorthiness,
  reasons,
  factPoints,
}: Shown) => ({
  claim: { text, start, end, kinds, claimant, reported, checkWorthiness, reasons },
  points: factPoints.map((point) => [point.start, point.end, point.text, point.type, point.value]),
});
type Shown = Pick<
  ClaimView,
  "text" | "start" | "end" | "kinds" | "claimant" | "reported" | "checkWorthiness" | "reasons"
> & { factPoints: { start: number; end: number; text: string; type: string; value: string }[] };

async function expectSame(article: ArticleView, seen: PreviewView): Promise<void> {
  const { text, blocks, sentences } = article.revision;
  expect({ text, blocks }).toEqual({ text: seen.text, blocks: seen.blocks });
  expect(sentences.map(({ start, end, coverage }) => ({ start, end, coverage }))).toEqual(seen.sentences);
  expect(article).toMatchObject({ title: seen.title, byline: seen.byline, language: seen.language });
  const claims = await claimsOf(article);
  expect(claims.map(shown)).toEqual(seen.claims.map(shown));
  expect(claims.map(({ number }) => number)).toEqual(claims.map((_, at) => at + 1));
  expect(claims.every(({ status, version }) => status === "unchecked" && version === 1)).toBe(true);
  expect(article.revision.sha256).toBe(sha256(text));
}

describe("a preview", () => {
  test("reaches no desk, and is imported exactly as it was seen", async () => {
    const before = await db().article.count();
    const seen = await preview();
    expect(await db().article.count()).toBe(before);
    expect(seen.claims.length).toBeGreaterThan(1);
    await expectSame(await imported({ draftId: seen.draftId }), seen);
  });

  test("with corrections sent along is imported as it was seen", async () => {
    const seen = await preview({ source, title: "Bell  Rock\nlight", byline: "A keeper", language: "en" });
    expect(seen).toMatchObject({ title: "Bell Rock light", byline: "A keeper" });
    expect(seen.text.startsWith("Bell Rock light\n")).toBe(true);
    await expectSame(await imported({ draftId: seen.draftId }), seen);
  });

  test("takes what was set right in it: title, byline, language, deadline, claims marked and unmarked", async () => {
    const seen = await preview();
    const lovely = seen.text.indexOf("It is a lovely place.");
    const [first, ...others] = seen.claims;
    if (!first) throw new Error("The text of this test makes no claim.");
    const edits = {
      title: "Bell Rock",
      byline: null,
      language: "en",
      deadline: "2027-01-31T18:00:00+01:00",
      unmark: [{ start: first.start, end: first.end }],
      mark: [{ start: lovely + 7, end: lovely + 21 }],
    };
    const article = await imported({ draftId: seen.draftId, edits });
    const shift = "Bell Rock".length - "A lighthouse on the rock".length;
    expect(article).toMatchObject({ title: "Bell Rock", byline: null, deadline: "2027-01-31T17:00:00.000Z" });
    expect(article.revision.text).toBe(TEXT.replace("A lighthouse on the rock", "Bell Rock"));
    const claims = await claimsOf(article);
    const words = [...others, { start: lovely + 8, text: "lovely place." }]
      .toSorted((a, b) => a.start - b.start)
      .map(({ text }) => text);
    expect(claims.map(({ text }) => text)).toEqual(words);
    for (const { start, end, text } of claims) expect(article.revision.text.slice(start, end)).toBe(text);
    expect(claims.find(({ text }) => text === "lovely place.")?.start).toBe(lovely + 8 + shift);
    const covered = article.revision.sentences.find(({ start }) => start === lovely + shift);
    expect(covered?.coverage).toBe("claims");
  });

  test("is its maker's alone, is used once, and is gone after an hour and says so", async () => {
    const { draftId } = await preview();
    const theirs = await refused(404, operations.importArticle, { as: colleague, body: { draftId } });
    expect(theirs.detail).toContain("older than an hour");
    const answers = await Promise.all(
      [1, 2, 3].map(() => send(operations.importArticle, { as, body: { draftId } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
    const old = await preview();
    await db().draft.updateMany({
      where: { id: old.draftId },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    const gone = await refused(404, operations.importArticle, { as, body: { draftId: old.draftId } });
    expect(gone.detail).toContain("older than an hour");
    await preview();
    expect(await db().draft.count({ where: { id: old.draftId } })).toBe(0);
  });

  test("refuses marks outside the text, and keeps the draft", async () => {
    const { draftId, text } = await preview();
    for (const span of [
      { start: 0, end: text.length + 1 },
      { start: 9, end: 9 },
      { start: 9, end: 2 },
    ]) {
      await refused(422, operations.importArticle, { as, body: { draftId, edits: { mark: [span] } } });
      await refused(422, operations.importArticle, { as, body: { draftId, edits: { unmark: [span] } } });
    }
    await imported({ draftId, edits: { mark: [{ start: 0, end: text.length }] } });
  });
});

describe("hostile sources", () => {
  test.each([
    ["text", "A\u0000B\ud800 was built in 1900.\u202e\ufeff It cost 5 pounds."],
    ["text", "x"],
    ["text", "1900 ".repeat(2000)],
    ["text", `"${"He said it in 1900. ".repeat(300)}`],
    ["markdown", `${"#".repeat(300)} x\n\n${"> ".repeat(200)}deep in 1900\n\n${"*".repeat(3000)}`],
    ["html", "<title>a\u0000&#0;&#xd800;</title><p>Built in 1900.</p>".repeat(20)],
    [
      "html",
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\\u0000B\\ud800","author":{"name":"N\\u0000N\\ud800"},"datePublished":"\\u00002026"}</script><article><p>The tower was built in 1900 by the council, which paid 5 pounds for it.</p></article>`,
    ],
    ["html", `${"<div>".repeat(3000)}<p>Built in 1900.</p>`],
  ])("of %s are read or refused, never a fault of the server", async (kind, content) => {
    const body = { source: { kind, content } };
    const response = await send(operations.importArticle, { as, body });
    const answer = await response.json();
    expect(response.status, JSON.stringify(answer).slice(0, 300)).toBeLessThan(500);
    if (response.status !== 201) return expect(response.status).toBe(422);
    const article = await ask(operations.article, { as, params: { id: answer.id } });
    expect(JSON.stringify(article)).not.toMatch(/\\u0000|\\ud[89a-f]/);
    for (const { start, end, text } of await claimsOf(article))
      expect(article.revision.text.slice(start, end)).toBe(text);
  });

  test("that hold nothing to read are refused with what to do", async () => {
    for (const content of ["", " \n\t ", "\u0000\u200b"])
      for (const kind of ["text", "markdown", "html"]) {
        const problem = await refused(422, operations.previewArticle, {
          as,
          body: { source: { kind, content } },
        });
        expect(problem.errors).toMatchObject([{ path: "source" }]);
      }
    const inner = { kind: "url", url: "http://127.0.0.1:5432/" };
    await refused(422, operations.previewArticle, { as, body: { source: inner } });
  });
});

describe("coverage", () => {
  test("a sentence is read when somebody says so, or when all its claims are closed", async () => {
    const article = await imported({ source });
    const params = { id: article.id };
    const { sentences } = article.revision;
    expect(article.progress).toMatchObject({
      checked: 0,
      coverage: { sentences: sentences.length, read: 0 },
    });
    const [claim, second] = await claimsOf(article);
    if (!claim || !second) throw new Error("The text of this test makes too few claims.");

    const at = sentences.findIndex(({ start, end }) => start <= second.start && second.start < end);
    const range = { start: second.start + 1, end: second.start + 2 };
    const mark = (read: boolean) => ask(operations.markRead, { as, params, body: { ranges: [range], read } });
    const marked = await mark(true);
    expect(marked.revision.sentences[at]).toMatchObject({ read: true, readBy: editor.actor.personId });
    expect(marked.progress.coverage.read).toBe(1);
    const events = async () => (await ask(operations.articleActivity, { as, params })).items.length;
    const before = await events();
    const again = await mark(true);
    expect(again.revision.sentences[at]?.readAt).toBe(marked.revision.sentences[at]?.readAt);
    expect(await events()).toBe(before);

    await ask(operations.changeClaim, {
      as,
      params: { id: claim.id },
      body: { version: 1, status: "false" },
    });
    const worked = await ask(operations.article, { as, params });
    expect(worked.progress).toMatchObject({ checked: 1, coverage: { read: 2 } });
    expect((await mark(false)).progress.coverage.read).toBe(1);
    await ask(operations.changeClaim, {
      as,
      params: { id: claim.id },
      body: { version: 2, status: "in_progress" },
    });
    expect((await ask(operations.article, { as, params })).progress.coverage.read).toBe(0);

    const whole = [{ start: 0, end: article.revision.text.length }];
    const all = await ask(operations.markRead, { as, params, body: { ranges: whole, read: true } });
    expect(all.progress.coverage).toEqual({ sentences: sentences.length, read: sentences.length });
    for (const bad of [
      { start: 3, end: 3 },
      { start: 0, end: article.revision.text.length + 1 },
    ])
      await refused(422, operations.markRead, { as, params, body: { ranges: [bad], read: true } });
  });

  test("progress counts by status, on the article and in the list alike", async () => {
    const article = await imported({ source });
    const [first, second, third] = await claimsOf(article);
    const set = (claim: ClaimView | undefined, status: string) =>
      ask(operations.changeClaim, { as, params: { id: claim?.id ?? "" }, body: { version: 1, status } });
    await set(first, "verified");
    await set(second, "not_checkable");
    if (third) await ask(operations.dropClaim, { as, params: { id: third.id }, query: { version: "1" } });
    const total = (await claimsOf(article)).length - 1;
    const { progress } = await ask(operations.article, { as, params: { id: article.id } });
    expect(progress).toMatchObject({ total, checked: 1, open: total - 1, notCheckable: 1 });
    expect(progress.byStatus).toMatchObject({ verified: 1, not_checkable: 1, unchecked: total - 1 });
    const { items } = await ask(operations.listArticles, { as });
    expect(items.find(({ id }) => id === article.id)?.progress).toEqual(progress);
  });
});
