import type { Span } from "@/lib/text/span";

export const BLOCK_KINDS = [
  "title",
  "standfirst",
  "byline",
  "dateline",
  "heading",
  "paragraph",
  "quote",
  "list_item",
  "table_row",
  "caption",
  "credit",
  "footnote",
  "boilerplate",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One block of an article; blocks are in order, do not overlap, and cover every character that is not white space. */
export interface Block extends Span {
  kind: BlockKind;
}

/** Something that was read but did not become part of the text. */
export interface LeftOut {
  text: string;
  reason: string;
}

/** What every way of import ends in. `text` is normalised once, here; every later offset points into it. */
export interface Article {
  title: string;
  byline: string | null;
  /** BCP 47 primary tag, "und" when it cannot be told. */
  language: string;
  /** ISO 8601 date or date-time as published, UTC where the source names a zone. */
  publishedAt: string | null;
  sourceUrl: string | null;
  text: string;
  blocks: Block[];
  leftOut: LeftOut[];
  /** Sentences for the person who imports: what could not be read, and what to do. */
  warnings: string[];
}
