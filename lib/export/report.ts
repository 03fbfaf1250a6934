import type { ArticleView } from "@/lib/api/articles";
import type { ClaimView, EvidenceView } from "@/lib/api/claims";
import type { PersonView } from "@/lib/api/people";
import {
  REPORT_SCHEMA_VERSION,
  type Report,
  type ReportClaim,
  type ReportEvidence,
  type Standing,
} from "@/lib/api/report";
import type { Status } from "@/lib/api/values";
import { reportMessages } from "@/lib/messages/report";
import { STATUS_WORDS } from "@/lib/messages/statuses";
import { CHECKED, isChecked, isOpen } from "@/lib/review/status";
import { reportWarnings } from "./warnings";

export interface ReportInput {
  /** The name of the desk. */
  desk: string;
  article: ArticleView;
  /** All claims of the article, in any order; dropped ones are passed over. */
  claims: readonly ClaimView[];
  /** Everybody of the desk, former people too: ids become names here. */
  people: readonly PersonView[];
  /** ISO 8601, UTC. */
  madeAt: string;
  /** Id of the person who asks for the report. */
  madeBy: string;
  /** Origin and base path of this installation, without a slash at the end. */
  baseUrl: string;
  final: boolean;
  /** The desk's own words for the statuses, where it has any. */
  statusWords?: Partial<Record<Standing, string>>;
}

/**
 * The fact-check summary of an article as plain data. Confidential evidence is left out before anything is counted, so
 * that neither a number, a name nor a warning tells of it.
 */
export function makeReport(input: ReportInput): Report {
  const { article, final, desk, madeAt } = input;
  const nameOf = namesOf(input.people);
  const claims = input.claims
    .filter((claim) => !claim.dropped)
    .sort((a, b) => a.start - b.start || a.end - b.end || a.number - b.number)
    .map((claim) => reportClaim(claim, nameOf));
  const report: Report = {
    schemaVersion: REPORT_SCHEMA_VERSION,
    desk,
    url: `${input.baseUrl.replace(/\/+$/, "")}/articles/${encodeURIComponent(article.id)}/report`,
    madeAt,
    madeBy: nameOf(input.madeBy),
    final,
    article: {
      id: article.id,
      title: article.title,
      byline: article.byline,
      language: article.language,
      sourceUrl: article.sourceUrl,
      publishedUrl: article.publishedUrl,
      publishedAt: article.publishedAt,
      deadline: article.deadline,
      state: article.state,
      revision: { number: article.revision.number, sha256: article.revision.sha256 },
      words: article.words,
    },
    progress: {
      total: claims.filter((claim) => isChecked(claim) || isOpen(claim)).length,
      checked: claims.filter(isChecked).length,
      open: claims.filter(isOpen).length,
      notCheckable: claims.filter((claim) => standingOf(claim) === "not_checkable").length,
      byStatus: countStandings(claims),
      factPoints: claims.reduce((sum, claim) => sum + claim.factPoints.length, 0),
      coverage: {
        sentences: article.progress.coverage.sentences,
        read: article.progress.coverage.read,
      },
    },
    people: peopleOf(claims),
    statusWords: wordsOf(input.statusWords ?? {}),
    claims,
    warnings: [],
  };
  return { ...report, warnings: reportWarnings(report) };
}

/** Where a claim stands: a flag for re-check outranks its status. */
export function standingOf(claim: { status: Status; needsRecheck: boolean }): Standing {
  return claim.needsRecheck ? "recheck" : claim.status;
}

type NameOf = (personId: string) => string;

function namesOf(people: readonly PersonView[]): NameOf {
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (personId) => names.get(personId) ?? reportMessages.formerPerson;
}

function reportClaim(claim: ClaimView, nameOf: NameOf): ReportClaim {
  const judged = claim.status === "not_checkable" || CHECKED.some((status) => status === claim.status);
  return {
    id: claim.id,
    number: claim.number,
    text: claim.text,
    start: claim.start,
    end: claim.end,
    kinds: claim.kinds,
    claimant: claim.claimant,
    reported: claim.reported,
    checkWorthiness: claim.checkWorthiness,
    reasons: claim.reasons,
    status: claim.status,
    needsRecheck: claim.needsRecheck,
    correction: claim.correction,
    note: claim.note,
    factPoints: claim.factPoints.map(({ start, end, text, type, state, correction }) => ({
      start,
      end,
      text,
      type,
      state,
      correction,
    })),
    evidence: claim.evidence.filter(isPublic).map(reportEvidence),
    assignee: claim.assigneeId === null ? null : nameOf(claim.assigneeId),
    checkedBy: judged && claim.statusById !== null ? nameOf(claim.statusById) : null,
    checkedAt: judged ? claim.statusAt : null,
    signOffs: claim.signOffs.filter((one) => one.valid).map(({ by, at }) => ({ by: nameOf(by), at })),
  };
}

function isPublic(evidence: EvidenceView): boolean {
  return evidence.confidentialTo.length === 0;
}

function reportEvidence(evidence: EvidenceView): ReportEvidence {
  const { source, sourceType, stance, locator, excerpt, note, accessedAt } = evidence;
  return {
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    kind: source.kind,
    type: sourceType,
    stance,
    locator,
    excerpt,
    note,
    accessedAt,
  };
}

function countStandings(claims: readonly ReportClaim[]): Record<Standing, number> {
  const counts = everyStanding(() => 0);
  for (const claim of claims) counts[standingOf(claim)] += 1;
  return counts;
}

function wordsOf(own: Partial<Record<Standing, string>>): Record<Standing, string> {
  return everyStanding((standing) => own[standing] ?? STATUS_WORDS[standing].label);
}

function everyStanding<T>(value: (standing: Standing) => T): Record<Standing, T> {
  return {
    unchecked: value("unchecked"),
    in_progress: value("in_progress"),
    verified: value("verified"),
    disputed: value("disputed"),
    false: value("false"),
    needs_context: value("needs_context"),
    unverifiable: value("unverifiable"),
    not_checkable: value("not_checkable"),
    recheck: value("recheck"),
  };
}

/** Those who checked or signed off, first come first; assignment alone is no work done. */
function peopleOf(claims: readonly ReportClaim[]): string[] {
  const names = claims.flatMap((claim) => [
    ...(claim.checkedBy === null ? [] : [claim.checkedBy]),
    ...claim.signOffs.map((one) => one.by),
  ]);
  return [...new Set(names)];
}
