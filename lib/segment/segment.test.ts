import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/import/article";
import { segmentBlocks } from "./segment";

function split(text: string, language = "en"): string[] {
  const blocks: Block[] = [{ kind: "paragraph", start: 0, end: text.length }];
  return segmentBlocks(text, blocks, language).map((s) => text.slice(s.start, s.end).trim());
}

describe("sentences", () => {
  it.each<[string, string[], string?]>([
    [
      "U.S. officials met Dr. Roe on Jan. 5 at 3 p.m. in St. Louis. It rained.",
      ["U.S. officials met Dr. Roe on Jan. 5 at 3 p.m. in St. Louis.", "It rained."],
    ],
    ["The rate rose 3.5 percent. Prices fell by 0.2.", ["The rate rose 3.5 percent.", "Prices fell by 0.2."]],
    ["J. R. R. Tolkien wrote it. The book sold well.", ["J. R. R. Tolkien wrote it.", "The book sold well."]],
    [
      "“It is late. We should go,” said the guide. They left.",
      ["“It is late.", "We should go,” said the guide.", "They left."],
    ],
    ["“Is it true?” asked the judge. Nobody knew.", ["“Is it true?” asked the judge.", "Nobody knew."]],
    ["See No. 5 in vol. 2, p. 14. It is short.", ["See No. 5 in vol. 2, p. 14.", "It is short."]],
    [
      "Acme Inc. Chief Operating Officer resigned. The board met.",
      ["Acme Inc. Chief Operating Officer resigned.", "The board met."],
    ],
    ["He sat. Michael left.", ["He sat.", "Michael left."]],
    ["Wait... what? Yes.", ["Wait... what?", "Yes."]],
    ["It ended there.[1] The next year was calm.", ["It ended there.[1]", "The next year was calm."]],
    ["One thing happened.Then another did.", ["One thing happened.", "Then another did."]],
    [
      "Read https://example.org/a.b?c=d. Then write to desk@example.org. Done.",
      ["Read https://example.org/a.b?c=d.", "Then write to desk@example.org.", "Done."],
    ],
    ["(It was late. Nobody came.) The hall closed.", ["(It was late.", "Nobody came.)", "The hall closed."]],
    [
      "The bill (it has two parts. Both matter.) passed.",
      ["The bill (it has two parts. Both matter.) passed."],
    ],
    [
      "Das war am 3. Oktober 1990 in Berlin. Danach kam Dr. Weiß, d. h. der Arzt.",
      ["Das war am 3. Oktober 1990 in Berlin.", "Danach kam Dr. Weiß, d. h. der Arzt."],
      "de",
    ],
    [
      "他说：“我来了。”然后走了。你好吗？很好！",
      ["他说：“我来了。”", "然后走了。", "你好吗？", "很好！"],
      "zh",
    ],
    ["「行きます。」と言った。雨だ。", ["「行きます。」と言った。", "雨だ。"], "ja"],
    ["هل وصل؟ نعم. وصل أمس.", ["هل وصل؟", "نعم.", "وصل أمس."], "ar"],
    ["यह एक है। यह दो है।", ["यह एक है।", "यह दो है।"], "hi"],
  ])("%s", (text, sentences, language) => {
    expect(split(text, language)).toEqual(sentences);
  });
});

const fragments = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom(
    ". ",
    "! ",
    "? ",
    "\n\n",
    "\n",
    "“",
    "”",
    '"',
    "Mr. ",
    "U.S. ",
    "1. ",
    "a) ",
    "• ",
    "(",
    ")",
    "。",
    "؟ ",
    "\ud83d",
    "\ude00",
    "👩‍👩‍👧",
    "e\u0301",
    ". \u0301",
    "...",
    " . . . ",
    "שלום. ",
    "Hello ",
    "The ",
  ),
);
const anyText = fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join(""));

describe("for any text", () => {
  it("sentences tile every block", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.nat(400), { maxLength: 6 }),
        fc.constantFrom("en", "de", "zh", "ar", "und", "x-nonsense"),
        (text, cuts, language) => {
          const edges = [...new Set([0, ...cuts.map((c) => Math.min(c, text.length)), text.length])].sort(
            (a, b) => a - b,
          );
          const blocks: Block[] = edges
            .slice(1)
            .map((end, i) => ({ kind: "paragraph", start: edges[i] ?? 0, end }));
          blocks.push({ kind: "paragraph", start: text.length, end: text.length });
          const sentences = segmentBlocks(text, blocks, language);
          blocks.forEach((block, i) => {
            const mine = sentences.filter((s) => s.block === i);
            if (block.start === block.end) return expect(mine).toEqual([]);
            expect(mine[0]?.start).toBe(block.start);
            expect(mine.at(-1)?.end).toBe(block.end);
            mine.forEach((s, k) => {
              expect(s.end).toBeGreaterThan(s.start);
              if (k > 0) expect(s.start).toBe(mine[k - 1]?.end);
            });
          });
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);

  it("no sentence begins inside a surrogate pair or a grapheme, nor with white space", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = new Set([...graphemes.segment(text)].map((g) => g.index));
        const sentences = segmentBlocks(text, [{ kind: "paragraph", start: 0, end: text.length }], "en");
        for (const s of sentences.slice(1)) {
          expect(starts.has(s.start)).toBe(true);
          expect(text.charAt(s.start)).toMatch(/\S/u);
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});

describe("one megabyte of hostile text", () => {
  const megabyte = (unit: string) => unit.repeat(Math.ceil(1e6 / unit.length)).slice(0, 1e6);
  const measure = (text: string) => {
    const begin = performance.now();
    split(text);
    return performance.now() - begin;
  };
  // A bound by the clock fails on a busy machine; what is quadratic is slower by a factor of a thousand.
  it.each([".", '"', "a", "(", "“", ". ", '." ', "1.", "A.", "Mr. ", "他。", "’", "[1]", "www.", "a@", "\n"])(
    "of %j is read in linear time",
    (unit) => {
      expect(measure(megabyte(unit))).toBeLessThan(15_000);
    },
    30_000,
  );
});
