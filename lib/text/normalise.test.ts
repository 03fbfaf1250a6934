import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "./normalise";

describe("normaliseText", () => {
  it.each([
    ["a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["one\u2029two", "one\n\ntwo"],
    ["10\u00a0000\u202f€", "10 000 €"],
    ["\ufeffso\u00adft\u200b hy\u2060phen", "soft hyphen"],
    ["\u202eright\u202c \u2067left\u2069\u200f", "right left"],
    ["e\u0301tude", "étude"],
    ["a\u0000b\u0007c\u009fd", "abcd"],
    ["x\ud83dy\ude00z", "xyz"],
    ["tab\tstays", "tab\tstays"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["👩\u200d🚀 ❤\ufe0f", "👩\u200d🚀 ❤\ufe0f"],
  ])("%j → %j", (raw, text) => expect(normaliseText(raw).text).toBe(text));

  it("never joins two halves of a character that stood apart", () =>
    expect(normaliseText("\ud83d\u200b\ude00").text).toBe(""));

  it("counts what it drops", () =>
    expect(normaliseText("\ufeffa\u0000\ud800").removed).toEqual({ invisible: 1, unreadable: 2 }));

  it("is idempotent, and leaves well-formed text without control characters", () => {
    const raw = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(raw, (text) => {
        const once = normaliseText(text).text;
        expect(normaliseText(once)).toEqual({ text: once, removed: { invisible: 0, unreadable: 0 } });
        expect(once).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/);
        expect(encodeURIComponent(once)).toBeTypeOf("string");
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
