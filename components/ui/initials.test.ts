import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test.each([
  ["Checker 1", "C1"],
  ["Head of research", "HR"],
  ["editor", "ED"],
  ["Ø", "Ø"],
  ["Émile Zola", "ÉZ"],
  ["  Jean-Baptiste   Lully ", "JL"],
  ["紫 式部", "紫式"],
  ["𝒜lef 𝒵et", "𝒜𝒵"],
  ["", "?"],
  ["—", "?"],
])("%s -> %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
