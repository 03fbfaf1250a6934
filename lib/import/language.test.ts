import { describe, expect, it } from "vitest";
import { findLanguage, primaryTag } from "./language";

const ENGLISH =
  "The lighthouse was built in 1811 by a crew of sixty, who could work only at low tide and slept on a barge beside the rock. ".repeat(
    5,
  );
const GERMAN =
  "Der Leuchtturm wurde im Jahr 1811 von sechzig Arbeitern gebaut, die nur bei Ebbe arbeiten konnten und auf einem Schiff schliefen. ".repeat(
    5,
  );

describe("the language", () => {
  it.each([
    ["asked for wins", ENGLISH, "fr", "en", "fr", null],
    ["stated wins over a guess on little text", "Le chat", null, "fr-CA", "fr", null],
    ["is detected where none is stated", GERMAN, null, null, "de", null],
    ["is unknown for a few words", "Ok 12", null, null, "und", null],
    ["is unknown for numbers", "1 2 3 ".repeat(100), null, null, "und", null],
    ["is detected against a wrong statement", GERMAN, null, "en", "de", "en"],
    ["is not guessed against a tag the detector does not know", ENGLISH, null, "gsw", "gsw", null],
    ["ignores a statement that is no tag", GERMAN, null, "deutsch!", "de", null],
  ])("%s", (_name, text, asked, stated, language, mismatch) => {
    expect(findLanguage(text, asked, stated)).toEqual({ language, mismatch });
  });

  it.each([
    ["en-GB", "en"],
    ["pt_BR", "pt"],
    [" DE ", "de"],
    ["zh-Hant-TW", "zh"],
    ["und", null],
    ["english", null],
    ["", null],
  ])("tag %s is %s", (value, tag) => {
    expect(primaryTag(value)).toBe(tag);
  });
});
