import type { Report, ReportClaim, ReportEvidence, Standing } from "@/lib/api/report";
import { reportMessages as words } from "@/lib/messages/report";
import { isChecked, SHOWN_ORDER } from "@/lib/review/status";

/** The sentences that the page and the exported file share, so that both say the same. */

/** Who checked a claim and when, and who signed it off; empty where nobody did. */
export function checkedLine({ checkedBy, checkedAt, signOffs }: ReportClaim): string {
  const who =
    checkedBy !== null && checkedAt !== null ? words.checkedOn(checkedBy, checkedAt) : (checkedBy ?? "");
  return [who, signOffs.length === 0 ? "" : words.signedBy(signOffs.map((one) => one.by))]
    .filter(Boolean)
    .join("; ");
}

/** What stands beside the status of a finding. */
export function findingFacts(claim: ReportClaim): string[] {
  const { claimant, factPoints } = claim;
  const ticked = factPoints.filter((point) => point.state === "ticked").length;
  const wrong = factPoints.filter((point) => point.state === "wrong");
  return [
    claimant.type === "article" || claimant.name === null ? "" : words.saidBy(claimant.name),
    checkedLine(claim),
    factPoints.length === 0 ? "" : words.pointsTicked(ticked, factPoints.length),
    ...wrong.map((point) => words.wrongPoint(point.text, point.correction)),
  ].filter(Boolean);
}

/** What stands under the status of a claim that is still open. */
export function openFacts({ statusWords }: Report, claim: ReportClaim): string[] {
  return [
    claim.needsRecheck ? words.before(statusWords[claim.status]) : "",
    claim.assignee === null ? "" : words.assignedTo(claim.assignee),
  ].filter(Boolean);
}

/** What stands behind the title of a source. */
export function sourceFacts({ kind, type, stance, locator, accessedAt }: ReportEvidence): string[] {
  return [
    words.sourceFacts(words.sourceKinds[kind], words.sourceTypes[type], words.stances[stance]),
    locator ? words.locator(locator) : "",
    accessedAt === null ? "" : words.accessed(accessedAt),
  ].filter(Boolean);
}

/** The sentences under the headline. */
export function headLine({ article, progress, people }: Report): string {
  const { coverage } = progress;
  return [
    words.size(article.words, progress.total + progress.notCheckable, progress.factPoints),
    people.length === 0 ? words.nobodyChecked : words.checkedByAll(people),
    words.coverage(coverage.read, coverage.sentences),
    article.deadline === null ? "" : words.deadline(article.deadline),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The parts of the bar that are not empty, in the order in which statuses are shown everywhere. */
export function shownStandings({ progress }: Report): { standing: Standing; count: number }[] {
  return SHOWN_ORDER.map((standing) => ({ standing, count: progress.byStatus[standing] })).filter(
    ({ count }) => count > 0,
  );
}

/** The draft's first sentence; null where the report is final and nothing is open. */
export function draftLine({ final, progress, claims }: Report): string | null {
  if (final && progress.open === 0) return null;
  const signed = claims.filter((claim) => isChecked(claim) && claim.signOffs.length > 0).length;
  return signed === 0
    ? words.draftOpen(progress.open)
    : `${words.draftOpen(progress.open)} ${words.signedOff(signed, progress.checked)}`;
}

/** The words of the statuses that occur. */
export function usedWords({ statusWords, progress }: Report): string[] {
  return [...SHOWN_ORDER, "not_checkable" as const]
    .filter((standing) => progress.byStatus[standing] > 0)
    .map((standing) => statusWords[standing]);
}
