import { expect, test } from "vitest";
import { KEYS } from "@/components/review/keys";
import { helpRows } from "./help-rows";

test("the review page lists every key of its table once, and the digits", () => {
  const rows = helpRows("review", false).flatMap(({ rows }) => rows);
  expect(rows).toHaveLength(KEYS.length + 2);
  expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
});

test("statuses carry their icon", () => {
  const statuses = helpRows("review", true).find(({ group }) => group === "status");
  expect(statuses?.rows.map(({ status }) => status)).not.toContain(undefined);
});

test("other pages list only what they answer", () => {
  expect(helpRows("elsewhere", false).flatMap(({ rows }) => rows.map(({ caps }) => caps.join(" ")))).toEqual([
    "g d",
    "?",
    "Esc",
  ]);
  expect(helpRows("desk", false)[0]?.rows).toEqual([{ label: "Import an article", caps: ["n"] }]);
});
