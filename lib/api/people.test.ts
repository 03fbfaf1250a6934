import { expect, test } from "vitest";
import * as z from "zod/mini";
import { email, password } from "./people";

test.each([
  ["12345678", true],
  ["1234567", false],
  ["x".repeat(128), true],
  ["x".repeat(129), false],
  ["🐎".repeat(8), true],
  ["🐎".repeat(7), false],
  ["🐎".repeat(128), true],
  // Seven characters, whichever way the accents are typed.
  ["e\u0301".repeat(7), false],
  ["        ", true],
  [12345678, false],
])("a password of 8 to 128 characters: %j", (value, taken) => {
  expect(z.safeParse(password, value).success).toBe(taken);
});

test("a refused password is not in what is said about it", () => {
  const refused = z.safeParse(password, "secret");
  expect(JSON.stringify(refused.error?.issues)).not.toContain("secret");
  expect(refused.error?.issues[0]).toMatchObject({ code: "too_small", minimum: 8 });
});

test.each([
  [" Editor@Example.org ", "editor@example.org"],
  ["o'neil+desk@example.org", "o'neil+desk@example.org"],
  ["editor", null],
  ["a@b@c", null],
  ["a b@example.org", null],
  ["a\0@example.org", null],
  [`${"a".repeat(250)}@example.org`, null],
])("an address: %j", (value, kept) => {
  const parsed = z.safeParse(email, value);
  expect(parsed.success ? parsed.data : null).toBe(kept);
});
