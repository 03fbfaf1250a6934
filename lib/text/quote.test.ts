import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote, makeQuote } from "./quote";

const text = "The bridge opened in 1936. Tolls paid for the bridge. The bridge closed in 1989.";

describe("quotes", () => {
  it("keep what stands beside the words", () =>
    expect(makeQuote(text, { start: 4, end: 10 }, 5)).toEqual({
      exact: "bridge",
      prefix: "The ",
      suffix: " open",
    }));

  it("never cut a surrogate pair at the edge of their context", () =>
    expect(makeQuote("😀abc😀", { start: 2, end: 5 }, 1)).toEqual({ exact: "abc", prefix: "", suffix: "" }));

  it("are told apart by their surroundings", () => {
    for (const start of [4, 46, 58]) {
      const span = { start, end: start + 6 };
      expect(text.slice(span.start, span.end)).toBe("bridge");
      expect(findQuote(text, makeQuote(text, span))).toEqual(span);
    }
  });

  it("go to the nearest place when the surroundings do not tell", () => {
    const quote = { exact: "bridge", prefix: "", suffix: "" };
    expect(findQuote(text, quote, 50)).toEqual({ start: 46, end: 52 });
    expect(findQuote(text, quote)).toEqual({ start: 4, end: 10 });
  });

  it("are null when the words are gone, or are none", () => {
    expect(findQuote(text, { exact: "tunnel", prefix: "", suffix: "" })).toBeNull();
    expect(findQuote(text, { exact: "", prefix: "The ", suffix: "" })).toBeNull();
  });

  it("with the whole text around them are always found again", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(59), fc.nat(59), (words, a, b) => {
        const start = Math.min(a, b) % words.length;
        const end = Math.min(words.length, Math.max(start + 1, Math.max(a, b)));
        expect(findQuote(words, makeQuote(words, { start, end }, 60), start)).toEqual({ start, end });
      }),
    );
  });
});
