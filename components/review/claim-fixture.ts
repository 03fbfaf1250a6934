import type { ClaimView } from "@/lib/api/claims";

/** A claim for tests: unchecked, with nothing on it. */
export function claimFixture(more: Partial<ClaimView> = {}): ClaimView {
  return {
    id: "c1",
    articleId: "a1",
    number: 1,
    text: "The tower was finished in 1889.",
    start: 0,
    end: 31,
    kinds: ["date"],
    claimant: { type: "article", name: null },
    reported: null,
    checkWorthiness: 0.8,
    reasons: ["a year"],
    factPoints: [],
    status: "unchecked",
    statusById: null,
    statusAt: null,
    needsRecheck: false,
    correction: null,
    note: null,
    assigneeId: null,
    signOffs: [],
    evidence: [],
    comments: 0,
    dropped: false,
    version: 1,
    permissions: ["claim.work"],
    ...more,
  };
}
