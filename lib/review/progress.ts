import type { Status } from "@/lib/api/values";
import type { ProgressView } from "@/lib/api/articles";
import type { Span } from "@/lib/text/span";
import { overlaps } from "@/lib/text/span";
import { CHECKED } from "./status";

/** So many claims of one article stand at this status. */
export interface StatusCount {
  status: Status;
  needsRecheck: boolean;
  count: number;
}

/**
 * Progress is checked of (checked + open); not checkable is counted apart. A claim flagged for re-check counts as open
 * and under `needsRecheck`, not under the status it had.
 */
export function progressOf(
  counts: readonly StatusCount[],
  coverage: { sentences: number; read: number },
): ProgressView {
  const byStatus = noClaims();
  let needsRecheck = 0;
  for (const { status, needsRecheck: flagged, count } of counts) {
    if (flagged) needsRecheck += count;
    else byStatus[status] += count;
  }
  const checked = CHECKED.reduce((sum, status) => sum + byStatus[status], 0);
  const open = byStatus.unchecked + byStatus.in_progress + needsRecheck;
  return {
    total: checked + open,
    checked,
    open,
    notCheckable: byStatus.not_checkable,
    needsRecheck,
    byStatus,
    coverage,
  };
}

function noClaims(): Record<Status, number> {
  return {
    unchecked: 0,
    in_progress: 0,
    verified: 0,
    disputed: 0,
    false: 0,
    needs_context: 0,
    unverifiable: 0,
    not_checkable: 0,
  };
}

interface StandingClaim extends Span {
  status: Status;
  needsRecheck: boolean;
}

/**
 * Which sentences are read: those a person marked read, and those all of whose claims are closed (checked or not
 * checkable, not flagged). A sentence without claims is read only when a person says so.
 * Sentences and claims are in text order; runs in one pass.
 */
export function readSentences(
  sentences: readonly Span[],
  claims: readonly StandingClaim[],
  marked: ReadonlySet<number>,
): boolean[] {
  let from = 0;
  return sentences.map((sentence, index) => {
    if (marked.has(index)) return true;
    while (from < claims.length && endsBefore(claims, from, sentence)) from++;
    let some = false;
    for (let at = from; at < claims.length; at++) {
      const claim = claims[at];
      if (!claim || claim.start >= sentence.end) break;
      if (!overlaps(claim, sentence)) continue;
      if (!isClosed(claim)) return false;
      some = true;
    }
    return some;
  });
}

function endsBefore(claims: readonly StandingClaim[], at: number, sentence: Span): boolean {
  const claim = claims[at];
  return claim !== undefined && claim.end <= sentence.start;
}

function isClosed(claim: StandingClaim): boolean {
  const done: readonly Status[] = [...CHECKED, "not_checkable"];
  return !claim.needsRecheck && done.includes(claim.status);
}
