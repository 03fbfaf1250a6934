import { describe, expect, it } from "vitest";
import { addEvidenceInput } from "@/lib/api/claims";
import { STATUSES } from "@/lib/api/values";
import { splitArticle } from "@/lib/claims/split";
import { normaliseText } from "@/lib/text/normalise";
import { contains, overlaps } from "@/lib/text/span";
import { demoArticle, demoText } from "./article";
import { DEMO_PEOPLE } from "./people";
import { SOURCES } from "./sources";
import { DEMO_ACCESSED_AT, workedClaims } from "./worked-claims";

const { text, blocks } = demoText();
const split = splitArticle({ ...demoArticle, sourceUrl: null, text, blocks, leftOut: [], warnings: [] });

function count(haystack: string, needle: string): number {
  return haystack.split(needle).length - 1;
}

describe("the demonstration article", () => {
  it("is already normalised text, block by block with a blank line between", () => {
    expect(normaliseText(text)).toEqual({ text, removed: { invisible: 0, unreadable: 0 } });
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n")).toBe(text);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(
      demoArticle.blocks.map((block) => block.text),
    );
  });

  it("is as long as a magazine column and has its parts", () => {
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(900);
    const kinds = demoArticle.blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "heading").length).toBeGreaterThanOrEqual(4);
    for (const kind of ["title", "standfirst", "byline", "quote", "list_item", "caption"]) {
      expect(kinds).toContain(kind);
    }
  });
});

describe("the worked claims", () => {
  it("show every status but unchecked, which the rest of the claims keep", () => {
    expect(new Set(workedClaims.map(({ status }) => status))).toEqual(
      new Set(STATUSES.filter((status) => status !== "unchecked")),
    );
    expect(workedClaims.filter(({ status }) => status === "false")).toHaveLength(3);
  });

  it("stand in the order of the text", () => {
    const places = workedClaims.map(({ find }) => text.indexOf(find));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(workedClaims)("$status: $find", (claim) => {
    expect(count(text, claim.find)).toBe(1);
    expect(DEMO_PEOPLE[claim.by].role).not.toBe("writer");
    if (["false", "needs_context"].includes(claim.status)) {
      expect(claim.correction).toBeTruthy();
      expect(text).not.toContain(claim.correction);
    }
    if (claim.status === "verified")
      expect(claim.points?.some(({ state }) => state === "wrong") ?? false).toBe(false);
    if (claim.status === "false") {
      for (const { find, correction } of (claim.points ?? []).filter(({ state }) => state === "wrong")) {
        expect(correction).toBeTruthy();
        expect(claim.correction).toContain(correction);
        expect(claim.correction).not.toContain(find);
      }
      expect(claim.evidence.some(({ stance }) => stance === "refutes")).toBe(true);
    }
    for (const { points: _points, ...evidence } of claim.evidence) {
      expect(evidence.note.length).toBeGreaterThan(10);
      expect(() => addEvidenceInput.parse({ ...evidence, accessedAt: DEMO_ACCESSED_AT })).not.toThrow();
    }
  });

  it.each(workedClaims)("lies in one claim of the splitter: $find", (claim) => {
    const start = text.indexOf(claim.find);
    const words = { start, end: start + claim.find.length };
    const claims = split.claims.filter((made) => contains(made, words));
    const places =
      claim.status === "not_checkable" ? split.sentences.filter((s) => contains(s, words)) : claims;
    expect(places).toHaveLength(1);
    const points = [...(claim.points ?? []), ...claim.evidence.flatMap((evidence) => evidence.points ?? [])];
    for (const { find } of points) {
      expect(places.map(({ start, end }) => count(text.slice(start, end), find))).toEqual([1]);
      const named = claims.flatMap((made) => {
        const at = made.start + made.text.indexOf(find);
        return made.factPoints.filter((point) => overlaps(point, { start: at, end: at + find.length }));
      });
      expect(named.length, find).toBeGreaterThan(0);
    }
  });

  it("are half of the claims at most, so that a newcomer finds open work", () => {
    expect(workedClaims.length / split.claims.length).toBeLessThanOrEqual(0.5);
  });

  it("evidence every verdict, and dispute only with both sides", () => {
    for (const { status, evidence } of workedClaims) {
      if (status !== "not_checkable") expect(evidence.length).toBeGreaterThan(0);
      if (status !== "disputed") continue;
      expect(evidence.map(({ stance }) => stance)).toEqual(expect.arrayContaining(["supports", "refutes"]));
    }
  });
});

describe("the sources", () => {
  it("each have a title, a publisher, and an https address where they have one, and are all used", () => {
    const key = (source: { title: string; publisher: string }) => `${source.title}, ${source.publisher}`;
    const used = new Set(workedClaims.flatMap(({ evidence }) => evidence.map(key)));
    for (const source of Object.values(SOURCES)) {
      expect(source.title.trim()).not.toBe("");
      expect(source.publisher.trim()).not.toBe("");
      if ("url" in source) expect(new URL(source.url).protocol).toBe("https:");
      expect(source.sourceKind === "web").toBe("url" in source);
    }
    expect(new Set(Object.values(SOURCES).map(key))).toEqual(used);
  });
});
