import { describe, expect, it } from "vitest";
import { wholeWords, wordStarts } from "./whole-words";

const text = "It didn’t cost 1,000 francs, he said. Łódź 𝒳𝒴 end";
const cut = (from: string) => {
  const start = text.indexOf(from);
  const span = wholeWords(text, { start, end: start + from.length });
  return span && text.slice(span.start, span.end);
};

describe("wholeWords", () => {
  it.each([
    ["ost 1,0", "cost 1,000"],
    ["idn", "didn’t"],
    [" francs, ", "francs"],
    ["000 franc", "1,000 francs"],
    ["ód", "Łódź"],
    ["cost 1,000 francs, he said.", "cost 1,000 francs, he said"],
  ])("%j becomes %j", (from, wanted) => {
    expect(cut(from)).toBe(wanted);
  });

  it("never cuts a character in two", () => {
    const at = text.indexOf("𝒳") + 1;
    const span = wholeWords(text, { start: at, end: at + 1 });
    expect(span && text.slice(span.start, span.end)).toBe("𝒳𝒴");
  });

  it("says when there is no word in it", () => {
    expect(cut(", ")).toBeNull();
    expect(wholeWords("", { start: 0, end: 0 })).toBeNull();
  });
});

describe("wordStarts", () => {
  it("gives every word but the first", () => {
    const span = { start: 0, end: 20 };
    expect(wordStarts(text, span).map((at) => text.slice(at, span.end))).toEqual([
      "didn’t cost 1,000",
      "cost 1,000",
      "1,000",
    ]);
    expect(wordStarts("alone", { start: 0, end: 5 })).toEqual([]);
  });
});
