import type { ClaimView } from "@/lib/api/claims";

/** What a proof-reader would write beside the claim: its correction, else those of its wrong points. */
export function marginNote(claim: Pick<ClaimView, "correction" | "factPoints">): string | null {
  if (claim.correction) return claim.correction;
  const corrections = claim.factPoints.flatMap(({ state, correction }) =>
    state === "wrong" && correction ? [correction] : [],
  );
  return corrections.length > 0 ? corrections.join("; ") : null;
}
