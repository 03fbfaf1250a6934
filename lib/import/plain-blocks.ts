import { trimSpan, type Span } from "@/lib/text/span";
import type { Block, BlockKind } from "./article";
import { kindOfLine, isByline, isDateline, nameInByline } from "./line-kinds";

export interface PlainBlocks {
  blocks: Block[];
  /** The words of the title block; null when the text begins with its first paragraph. */
  title: string | null;
  /** The name in the byline without "By"; null when there is none. */
  byline: string | null;
  /** The words of the first dateline that is a date, as written; null when there is none. */
  dateline: string | null;
}

/**
 * The blocks of a plain text. Paragraphs are apart by empty lines or, where there are none, by single line ends,
 * unless the lines look wrapped at a width. Every character that is not white space is in exactly one block.
 */
export function blocksFromPlainText(text: string): PlainBlocks {
  const spans = paragraphSpans(text);
  const kinds: BlockKind[] = spans.map((span, i) =>
    kindOfLine(text.slice(span.start, span.end), i, spans.length),
  );
  const words = (i: number) => text.slice(spans[i]?.start ?? 0, spans[i]?.end ?? 0);
  const titleAt = titleIndex(
    spans.map((_, i) => words(i)),
    kinds,
  );
  if (titleAt !== null) {
    kinds[titleAt] = "title";
    const after = titleAt + 1;
    // What stands between a title and the byline or date below it is the standfirst.
    const below = kinds[after + 1];
    if (
      kinds[after] === "paragraph" &&
      (below === "byline" || below === "dateline") &&
      words(after).length <= 400
    )
      kinds[after] = "standfirst";
  }
  headings(
    kinds,
    spans.map((_, i) => words(i)),
  );
  const blocks = spans.map((span, i) => ({ kind: kinds[i] ?? "paragraph", ...span }));
  const first = (kind: BlockKind) => blocks.find((b) => b.kind === kind);
  const title = first("title");
  const byline = first("byline");
  const dateline = first("dateline");
  return {
    blocks,
    title: title ? flat(text.slice(title.start, title.end)) : null,
    byline: byline ? nameInByline(flat(text.slice(byline.start, byline.end))) : null,
    dateline: dateline ? flat(text.slice(dateline.start, dateline.end)) : null,
  };
}

function titleIndex(words: string[], kinds: BlockKind[]): number | null {
  const at = kinds.findIndex((kind) => kind !== "boilerplate" && kind !== "credit");
  if (at === -1 || at > 3 || words.length - at < 2 || kinds[at] !== "paragraph") return null;
  const line = words[at] ?? "";
  if (line.includes("\n") && line.length > 160) return null;
  const short = line.length <= 220 && line.split(/\s+/).length <= 32;
  const followedByHead = kinds[at + 1] === "byline" || kinds[at + 1] === "dateline";
  return short && (followedByHead || !/[.。।۔;,]["”’»]?$/u.test(line)) ? at : null;
}

/** A short line without an end mark, before a paragraph, is a heading. */
function headings(kinds: BlockKind[], words: string[]): void {
  kinds.forEach((kind, i) => {
    const line = words[i] ?? "";
    const next = kinds[i + 1];
    if (kind !== "paragraph" || i === 0 || (next !== "paragraph" && next !== "list_item" && next !== "quote"))
      return;
    const short = line.length <= 80 && line.split(/\s+/).length <= 10 && !line.includes("\n");
    if (
      short &&
      /^[\p{L}\p{N}"“„«'‘¿¡]/u.test(line) &&
      !/[.!?:;,…。！？"”’»]$/u.test(line) &&
      !isByline(line) &&
      !isDateline(line)
    )
      kinds[i] = "heading";
  });
}

const flat = (words: string) => words.replace(/\s+/g, " ").trim();

function paragraphSpans(text: string): Span[] {
  const lines = linesOf(text);
  const filled = lines.filter((line) => line.end > line.start);
  const hasEmpty = lines.some(
    (line, i) => line.end === line.start && i > 0 && i < lines.length - 1 && filled.length > 0,
  );
  const chunks: Span[][] = [];
  if (hasEmpty && filled.length < lines.length) {
    let chunk: Span[] = [];
    for (const line of [...lines, { start: text.length, end: text.length }]) {
      if (line.end > line.start) chunk.push(line);
      else if (chunk.length > 0) {
        chunks.push(chunk);
        chunk = [];
      }
    }
    if (chunk.length > 0) chunks.push(chunk);
  } else chunks.push(filled);
  return chunks.flatMap((chunk) => joinWrapped(text, chunk)).filter((span) => span.end > span.start);
}

/** Lines without the white space at their ends; an empty line has no length. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); ; at = text.indexOf("\n", start)) {
    const end = at === -1 ? text.length : at;
    lines.push(trimSpan(text, { start, end }));
    if (at === -1) return lines;
    start = at + 1;
  }
}

/** Lines of one chunk that were wrapped at a width are one paragraph; other lines are paragraphs of their own. */
function joinWrapped(text: string, lines: Span[]): Span[] {
  const width = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const full = lines.filter((line) => line.end - line.start >= width * 0.72).length;
  const openEnded = lines.filter(
    (line) => !/[.!?:…。！？"”]$/u.test(text.slice(Math.max(line.start, line.end - 2), line.end)),
  );
  const wrapped =
    lines.length > 1 &&
    width <= 110 &&
    width >= 40 &&
    full >= (lines.length - 1) * 0.6 &&
    openEnded.length >= lines.length * 0.4;
  if (!wrapped) return lines;
  const joined: Span[] = [];
  let open: Span | null = null;
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    const own = /^(?:[•‣⁃▪◦●*-]\s|\d{1,2}[.)]\s)/u.test(words) || isByline(words) || isDateline(words);
    if (open && !own) open.end = line.end;
    else joined.push((open = { ...line }));
    const short = line.end - line.start < width * 0.72;
    if (
      isByline(words) ||
      isDateline(words) ||
      (short && (lines.length > 6 || !open) && /[.!?…"”]$/.test(words))
    )
      open = null;
  }
  return joined;
}
