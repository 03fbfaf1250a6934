import { stringify } from "csv-stringify/sync";
import type { Report, ReportClaim, ReportEvidence } from "@/lib/api/report";
import { reportMessages } from "@/lib/messages/report";
import { oneLine, plain } from "./plain";
import { standingOf } from "./report";

type Cell = string | number | null;

/**
 * The columns, one row per claim. Lists within a cell stand on lines of their own; empty cells are empty. The ids of
 * statuses, kinds and types are those of the API, so that a row can be matched with it.
 */
export const CSV_COLUMNS: Record<string, (claim: ReportClaim, report: Report) => Cell> = {
  number: (claim) => claim.number,
  claim: (claim) => claim.text,
  /** Status id, or "recheck" where the words changed after the check. */
  status: (claim) => standingOf(claim),
  /** The desk's own word for it. */
  status_word: (claim, report) => report.statusWords[standingOf(claim)],
  correction: (claim) => claim.correction,
  note: (claim) => claim.note,
  kinds: (claim) => claim.kinds.join("\n"),
  claimant_type: (claim) => claim.claimant.type,
  claimant: (claim) => claim.claimant.name,
  /** "fact" or "opinion" for reported speech. */
  reported: (claim) => claim.reported,
  /** 0 to 1. */
  check_worthiness: (claim) => claim.checkWorthiness,
  reasons: (claim) => claim.reasons.join("\n"),
  /** "[confirmed] 1997", or "[wrong] 1997 → 1998" with its correction. */
  fact_points: (claim) => claim.factPoints.map(pointLine).join("\n"),
  /** How many pieces of evidence the next column lists. */
  evidence_count: (claim) => claim.evidence.length,
  evidence: (claim) => claim.evidence.map(evidenceLine).join("\n"),
  assignee: (claim) => claim.assignee,
  checked_by: (claim) => claim.checkedBy,
  /** ISO 8601, UTC. */
  checked_at: (claim) => claim.checkedAt,
  signed_off_by: (claim) => claim.signOffs.map((one) => one.by).join("\n"),
  /** Offsets into the text of the revision: half-open, UTF-16 code units. */
  start: (claim) => claim.start,
  end: (claim) => claim.end,
  claim_id: (claim) => claim.id,
};

/** A table for spreadsheets: UTF-8 with a byte order mark, comma, CRLF, every text quoted, no cell a formula. */
export function renderCsv(report: Report): string {
  const names = Object.keys(CSV_COLUMNS);
  const rows = report.claims.map((claim) =>
    Object.values(CSV_COLUMNS).map((cell) => safe(cell(claim, report))),
  );
  return stringify([names, ...rows], {
    bom: true,
    record_delimiter: "windows",
    quoted_string: true,
    escape_formulas: true,
  });
}

/**
 * A spreadsheet that expects another separator than the comma cuts cells at semicolons, tabs and line ends, so a
 * formula sign after one of those is disarmed like one at the beginning (OWASP, "CSV Injection").
 */
function safe(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  return plain(cell).replace(/(?<=[;\t\n]\s*|^\s+)(?=[=+\-@＝＋－＠])/gu, "'");
}

function pointLine({ state, text, correction }: ReportClaim["factPoints"][number]): string {
  const line = `[${reportMessages.pointStates[state]}] ${oneLine(text)}`;
  return correction === null ? line : `${line} → ${oneLine(correction)}`;
}

/** One piece of evidence on one line, its parts parted by " | ". */
function evidenceLine(evidence: ReportEvidence): string {
  const { publisher, title, url, kind, type, stance, locator, excerpt, note, accessedAt } = evidence;
  const quoted = excerpt === null || excerpt === "" ? null : `“${oneLine(excerpt)}”`;
  return [title, publisher, url, kind, type, stance, locator, quoted, note, accessedAt]
    .map((part) => oneLine(part ?? ""))
    .filter((part) => part !== "")
    .join(" | ");
}
