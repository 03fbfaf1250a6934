import type { Report, ReportClaim, ReportWarning } from "@/lib/api/report";
import { reportMessages } from "@/lib/messages/report";
import { isChecked, isOpen } from "@/lib/review/status";

const words = reportMessages.warnings;

/** Warnings about single claims: which ones, and what to say of them. */
const CLAIM_WARNINGS = [
  {
    code: "no_evidence",
    about: (claim: ReportClaim) =>
      isChecked(claim) && claim.status !== "unverifiable" && claim.evidence.length === 0,
    say: words.no_evidence,
  },
  {
    code: "no_correction",
    about: (claim: ReportClaim) => isChecked(claim) && claim.status === "false" && !hasCorrection(claim),
    say: words.no_correction,
  },
  {
    code: "wrong_points",
    about: (claim: ReportClaim) => isVerifiedWith(claim, "wrong"),
    say: words.wrong_points,
  },
  {
    code: "open_points",
    about: (claim: ReportClaim) => isVerifiedWith(claim, "open"),
    say: words.open_points,
  },
] as const;

/** What the editor should know before the report goes out; made from what the report shows, so it hints at nothing else. */
export function reportWarnings(report: Report): ReportWarning[] {
  const warnings: ReportWarning[] = [];
  const open = report.claims.filter(isOpen).map((claim) => claim.number);
  if (open.length > 0)
    warnings.push({ code: "open_claims", message: words.open_claims(open.length), claims: open });
  const { sentences, read } = report.progress.coverage;
  if (read < sentences)
    warnings.push({ code: "unread_text", message: words.unread_text(sentences - read), claims: [] });
  for (const { code, about, say } of CLAIM_WARNINGS) {
    const claims = report.claims.filter(about).map((claim) => claim.number);
    if (claims.length > 0) warnings.push({ code, message: say(claims), claims });
  }
  return warnings;
}

function hasCorrection(claim: ReportClaim): boolean {
  return (claim.correction ?? "") !== "" || claim.factPoints.some((point) => (point.correction ?? "") !== "");
}

function isVerifiedWith(claim: ReportClaim, state: "wrong" | "open"): boolean {
  return (
    isChecked(claim) && claim.status === "verified" && claim.factPoints.some((point) => point.state === state)
  );
}
