import type { Draft, Metadata } from "./assemble";
import type { Dropped, HtmlBlock } from "./html-blocks";
import { kindOfLine } from "./line-kinds";
import type { BlockKind } from "./article";

/** Everything in order; a heading of the first level that comes before any running text is the title. */
export function readFragment(read: { blocks: HtmlBlock[]; dropped: Dropped[] }, metadata: Metadata): Draft {
  const firstText = read.blocks.findIndex((block) => block.kind === "paragraph" && block.text.length > 200);
  const head = read.blocks.slice(0, firstText === -1 ? undefined : firstText);
  const title = head.find((block) => block.kind === "title") ?? head.find((block) => block.level === 1);
  const parts = read.blocks.map((block, at) => ({
    kind: block === title ? ("title" as const) : worded(block, at, read.blocks.length),
    text: block.text,
  }));
  return {
    parts,
    metadata: {
      byline: metadata.byline,
      publishedAt: metadata.publishedAt,
      language: metadata.language,
      title: title?.text ?? metadata.title,
    },
    leftOut: read.dropped.map(({ text, reason }) => ({ text, reason })),
    warnings: [],
  };
}

/** UTF-16 code units; whole paragraphs are set as headings only for their looks. */
const LONGEST_HEADING = 300;

/** A paragraph that its markup says nothing about is told by its words. */
export function worded(block: HtmlBlock, at: number, count: number): BlockKind {
  if (block.kind === "heading" && block.text.length > LONGEST_HEADING) return "paragraph";
  if (block.kind === "caption" && kindOfLine(block.text.replace(/^\((.*)\)$/s, "$1"), at, count) === "credit")
    return "credit";
  if (block.kind !== "paragraph") return block.kind;
  const kind = kindOfLine(block.text, at, count);
  return kind === "table_row" || kind === "list_item" ? "paragraph" : kind;
}
