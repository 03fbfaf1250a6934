import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blocksFromPlainText } from "@/lib/import/plain-blocks";
import { plainText, Score, type GoldArticle, type GoldLabel } from "./fixtures/score";
import { splitArticle } from "./split";

function rows<T>(file: string): T[] {
  const lines = readFileSync(new URL(`./fixtures/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line));
}

describe("the split of twelve labelled news articles", () => {
  const labels = rows<GoldLabel>("labels.jsonl");
  const score = new Score();
  for (const article of rows<GoldArticle>("articles.jsonl")) {
    const { text, gold } = plainText(article);
    const { blocks, title, byline } = blocksFromPlainText(text);
    const source = { publishedAt: null, sourceUrl: null, leftOut: [], warnings: [] };
    const split = splitArticle({ title: title ?? "", byline, language: "en", text, blocks, ...source });
    score.add(text, gold, new Map(labels.filter((l) => l.doc === article.doc).map((l) => [l.i, l])), split);
  }
  const share = ({ right, all }: { right: number; all: number }) => right / all;

  // Floors just below what was measured: a change that makes the split worse fails here.
  it.each([
    ["sentence boundaries F1", score.boundary.f1, 0.965],
    ["checkable F1", score.checkable.f1, 0.985],
    ["checkable, mean of both classes", (score.checkable.f1 + score.silent.f1) / 2, 0.94],
    ["claimant", share(score.claimant), 0.97],
    ["claimant other than the article", share(score.others), 0.93],
    ["fact or opinion of reported speech", share(score.reported), 0.8],
    ["fact points F1", score.points.f1, 0.945],
    ["types of fact points", score.typed / score.points.hit, 0.94],
    ["order of priority", score.priorityAuc, 0.93],
  ])("%s: %f is at least %f", (_, measured, floor) => {
    expect(measured).toBeGreaterThanOrEqual(floor);
  });
});
