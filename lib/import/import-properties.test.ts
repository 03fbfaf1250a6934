import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "@/lib/text/normalise";
import type { Article } from "./article";
import { ImportError } from "./import-error";
import { importSource } from "./import-source";

function expectExactBlocks(article: Article): void {
  const { text, blocks } = article;
  let at = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at);
    expect(block.end).toBeGreaterThan(block.start);
    expect(text.slice(at, block.start)).toMatch(/^\s*$/);
    const own = text.slice(block.start, block.end);
    expect(own).toBe(own.trim());
    at = block.end;
  }
  expect(text.slice(at)).toMatch(/^\s*$/);
  expect(normaliseText(text).text).toBe(text);
}

function readOrRefuse(kind: "text" | "markdown" | "html", content: string): Article | null {
  try {
    return importSource({ kind, content });
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

const word = fc.stringMatching(/^[a-zäß漢א]{1,8}$/);
const inline: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.constant(" "),
    fc
      .tuple(fc.constantFrom("b", "i", "span", "a", "em"), fc.array(tie("node"), { maxLength: 3 }))
      .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
  ),
})).node;
const blockHtml = fc
  .tuple(
    fc.constantFrom("p", "div", "h2", "li", "blockquote", "td", "section", "article"),
    fc.array(inline, { maxLength: 6 }),
  )
  .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`);

/** The words a browser would show: tags of lines part words, tags inside a line do not. */
function shownWords(html: string): string[] {
  const lines = html
    .replace(/<\/?(?:p|div|h2|li|blockquote|td|section|article)>/g, " ")
    .replace(/<[^>]+>/g, "");
  return lines.split(/\s+/).filter((part) => part !== "");
}

describe("any source", () => {
  it.each(["text", "markdown", "html"] as const)(
    "of %s gives blocks that cover the text exactly, or is refused in words",
    (kind) => {
      const anything = fc.oneof(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc
          .array(
            fc.constantFrom(
              "<p>",
              "</p>",
              "<b",
              ">",
              "<!--",
              "-->",
              "<script>",
              "&amp;",
              "&#0;",
              "<table><tr><td>",
              "a",
              "É",
              "\r\n",
              "\n\n",
              "# ",
              "> ",
              "- ",
              "|",
              "\t",
              "\u0000",
              "\u2029",
              "\ud800",
              "e\u0301",
              "[^1]: ",
              "<br>",
              "```\n",
            ),
            { maxLength: 60 },
          )
          .map((parts) => parts.join("")),
      );
      fc.assert(
        fc.property(anything, (content) => {
          const article = readOrRefuse(kind, content);
          if (article) expectExactBlocks(article);
        }),
        { numRuns: 400 },
      );
    },
  );

  it("of HTML gives every word that is shown, whole, in order, and no other", () => {
    fc.assert(
      fc.property(fc.array(blockHtml, { minLength: 1, maxLength: 6 }), (blocks) => {
        const html = blocks.join("");
        const article = readOrRefuse("html", html);
        expect((article?.text ?? "").split(/\s+/).filter((part) => part !== "")).toEqual(
          shownWords(html).map((part) => part.normalize("NFC")),
        );
        if (article) expectExactBlocks(article);
      }),
      { numRuns: 400 },
    );
  });

  it("of a whole page puts every word into the text or into what was left out", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom("p", "nav", "aside", "footer", "h2", "div"),
            fc.array(word, { minLength: 1, maxLength: 40 }),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (parts) => {
          const body = parts.map(([tag, words]) => `<${tag}>${words.join(" ")}</${tag}>`).join("\n");
          const article = readOrRefuse("html", `<!doctype html><html><body>${body}</body></html>`);
          if (!article) return;
          const found = `${article.text} ${article.leftOut.map((item) => item.text).join(" ")}`
            .split(/\s+/)
            .filter((part) => part !== "");
          const shown = parts.flatMap(([, words]) => words.map((part) => part.normalize("NFC")));
          expect(found.toSorted()).toEqual(shown.toSorted());
          expectExactBlocks(article);
        },
      ),
      { numRuns: 150 },
    );
  });
});
