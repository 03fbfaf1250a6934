import * as z from "zod/mini";
import { BLOCK_KINDS } from "@/lib/import/article";
import { normaliseText } from "@/lib/text/normalise";
import { CLAIM_KINDS, CLAIMANT_TYPES, POINT_TYPES } from "@/lib/claims/claim";

/** The small values that the outer contract names; every other schema is built from these. */

export const ROLES = ["viewer", "writer", "checker", "editor", "owner"] as const;
export const STATUSES = [
  "unchecked",
  "in_progress",
  "verified",
  "disputed",
  "false",
  "needs_context",
  "unverifiable",
  "not_checkable",
] as const;
export const ARTICLE_STATES = ["checking", "signed_off", "archived"] as const;
export const POINT_STATES = ["open", "ticked", "wrong"] as const;
export const SOURCE_KINDS = ["web", "document", "interview", "calculation"] as const;
export const SOURCE_TYPES = ["primary", "secondary"] as const;
export const STANCES = ["supports", "refutes", "context"] as const;
export const REPORT_FORMATS = ["json", "html", "markdown", "csv", "claimreview"] as const;
export const PRESETS = ["newspaper", "hybrid", "magazine"] as const;

export type Role = (typeof ROLES)[number];
export type Status = (typeof STATUSES)[number];
export type ArticleState = (typeof ARTICLE_STATES)[number];
export type PointState = (typeof POINT_STATES)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type SourceType = (typeof SOURCE_TYPES)[number];
export type Stance = (typeof STANCES)[number];
export type ReportFormat = (typeof REPORT_FORMATS)[number];
export type Preset = (typeof PRESETS)[number];

export const role = z.enum(ROLES);
export const status = z.enum(STATUSES);
export const articleState = z.enum(ARTICLE_STATES);
export const pointState = z.enum(POINT_STATES);
export const sourceKind = z.enum(SOURCE_KINDS);
export const sourceType = z.enum(SOURCE_TYPES);
export const stance = z.enum(STANCES);
export const reportFormat = z.enum(REPORT_FORMATS);
export const preset = z.enum(PRESETS);
export const blockKind = z.enum(BLOCK_KINDS);
export const claimKind = z.enum(CLAIM_KINDS);
export const pointType = z.enum(POINT_TYPES);
export const claimantType = z.enum(CLAIMANT_TYPES);

/** Ids are made by the server; anything else of this shape is simply not found. */
export const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
/** ISO 8601, UTC. */
export const time = z.string();
/** A moment that a person gives: ISO 8601 with an offset, or with Z; from the year 1000 to 9998. */
export const timeInput = z.iso.datetime({ offset: true }).check(z.regex(/^(?!9999)[1-9]\d{3}-/));
export const version = z.int().check(z.minimum(1), z.maximum(2147483647));
export const offset = z.int().check(z.minimum(0), z.maximum(2147483647));

export const span = z.object({ start: offset, end: offset });

/** What PostgreSQL cannot keep and UTF-8 cannot write, NUL and halves of a surrogate pair, is refused, not replaced. */
export const KEEPABLE = /^[^\u0000\ud800-\udfff]*$/u;

/** What a person writes and must not leave empty; white space at its ends does not count. */
export function line(max: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(KEEPABLE));
}

/** Words that become part of an article's text: one line, normalised as the text is. */
export function heading(max: number) {
  return z.string().check(
    z.regex(KEEPABLE),
    z.overwrite((value) => normaliseText(value).text.replace(/\s+/gu, " ").trim()),
    z.minLength(1),
    z.maxLength(max),
  );
}

/** Longer text a person writes. */
export function prose(max: number) {
  return z.string().check(z.maxLength(max), z.regex(KEEPABLE));
}

/** An address that a link may lead to: http or https, nothing else, and no character that browsers drop unseen. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .check(z.maxLength(2000), z.regex(/^[^\u0000-\u001f\u007f\ud800-\udfff]*$/u));

export function list<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), next: z.nullable(z.string()) });
}

export const page = z.object({
  cursor: z.optional(z.string().check(z.maxLength(500))),
  limit: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
});
