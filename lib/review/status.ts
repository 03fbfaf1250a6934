import type { PointState, Status } from "@/lib/api/values";

/** Somebody has looked and come to a verdict. */
export const CHECKED = ["verified", "unverifiable", "needs_context", "disputed", "false"] as const;
/** A verdict that asks the editor to act. */
export const FOR_THE_EDITOR = ["false", "disputed", "needs_context"] as const;

/** The order in which statuses are shown, everywhere. */
export const SHOWN_ORDER = [
  "verified",
  "unverifiable",
  "needs_context",
  "disputed",
  "false",
  "recheck",
  "in_progress",
  "unchecked",
] as const;

interface Standing {
  status: Status;
  needsRecheck: boolean;
}

/** A flagged claim is open, whatever its status. */
export function isOpen(claim: Standing): boolean {
  return claim.needsRecheck || claim.status === "unchecked" || claim.status === "in_progress";
}

export function isChecked(claim: Standing): boolean {
  return !claim.needsRecheck && CHECKED.some((status) => status === claim.status);
}

export function isForTheEditor(claim: Standing): boolean {
  return !claim.needsRecheck && FOR_THE_EDITOR.some((status) => status === claim.status);
}

/** Why a claim may not take a status now. */
export type Refusal = "wrong_points";

interface Facts {
  points: readonly PointState[];
}

/** What each status demands of the claim; a status without an entry may always be set. */
const DEMANDS: Partial<Record<Status, (facts: Facts) => Refusal | null>> = {
  verified: ({ points }) => (points.includes("wrong") ? "wrong_points" : null),
};

/** The reason why a claim may not take this status, or null. Every status can follow every other. */
export function refusal(next: Status, facts: Facts): Refusal | null {
  return DEMANDS[next]?.(facts) ?? null;
}

/** The status of a claim whose words were changed: a verdict on other words does not stand. */
export function statusAfterRewording(status: Status): Status {
  return CHECKED.some((checked) => checked === status) ? "in_progress" : status;
}

/** The status of a claim made of several: what all of them had, else unchecked again. */
export function statusAfterMerge(statuses: readonly Status[]): Status {
  const [first] = statuses;
  return first !== undefined && statuses.every((status) => status === first) ? first : "unchecked";
}
