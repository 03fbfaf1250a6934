import { describe, expect, it } from "vitest";
import { ImportError } from "./import-error";
import { importSource } from "./import-source";
import { importText } from "./import-text";

describe("plain text", () => {
  it("keeps every word, and finds title, byline and date", () => {
    const article = importText(
      "\uFEFFThe rock light\r\n\r\nBy A Keeper\r\n12 November 2019\r\n\r\nIt was built in 1811.\r\n",
    );
    expect(article).toMatchObject({
      title: "The rock light",
      byline: "A Keeper",
      publishedAt: "2019-11-12",
      leftOut: [],
    });
    expect(article.text.replace(/\s+/g, " ")).toBe(
      "The rock light By A Keeper 12 November 2019 It was built in 1811.",
    );
  });

  it("without a title takes its first words for one, and says so", () => {
    const sentence =
      "The lighthouse was built in 1811 by a crew of sixty, who could work only at low tide and slept on a barge. It stands.";
    const article = importText(sentence);
    expect(article.title).toBe(
      "The lighthouse was built in 1811 by a crew of sixty, who could work only at low tide and slept on a…",
    );
    expect(article.warnings).toEqual(["No title was found; the first words stand in for it."]);
    expect(article.text).toBe(sentence);
  });

  it("takes what the caller states over what it finds", () => {
    const article = importText("Title\n\nBy A Keeper\n\nText here.", {
      title: " My title ",
      byline: "Me",
      language: "fr-CA",
      url: "https://example.org/",
    });
    expect(article).toMatchObject({
      title: "My title",
      byline: "Me",
      language: "fr",
      sourceUrl: "https://example.org/",
    });
  });

  it("says what it had to take out", () => {
    const article = importText("A\u0000 word\u0007 here and a \uFFFD mark.");
    expect(article.text).toBe("A word here and a \uFFFD mark.");
    expect(article.warnings.join(" ")).toMatch(/2 unreadable characters.*1 character could not be decoded/);
  });

  it.each(["", " \n\t\u00a0\u200b", "— … !!", "\u0000\u0000"])(
    "of nothing to read (%j) is refused with what to do",
    (content) => {
      for (const kind of ["text", "markdown", "html"] as const) {
        expect(() => importSource({ kind, content })).toThrow(ImportError);
        expect(() => importSource({ kind, content })).toThrow(/Paste|paste/);
      }
    },
  );
});

it("refuses a text that is too long to be split while somebody waits, and says what to do", () => {
  expect(() => importText("a\n\n".repeat(40_000))).toThrow(/30,000 paragraphs. Import it in parts/);
  expect(() => importText(`It was 1894. ${"word ".repeat(700_000)}`)).toThrow(/3,000,000 characters/);
});
