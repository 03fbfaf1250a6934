import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { segmentBlocks } from "./segment";

interface Case {
  lang: string;
  text: string;
  sentences: string[];
}

const file = readFileSync(new URL("./fixtures/cases.jsonl", import.meta.url), "utf8");
const cases: Case[] = file
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

describe("golden rules of sentence boundaries", () => {
  it("has the whole set", () => expect(cases).toHaveLength(67));
  it.each(cases.map((c) => [c.lang, c.text, c.sentences] as const))("%s: %s", (lang, text, sentences) => {
    const found = segmentBlocks(text, [{ kind: "paragraph", start: 0, end: text.length }], lang);
    expect(found.map((s) => text.slice(s.start, s.end).trim())).toEqual(sentences);
  });
});
