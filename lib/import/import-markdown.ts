import { Marked } from "marked";
import type { Article } from "./article";
import { assembleArticle, type ImportOptions, type Part } from "./assemble";
import { frontMatter } from "./front-matter";
import { readBlocks } from "./html-blocks";
import { readFragment } from "./html-fragment";
import { parseTree } from "./html-tree";
import { ImportError } from "./import-error";
import { importMessages } from "./import-messages";
import { LIMITS } from "./limits";

const FOOTNOTE = /^\[\^([^\]\s]{1,60})\]:\s*/;

const markdown = new Marked({
  gfm: true,
  async: false,
  tokenizer: {
    // A footnote of one word looks like a link definition, which would swallow it.
    def: (source) => (FOOTNOTE.test(source.trimStart()) ? undefined : false),
  },
});

/** Markdown with front matter, footnotes and HTML inside; its rendered form is read like any other fragment of HTML. */
export function importMarkdown(raw: string, options: ImportOptions = {}): Article {
  const source = raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  refuseNesting(source);
  const { metadata, leftOut, body } = frontMatter(source);
  const html = markdown.parse(body.replace(/\n(?=\[\^[^\]\s]{1,60}\]:)/g, "\n\n"), { async: false });
  const draft = readFragment(readBlocks(parseTree(html)), metadata);
  const parts = readFootnotes(draft.parts);
  if (metadata.title && parts.length > 0 && !parts.some((part) => part.kind === "title")) {
    parts.unshift({ kind: "title", text: metadata.title });
  }
  return assembleArticle({ ...draft, parts, leftOut: [...leftOut, ...draft.leftOut] }, options);
}

/** `[^1]: note` is a footnote; its mark goes, there and in the running text, where a note of that name exists. */
function readFootnotes(parts: readonly Part[]): Part[] {
  const names = new Set(parts.flatMap((part) => FOOTNOTE.exec(part.text)?.[1] ?? []));
  return parts.map((part) => {
    const isNote = FOOTNOTE.test(part.text);
    const text = part.text
      .replace(FOOTNOTE, "")
      .replace(/\[\^([^\]\s]{1,60})\]/g, (mark, name: string) => (names.has(name) ? "" : mark));
    return { kind: isNote ? ("footnote" as const) : part.kind, text };
  });
}

/**
 * Every level of nesting costs the reader of Markdown a pass over the rest, and so does every mark of emphasis, link or
 * code that finds no partner in its paragraph; more of them than any text has are refused.
 */
function refuseNesting(source: string): void {
  const brackets = new RegExp(`[\\[(]{${LIMITS.markdownDepth},}`);
  const isDeep = source
    .split("\n")
    .some((line) => markersBefore(line) > LIMITS.markdownDepth || brackets.test(line));
  const isDense = source.split(/\n[ \t]*\n/).some((paragraph) => marksIn(paragraph) > LIMITS.markdownMarks);
  if (isDeep || isDense) throw new ImportError("too_complex", importMessages.markdownTooDeep);
}

function marksIn(paragraph: string): number {
  if (paragraph.length < LIMITS.markdownMarks) return 0;
  // Tables and lists are read row by row; only the marks of the fullest line count there.
  const isRows = /^[ \t]*(?:\||[-*+] |\d+[.)] )/m.test(paragraph);
  const pieces = isRows ? paragraph.split("\n") : [paragraph];
  return pieces.reduce((most, piece) => Math.max(most, piece.match(/[*_~`[\]!<]|https?:/g)?.length ?? 0), 0);
}

/** Quote and list markers at the start of a line, every four columns of indentation counted as one. */
function markersBefore(line: string): number {
  const lead = /^[ \t>*+\-\d.)]*/.exec(line)?.[0] ?? "";
  const markers = lead.match(/[>*+-]|\d[.)]/g)?.length ?? 0;
  const isRule = /^[ \t]*(?:[-*][ \t]*)+$/.test(line);
  return isRule ? 0 : markers + lead.replaceAll("\t", "    ").split("    ").length;
}
