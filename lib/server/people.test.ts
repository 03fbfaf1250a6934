import { expect, test } from "vitest";
import { initialsOf } from "./people";

test.each([
  ["Head of Research", "HR"],
  ["Checker", "C"],
  ["checker  one ", "CO"],
  ["the O’Neil desk’s O’Neil", "TO"],
  ["(night) desk", "ND"],
  ["Élan vital", "ÉV"],
  ["E\u0301lan vital", "E\u0301V"],
  ["проверка фактов", "ПФ"],
  ["校对员", "校"],
  ["Checker 2", "C2"],
  ["🙂", "🙂"],
])("%s has the initials %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
