import type { ArticleListItem, ProgressView } from "@/lib/api/articles";
import { deadlineGroup, type Clock, type DeadlineGroup } from "@/components/ui/time";

export const GROUP_ORDER: readonly DeadlineGroup[] = ["overdue", "today", "week", "later", "none"];

export interface ArticleGroup {
  group: DeadlineGroup;
  articles: ArticleListItem[];
}

/** The articles under the headings of the desk, each heading once, in their own order below it; no empty heading. */
export function groupByDeadline(articles: readonly ArticleListItem[], clock: Clock): ArticleGroup[] {
  return GROUP_ORDER.map((group) => ({
    group,
    articles: articles.filter(({ deadline }) => deadlineGroup(deadline, clock) === group),
  })).filter(({ articles: some }) => some.length > 0);
}

export type Finding = "false" | "disputed" | "needs_context" | "recheck";

/** What the editor has to hear of, the gravest first. */
export function findings(progress: ProgressView): { mark: Finding; count: number }[] {
  const all: { mark: Finding; count: number }[] = [
    { mark: "false", count: progress.byStatus.false },
    { mark: "disputed", count: progress.byStatus.disputed },
    { mark: "needs_context", count: progress.byStatus.needs_context },
    { mark: "recheck", count: progress.needsRecheck },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What a datetime field of the browser holds for a moment: local time to the minute, without a zone. */
export function toLocalField(iso: string | null, offsetMinutes: (at: Date) => number): string {
  if (iso === null) return "";
  const at = new Date(iso);
  return new Date(at.getTime() - offsetMinutes(at) * 60_000).toISOString().slice(0, 16);
}

/** The moment that such a field names in the reader's own time; null where it names none. */
export function fromLocalField(value: string): string | null {
  const at = new Date(value);
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(at.getTime());
  return whole ? at.toISOString() : null;
}
