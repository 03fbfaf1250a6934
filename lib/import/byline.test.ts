import { describe, expect, it } from "vitest";
import { cleanByline, joinBylines } from "./byline";

describe("a byline", () => {
  it.each([
    ["By A Keeper", "A Keeper"],
    ["by: A Keeper", "A Keeper"],
    ["Von Anna Wärter", "Anna Wärter"],
    ["Par Anne Gardien", "Anne Gardien"],
    ["A Keeper May 20, 2019", "A Keeper"],
    ["A Keeper | Published 3 June 2001", "A Keeper"],
    ["A Keeper · 2001-06-03", "A Keeper"],
    ["  A\n Keeper, ", "A Keeper"],
    ["Bytom Press", "Bytom Press"],
    ["Vonda Rose", "Vonda Rose"],
    ["https://example.org/a-keeper", null],
    ["@keeper", null],
    ["keeper@example.org", null],
    ["admin", null],
    ["12", null],
    ["", null],
    [null, null],
    ["x".repeat(300), null],
  ])("%j is %s", (stated, name) => {
    expect(cleanByline(stated)).toBe(name);
  });

  it("of several names holds each once", () => {
    expect(joinBylines(["A Keeper", null, "a keeper", "B Keeper"])).toBe("A Keeper, B Keeper");
    expect(joinBylines([null])).toBeNull();
  });
});
