import type { Report, ReportClaim, Standing } from "@/lib/api/report";
import { standingOf } from "./report";

/** The parts of the summary in the order in which they are read. */
export const SECTIONS = [
  { id: "must_change", standings: ["false"], shape: "findings" },
  { id: "needs_context", standings: ["needs_context"], shape: "findings" },
  { id: "disputed", standings: ["disputed"], shape: "findings" },
  { id: "unverifiable", standings: ["unverifiable"], shape: "findings" },
  { id: "open", standings: ["recheck", "in_progress", "unchecked"], shape: "list" },
  { id: "verified", standings: ["verified"], shape: "table" },
  { id: "not_checkable", standings: ["not_checkable"], shape: "list" },
] as const satisfies readonly { id: string; standings: readonly Standing[]; shape: string }[];

type SectionRow = (typeof SECTIONS)[number];
export interface Section {
  id: SectionRow["id"];
  shape: SectionRow["shape"];
  claims: ReportClaim[];
}

/** The sections that have claims, each claim in exactly one of them, in text order. */
export function sectionsOf(report: Report): Section[] {
  return SECTIONS.map(({ id, shape, standings }) => ({
    id,
    shape,
    claims: report.claims.filter((claim) => standings.some((standing) => standing === standingOf(claim))),
  })).filter((section) => section.claims.length > 0);
}
