import type { ProgressView } from "@/lib/api/articles";
import { SHOWN_ORDER } from "@/lib/review/status";
import { statusCount, statusMessages } from "@/lib/messages/statuses";

export type SegmentMark = (typeof SHOWN_ORDER)[number];
export interface Segment {
  mark: SegmentMark;
  count: number;
}

/** The parts of the bar that are not empty, in the order in which statuses are shown everywhere. */
export function segmentsOf(progress: ProgressView): Segment[] {
  return SHOWN_ORDER.map((mark) => ({
    mark,
    count: mark === "recheck" ? progress.needsRecheck : progress.byStatus[mark],
  })).filter(({ count }) => count > 0);
}

/** "14 verified, 2 disputed, 3 unchecked": the whole bar in words. */
export function countsSentence(progress: ProgressView): string {
  const parts = segmentsOf(progress).map(({ mark, count }) => statusCount(mark, count));
  if (progress.notCheckable > 0) parts.push(statusMessages.notCheckable(progress.notCheckable));
  return parts.length === 0 ? statusMessages.noClaims : parts.join(", ");
}
