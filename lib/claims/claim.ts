import type { Span } from "@/lib/text/span";

export const CLAIM_KINDS = [
  "quantity",
  "date",
  "name",
  "quotation",
  "attribution",
  "event",
  "comparison",
  "superlative",
  "cause",
  "law",
  "definition",
  "opinion",
  "prediction",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const POINT_TYPES = [
  "person",
  "organisation",
  "place",
  "name",
  "number",
  "money",
  "percent",
  "date",
  "time",
  "title",
  "quotation",
  "other",
] as const;
export type PointType = (typeof POINT_TYPES)[number];

export const CLAIMANT_TYPES = ["article", "person", "organisation", "document", "source"] as const;
export type ClaimantType = (typeof CLAIMANT_TYPES)[number];

/** Who asserts the claim in the text. An ambiguous claimant has no name but candidates. */
export interface Claimant {
  type: ClaimantType;
  name: string | null;
  candidates?: string[];
}

/** One thing inside a claim to tick by itself. `value` is its normalised form (ISO date, plain number) or the text. */
export interface FactPoint extends Span {
  text: string;
  type: PointType;
  value: string;
}

/** A suggestion of the splitter: an exact span that asserts something checkable. */
export interface Claim extends Span {
  text: string;
  kinds: ClaimKind[];
  claimant: Claimant;
  /** For reported speech, whether what was said is fact or opinion; else null. */
  reported: "fact" | "opinion" | null;
  /** 0 to 1; orders the work, never hides text. */
  checkWorthiness: number;
  reasons: string[];
  factPoints: FactPoint[];
  subClaims: Span[];
  suggestedWording: string | null;
}

export interface Remark {
  kind: string;
  spans: Span[];
  message: string;
}
