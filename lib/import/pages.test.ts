import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { importHtml } from "./import-html";

const FOLDER = join(process.cwd(), "..", "shared", "data", "pages", "readability");
const expected = z.object({
  title: z.string(),
  byline: z.string().nullish(),
  lang: z.string().nullish(),
  publishedTime: z.string().nullish(),
});

const letters = (text: string | null | undefined) =>
  (text ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

// The pages belong to their publishers and are not in the repository; without the folder there is nothing to measure.
describe.skipIf(!existsSync(FOLDER))(
  "26 saved pages of newspapers (skipped where ../shared/data is absent)",
  () => {
    const pages = existsSync(FOLDER)
      ? readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "source.html")))
      : [];

    it("give title, byline, language and date as a reader would say them", () => {
      const score = { title: 0, byline: 0, bylines: 0, language: 0, languages: 0, date: 0, dates: 0 };
      for (const name of pages) {
        const truth = expected.parse(
          JSON.parse(readFileSync(join(FOLDER, name, "expected-metadata.json"), "utf8")),
        );
        const article = importHtml(readFileSync(join(FOLDER, name, "source.html"), "utf8"));
        const [found, wanted] = [letters(article.title), letters(truth.title)];
        if (found !== "" && (wanted.startsWith(found) || found.startsWith(wanted))) score.title++;
        if (truth.byline) {
          score.bylines++;
          if (article.byline && letters(truth.byline).includes(letters(article.byline))) score.byline++;
        }
        if (truth.lang) {
          score.languages++;
          if (truth.lang.startsWith(article.language)) score.language++;
        }
        if (truth.publishedTime) {
          score.dates++;
          if (article.publishedAt?.slice(0, 7) === truth.publishedTime.slice(0, 7)) score.date++;
        }
      }
      expect(score.title / pages.length).toBeGreaterThanOrEqual(0.85);
      // Two of the reference bylines are names from the margin of the page, one is a date.
      expect(score.byline / score.bylines).toBeGreaterThanOrEqual(0.7);
      expect(score.language / score.languages).toBe(1);
      expect(score.date / score.dates).toBe(1);
    }, 60_000);
  },
);
