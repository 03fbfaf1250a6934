import type { Status } from "@/lib/api/values";
import { plural } from "./plural";

type Mark = Status | "recheck";

interface StatusWords {
  label: string;
  /** What it says of the claim, for legends. */
  meaning: string;
  /** With a number before it, in lower case. */
  count: { one: string; other: string };
}

export const STATUS_WORDS: Record<Mark, StatusWords> = {
  unchecked: {
    label: "Unchecked",
    meaning: "Nobody has looked yet",
    count: { one: "unchecked", other: "unchecked" },
  },
  in_progress: {
    label: "In progress",
    meaning: "Somebody is at work on it",
    count: { one: "in progress", other: "in progress" },
  },
  verified: { label: "Verified", meaning: "Let it stand", count: { one: "verified", other: "verified" } },
  disputed: {
    label: "Disputed",
    meaning: "Good sources disagree",
    count: { one: "disputed", other: "disputed" },
  },
  false: { label: "False", meaning: "Must change", count: { one: "false", other: "false" } },
  needs_context: {
    label: "Needs context",
    meaning: "True, but something is missing",
    count: { one: "needs context", other: "need context" },
  },
  unverifiable: {
    label: "Unverifiable",
    meaning: "No source can be found",
    count: { one: "unverifiable", other: "unverifiable" },
  },
  not_checkable: {
    label: "Not checkable",
    meaning: "No fact is stated",
    count: { one: "not checkable", other: "not checkable" },
  },
  recheck: {
    label: "Needs re-check",
    meaning: "The words changed after the check",
    count: { one: "needs re-check", other: "need re-check" },
  },
};

/** "3 false", "2 need context". */
export function statusCount(mark: Mark, n: number): string {
  return plural(n, STATUS_WORDS[mark].count);
}

export const statusMessages = {
  noClaims: "No claims",
  notCheckable: (n: number) => `${statusCount("not_checkable", n)}, outside the total`,
};
