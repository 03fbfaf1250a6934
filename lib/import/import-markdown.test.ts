import { describe, expect, it } from "vitest";
import type { BlockKind } from "./article";
import { ImportError } from "./import-error";
import { importMarkdown } from "./import-markdown";

function blocksOf(source: string): [BlockKind, string][] {
  const { text, blocks } = importMarkdown(source);
  return blocks.map((block) => [block.kind, text.slice(block.start, block.end)]);
}

describe("Markdown", () => {
  it("keeps the kind of every block", () => {
    const source = `# The rock light

By A Keeper

A first *paragraph* on
two lines with **bo**ld, \`code\`, [a link](https://example.org) and &amp;.

## Part one

> Said once.
>
> Said twice.

1. First
2. Second
   - Inner

| Year | Cost |
| ---- | ---- |
| 1811 | 60,000 |

\`\`\`
if (a < b) { }
\`\`\`

<div align="center">raw <b>mark</b>up</div>

---

Setext
------
Last.  
Hard break.
`;
    expect(blocksOf(source)).toEqual([
      ["title", "The rock light"],
      ["byline", "By A Keeper"],
      ["paragraph", "A first paragraph on two lines with bold, code, a link and &."],
      ["heading", "Part one"],
      ["quote", "Said once."],
      ["quote", "Said twice."],
      ["list_item", "First"],
      ["list_item", "Second"],
      ["list_item", "Inner"],
      ["table_row", "Year\tCost"],
      ["table_row", "1811\t60,000"],
      ["paragraph", "if (a < b) { }"],
      ["paragraph", "raw markup"],
      ["heading", "Setext"],
      ["paragraph", "Last.\nHard break."],
    ]);
  });

  it("reads footnotes, also of one word, and takes their marks out of the text", () => {
    const source =
      "Built in 1811[^1] and lit[^x], but [^not] this.\n\n[^1]: Yearbook, p. 3.\n[^x]: https://example.org\n";
    expect(blocksOf(source)).toEqual([
      ["paragraph", "Built in 1811 and lit, but [^not] this."],
      ["footnote", "Yearbook, p. 3."],
      ["footnote", "https://example.org"],
    ]);
  });

  it("reads front matter and lists it", () => {
    const article = importMarkdown(
      '---\ntitle: "The: light"\nauthor:\n  - A Keeper\n  - B Keeper\ndate: 1999-03-04\nlang: en-GB\n---\n\nText.\n',
    );
    expect(article).toMatchObject({
      title: "The: light",
      byline: "A Keeper, B Keeper",
      publishedAt: "1999-03-04",
      language: "en",
      text: "The: light\n\nText.",
    });
    expect(article.leftOut[0]?.text).toContain("B Keeper");
  });

  it("takes a rule above prose for a rule", () => {
    expect(blocksOf("---\nNot a field, just prose.\n\n---\n\nMore.")).toEqual([
      ["paragraph", "Not a field, just prose."],
      ["paragraph", "More."],
    ]);
  });

  it("says which pictures it left out", () => {
    const article = importMarkdown("Text ![A tower at dusk](tower.jpg) more.");
    expect(article.text).toBe("Text more.");
    expect(article.leftOut).toEqual([{ text: "A tower at dusk", reason: "description of a picture" }]);
  });

  it("shows no script and no entity", () => {
    expect(
      blocksOf("a <script>x</script> &lt;b&gt; &copy;\n\n<style>p{}</style>\n\n<!-- note -->\n\nb"),
    ).toEqual([
      ["paragraph", "a <b> ©"],
      ["paragraph", "b"],
    ]);
  });

  it.each([
    ["quotes", "> ".repeat(5_000) + "x"],
    ["brackets", "[".repeat(50_000)],
    ["lists", "- ".repeat(5_000) + "x"],
    ["emphasis without end", "_a__b".repeat(40_000)],
    ["code marks", Array.from({ length: 400 }, (_, at) => "`".repeat(at) + "a").join(" ")],
    ["links without end", "[a](b".repeat(40_000)],
  ])("refuses %s beyond reason, at once", (_name, source) => {
    const started = performance.now();
    expect(() => importMarkdown(source)).toThrow(ImportError);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("does not take a long table or list for nesting", () => {
    const rows = "| a | b |\n| - | - |\n" + "| *x* | `y` |\n".repeat(3_000);
    expect(importMarkdown(rows).blocks).toHaveLength(3_001);
    expect(importMarkdown("- [x](y)\n".repeat(3_000)).blocks).toHaveLength(3_000);
  });
});
