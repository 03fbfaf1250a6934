import type { ClaimView } from "@/lib/api/claims";

/** What a proof-reader would write beside the claim: what is right in place of its wrong points, else its correction. */
export function marginNote(claim: Pick<ClaimView, "correction" | "factPoints">): string | null {
  const corrections = claim.factPoints.flatMap(({ state, correction }) =>
    state === "wrong" && correction ? [correction] : [],
  );
  return corrections.length > 0 ? corrections.join("; ") : claim.correction;
}
