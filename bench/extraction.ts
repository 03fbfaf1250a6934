/**
 * Main text of saved news pages against the true article body: `node --import tsx bench/extraction.ts [folder] [-v]`.
 * Measure: F1 of mean precision and mean recall over 4-gram shingles of words, as the benchmark itself defines it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article, BlockKind } from "@/lib/import/article";
import { decodeBytes } from "@/lib/import/decode-bytes";
import { importHtml } from "@/lib/import/import-html";

const SHINGLE = 4;
/** Parts of an article that the benchmark's "body" does not hold. */
const NOT_BODY: readonly BlockKind[] = ["title", "byline", "dateline", "caption", "credit"];

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(0, words.length - SHINGLE);
  for (let at = 0; at <= last && words.length > 0; at++) {
    const key = words.slice(at, at + SHINGLE).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(truth: string, found: string): { precision: number; recall: number } {
  const wanted = shingles(truth);
  const got = shingles(found);
  let both = 0;
  for (const [key, count] of got) both += Math.min(count, wanted.get(key) ?? 0);
  const sum = (counts: Map<string, number>) =>
    [...counts.values()].reduce((total, count) => total + count, 0);
  return {
    precision: sum(got) === 0 ? 0 : both / sum(got),
    recall: sum(wanted) === 0 ? 1 : both / sum(wanted),
  };
}

function bodyOf(article: Article, without: readonly BlockKind[]): string {
  return article.blocks
    .filter((block) => !without.includes(block.kind))
    .map((block) => article.text.slice(block.start, block.end))
    .join("\n\n");
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function main(): void {
  const options = process.argv.slice(2);
  const verbose = options.includes("-v");
  const folder =
    options.find((option) => option !== "-v") ??
    join("..", "shared", "data", "pages", "extraction-benchmark");
  if (!existsSync(join(folder, "ground-truth.json"))) {
    console.error(
      `No pages at ${folder}. Give the folder that holds ground-truth.json and html/ as the first argument.`,
    );
    process.exit(2);
  }
  const truth: Record<string, { articleBody: string; url: string }> = JSON.parse(
    readFileSync(join(folder, "ground-truth.json"), "utf8"),
  );
  const rows = Object.entries(truth).map(([id, { articleBody, url }]) => {
    const bytes = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`)));
    const started = performance.now();
    try {
      const article = importHtml(decodeBytes(bytes).text, { url });
      const time = performance.now() - started;
      return {
        id,
        time,
        body: compare(articleBody, bodyOf(article, NOT_BODY)),
        whole: compare(articleBody, article.text),
      };
    } catch (error) {
      console.error(id.slice(0, 8), error instanceof Error ? error.message : error);
      const none = { precision: 0, recall: 0 };
      return { id, time: performance.now() - started, body: none, whole: none };
    }
  });
  if (verbose) {
    for (const { id, body } of rows.toSorted((a, b) => f1(a.body) - f1(b.body))) {
      console.log(
        id.slice(0, 8),
        `F1 ${f1(body).toFixed(3)}  precision ${body.precision.toFixed(3)}  recall ${body.recall.toFixed(3)}`,
      );
    }
  }
  for (const part of ["body", "whole"] as const) {
    const precision = mean(rows.map((row) => row[part].precision));
    const recall = mean(rows.map((row) => row[part].recall));
    console.log(
      `${part.padEnd(5)} F1 ${f1({ precision, recall }).toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`,
    );
  }
  const times = rows.map((row) => row.time).toSorted((a, b) => a - b);
  console.log(
    `${rows.length} pages, median ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`,
  );
}

function f1({ precision, recall }: { precision: number; recall: number }): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

main();
