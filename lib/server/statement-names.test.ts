import { expect, test } from "vitest";
import { statementNames } from "./statement-names";

const list = (length: number) =>
  `SELECT * FROM "Claim" WHERE "id" IN (${Array.from({ length }, (_, at) => `$${at + 1}`).join(", ")})`;

test("the same statement has the same name, another one another", () => {
  const nameOf = statementNames();
  const name = nameOf({ sql: list(1) });
  expect(name).toMatch(/^[0-9a-f]{32}$/);
  expect(nameOf({ sql: list(1) })).toBe(name);
  expect(nameOf({ sql: list(2) })).not.toBe(name);
});

test("long lists go without a name, because each length would be another statement", () => {
  const nameOf = statementNames();
  for (const length of [40, 101, 5000]) expect(nameOf({ sql: list(length) })).toBe("");
});

test("only so many statements get a name; those that have one keep it", () => {
  const nameOf = statementNames(2);
  const first = nameOf({ sql: "SELECT 1" });
  nameOf({ sql: "SELECT 2" });
  expect(nameOf({ sql: "SELECT 3" })).toBe("");
  expect(nameOf({ sql: "SELECT 1" })).toBe(first);
});
