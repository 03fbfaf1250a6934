import { expect, test } from "vitest";
import type { ProgressView } from "@/lib/api/articles";
import { countsSentence, segmentsOf } from "./progress-segments";

function progress(changes: Partial<ProgressView["byStatus"]>, needsRecheck = 0): ProgressView {
  const byStatus: ProgressView["byStatus"] = {
    unchecked: 0,
    in_progress: 0,
    verified: 0,
    disputed: 0,
    false: 0,
    needs_context: 0,
    unverifiable: 0,
    not_checkable: 0,
    ...changes,
  };
  const notCheckable = byStatus.not_checkable;
  return {
    total: 0,
    checked: 0,
    open: 0,
    notCheckable,
    needsRecheck,
    byStatus,
    coverage: { sentences: 0, read: 0 },
  };
}

test("segments stand in the one order and leave out what is empty", () => {
  const marks = segmentsOf(
    progress({ unchecked: 1, in_progress: 2, false: 3, verified: 4, unverifiable: 5 }, 6),
  );
  expect(marks).toEqual([
    { mark: "verified", count: 4 },
    { mark: "unverifiable", count: 5 },
    { mark: "false", count: 3 },
    { mark: "recheck", count: 6 },
    { mark: "in_progress", count: 2 },
    { mark: "unchecked", count: 1 },
  ]);
});

test("not checkable is no segment, and is named apart", () => {
  expect(segmentsOf(progress({ not_checkable: 4 }))).toEqual([]);
  expect(countsSentence(progress({ verified: 1, not_checkable: 4 }))).toBe(
    "1 verified, 4 not checkable, outside the total",
  );
});

test("one and several read as English", () => {
  expect(countsSentence(progress({ needs_context: 1 }, 1))).toBe("1 needs context, 1 needs re-check");
  expect(countsSentence(progress({ needs_context: 2 }, 1200))).toBe("2 need context, 1,200 need re-check");
});

test("an article without claims says so", () => {
  expect(countsSentence(progress({}))).toBe("No claims");
});
