import { expect, test } from "vitest";
import type { Article } from "./article";
import { withTitle } from "./with-title";

const article: Article = {
  title: "Old",
  byline: null,
  language: "en",
  publishedAt: null,
  sourceUrl: null,
  text: "Old\n\nThe bridge opened in 1894.",
  blocks: [
    { kind: "title", start: 0, end: 3 },
    { kind: "paragraph", start: 5, end: 31 },
  ],
  leftOut: [],
  warnings: [],
};

function blockTexts({ text, blocks }: Article) {
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

test("the headline's words are replaced and everything after them moves along", () => {
  const { article: renamed, moved } = withTitle(article, "A longer headline");
  expect(renamed.title).toBe("A longer headline");
  expect(blockTexts(renamed)).toEqual([
    ["title", "A longer headline"],
    ["paragraph", "The bridge opened in 1894."],
  ]);
  expect(renamed.text.slice(moved(9), moved(15))).toBe("bridge");
});

test("an article without a title block gets one in front", () => {
  const bare = {
    ...article,
    text: "The bridge opened in 1894.",
    blocks: [{ kind: "paragraph" as const, start: 0, end: 26 }],
  };
  const { article: named, moved } = withTitle(bare, "Bridge");
  expect(blockTexts(named)).toEqual([
    ["title", "Bridge"],
    ["paragraph", "The bridge opened in 1894."],
  ]);
  expect(named.text.slice(moved(4), moved(10))).toBe("bridge");
});
