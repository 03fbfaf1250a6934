import * as z from "zod/mini";
import {
  articleState,
  claimKind,
  id,
  offset,
  pointState,
  pointType,
  sourceKind,
  sourceType,
  stance,
  status,
  STATUSES,
  time,
} from "./values";
import { claimantView } from "./articles";

/** Raised when a field of the report changes its name or meaning; added fields do not count. */
export const REPORT_SCHEMA_VERSION = 1;

/** Where a claim stands in the report: its status, or that it must be checked again, which outranks the status. */
export const STANDINGS = [...STATUSES, "recheck"] as const;
export type Standing = (typeof STANDINGS)[number];
export const standing = z.enum(STANDINGS);

export const reportEvidence = z.object({
  title: z.string(),
  publisher: z.nullable(z.string()),
  url: z.nullable(z.string()),
  kind: sourceKind,
  type: sourceType,
  stance,
  locator: z.nullable(z.string()),
  /** Word for word from the source. */
  excerpt: z.nullable(z.string()),
  /** The checker's own words about the source. */
  note: z.nullable(z.string()),
  accessedAt: z.nullable(time),
});
export type ReportEvidence = z.infer<typeof reportEvidence>;

export const reportFactPoint = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  type: pointType,
  state: pointState,
  correction: z.nullable(z.string()),
});
export type ReportFactPoint = z.infer<typeof reportFactPoint>;

export const reportClaim = z.object({
  id,
  number: z.int(),
  text: z.string(),
  start: offset,
  end: offset,
  kinds: z.array(claimKind),
  claimant: claimantView,
  reported: z.nullable(z.enum(["fact", "opinion"])),
  checkWorthiness: z.number(),
  reasons: z.array(z.string()),
  status,
  needsRecheck: z.boolean(),
  correction: z.nullable(z.string()),
  note: z.nullable(z.string()),
  factPoints: z.array(reportFactPoint),
  /** Only what may be shown to anybody: confidential evidence is not in it. */
  evidence: z.array(reportEvidence),
  assignee: z.nullable(z.string()),
  /** Who set the status, where it is one that says something was checked; by display name. */
  checkedBy: z.nullable(z.string()),
  checkedAt: z.nullable(time),
  /** Those that still hold. */
  signOffs: z.array(z.object({ by: z.string(), at: time })),
});
export type ReportClaim = z.infer<typeof reportClaim>;

export const REPORT_WARNINGS = [
  "open_claims",
  "unread_text",
  "no_evidence",
  "no_correction",
  "wrong_points",
  "open_points",
  "no_published_address",
  "not_final",
  "no_claimant",
  "nothing_to_publish",
] as const;

/** Something the editor should know before the report goes out. `claims` holds the numbers it is about. */
export const reportWarning = z.object({
  code: z.enum(REPORT_WARNINGS),
  message: z.string(),
  claims: z.array(z.int()),
});
export type ReportWarning = z.infer<typeof reportWarning>;

/** The fact-check summary of one article at one moment; every export format is made from this and nothing else. */
export const reportView = z.object({
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  desk: z.string(),
  /** The address of the report in this installation. */
  url: z.string(),
  madeAt: time,
  madeBy: z.string(),
  /** False: a draft. */
  final: z.boolean(),
  article: z.object({
    id,
    title: z.string(),
    byline: z.nullable(z.string()),
    language: z.string(),
    sourceUrl: z.nullable(z.string()),
    publishedUrl: z.nullable(z.string()),
    publishedAt: z.nullable(z.string()),
    deadline: z.nullable(time),
    state: articleState,
    revision: z.object({ number: z.int(), sha256: z.string() }),
    words: z.int(),
  }),
  progress: z.object({
    /** Checked and open together; not checkable claims are outside it. */
    total: z.int(),
    checked: z.int(),
    open: z.int(),
    notCheckable: z.int(),
    /** Each claim counted once: flagged ones under recheck only. */
    byStatus: z.record(standing, z.int()),
    factPoints: z.int(),
    coverage: z.object({ sentences: z.int(), read: z.int() }),
  }),
  /** Everybody who checked or signed off, by display name. */
  people: z.array(z.string()),
  statusWords: z.record(standing, z.string()),
  claims: z.array(reportClaim),
  warnings: z.array(reportWarning),
});
export type Report = z.infer<typeof reportView>;
