import { isForTheEditor, isOpen } from "@/lib/review/status";
import type { ClaimView } from "@/lib/api/claims";

export const FILTERS = ["all", "open", "editor", "mine"] as const;
export type Filter = (typeof FILTERS)[number];

type Standing = Pick<ClaimView, "status" | "needsRecheck" | "assigneeId">;

const PASSES: Record<Filter, (claim: Standing, me: string) => boolean> = {
  all: () => true,
  open: isOpen,
  editor: isForTheEditor,
  mine: (claim, me) => claim.assigneeId === me,
};

/** The filter that an address names; anything else shows all claims. */
export function filterNamed(name: string | null | undefined): Filter {
  return FILTERS.find((filter) => filter === name) ?? "all";
}

export function passes(filter: Filter, claim: Standing, me: string): boolean {
  return PASSES[filter](claim, me);
}

export function countByFilter(claims: readonly Standing[], me: string): Record<Filter, number> {
  const counts: Record<Filter, number> = { all: 0, open: 0, editor: 0, mine: 0 };
  for (const claim of claims) for (const filter of FILTERS) if (passes(filter, claim, me)) counts[filter]++;
  return counts;
}

/**
 * The next claim after (`step` 1) or before (-1) the current one that `wanted` accepts, in the order given; null at the
 * end. The current claim need not be wanted itself, so that one that has just left the filter is a place to go on from.
 */
export function neighbour<C extends { id: string }>(
  claims: readonly C[],
  current: string | null,
  step: 1 | -1,
  wanted: (claim: C) => boolean,
): C | null {
  const from = claims.findIndex((claim) => claim.id === current);
  const start = from === -1 ? (step === 1 ? 0 : claims.length - 1) : from + step;
  for (let at = start; at >= 0 && at < claims.length; at += step) {
    const claim = claims[at];
    if (claim && wanted(claim)) return claim;
  }
  return null;
}
