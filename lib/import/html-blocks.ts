import type { BlockKind } from "./article";
import { BLOCK_TAGS, isForScreenReaders, isHidden, kindOf, SKIPPED } from "./html-kinds";
import { findAll, rawText, type HtmlElement, type HtmlNode } from "./html-tree";
import { LEFT_OUT, type LeftOutReason } from "./import-messages";
import { superscript } from "./superscript";

/** One block as the page shows it, with the element that holds its words. */
export interface HtmlBlock {
  kind: BlockKind;
  text: string;
  owner: HtmlElement;
  /** 1–6 for a heading. */
  level: number | null;
  /** Share of its characters that are link text, 0–1. */
  linkShare: number;
}

export interface Dropped {
  text: string;
  reason: string;
  owner: HtmlElement;
}

interface Context {
  kind: BlockKind | null;
  owner: HtmlElement;
  pre: boolean;
  link: boolean;
}

/** The words of one block while they are being gathered. */
interface Run {
  context: Context;
  pieces: string[];
  /** The last character so far. */
  last: string;
  linkChars: number;
}

/** Every block of visible text below `root`, in order, and what was passed over on the way. */
export function readBlocks(root: HtmlElement): { blocks: HtmlBlock[]; dropped: Dropped[] } {
  const blocks: HtmlBlock[] = [];
  const dropped: Dropped[] = [];
  const lengths = textLengths(root);
  let run: Run | null = null;

  function flush(): void {
    const joined = run?.pieces.join("") ?? "";
    // Two no-break spaces are a typist's habit, not a gap that is meant.
    const text = run?.context.pre ? joined : joined.replace(/[ \u00a0]{2,}/g, " ");
    if (run && text.trim() !== "") {
      const { context, linkChars } = run;
      const level = context.kind === "heading" ? headingLevel(context.owner) : null;
      const kind = context.kind ?? "paragraph";
      blocks.push({
        kind,
        text: text.trim(),
        owner: context.owner,
        level,
        linkShare: linkChars / text.length,
      });
    }
    run = null;
  }

  function drop(of: HtmlElement, reason: LeftOutReason | null): void {
    const text = collapse(rawVisible(of)).trim();
    if (reason !== null && text !== "") dropped.push({ text, reason: LEFT_OUT[reason], owner: of });
  }

  function addText(raw: string, context: Context): void {
    if (!run) {
      if (raw.trim() === "") return;
      run = { context, pieces: [], last: "\n", linkChars: 0 };
    }
    let text = context.pre ? raw : collapse(raw);
    if (!context.pre && isWhite(run.last)) text = text.replace(/^ /, "");
    if (text === "") return;
    run.pieces.push(text);
    run.last = text.charAt(text.length - 1);
    if (context.link) run.linkChars += text.length;
  }

  function addBreak(context: Context): void {
    if (!run) return;
    const isSecond = run.last === "\n" && run.pieces.length > 0;
    if (isSecond) flush();
    else addText("\n", { ...context, pre: true });
  }

  function visitAll(nodes: readonly HtmlNode[], context: Context): void {
    nodes.forEach((node, at) => {
      if (typeof node === "string") return addText(node, context);
      const before = nodes[at - 1];
      if (typeof before === "object" && areLabels(before, node, context)) addText(" ", context);
      visit(node, context);
    });
  }

  function visit(of: HtmlElement, context: Context): void {
    if (of.name === "br") return addBreak(context);
    if (of.name === "wbr") return;
    if (of.name === "img") return addImage(of, context);
    const skip =
      of.name === "template" && of.attributes.shadowrootmode !== undefined ? undefined : SKIPPED[of.name];
    if (skip !== undefined) return drop(of, skip);
    if (isHidden(of)) return drop(of, "hidden");
    if (isForScreenReaders(of)) return drop(of, "hidden");
    if (/mso-list\s*:\s*Ignore/i.test(of.attributes.style ?? "")) return drop(of, "mark");
    if (of.name === "sup") return addSuperscript(of, context);
    if (of.name === "q") return addQuotation(of, context);
    if (of.name === "table" && isDataTable(of)) return addTable(of, context);

    const kind = kindOf(of, lengths.get(of) ?? 0);
    const breaksOut = kind !== null && kind !== context.kind && mayBreakOut(kind, context);
    if (!BLOCK_TAGS.has(of.name) && !breaksOut) {
      return visitAll(of.children, { ...context, link: context.link || of.name === "a" });
    }
    flush();
    visitAll(of.children, {
      kind: strongest(context.kind, kind),
      owner: of,
      pre: context.pre || of.name === "pre",
      link: context.link || of.name === "a",
    });
    flush();
  }

  // A picture between two words parts them; one that stands for a letter or emoji is named by its alt text.
  function addImage(of: HtmlElement, context: Context): void {
    const alt = of.attributes.alt ?? "";
    if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 16) return addText(alt, context);
    if (/\p{L}/u.test(alt)) dropped.push({ text: collapse(alt).trim(), reason: LEFT_OUT.picture, owner: of });
    if (run) addText(" ", context);
  }

  function addSuperscript(of: HtmlElement, context: Context): void {
    const isMark = findAll(of, "a").some((link) => /^[^?]*#/.test(link.attributes.href ?? ""));
    const inLink = /(?:^|\s)(?:footnote|reference|noteref)/i.test(of.attributes.class ?? "");
    if (isMark || inLink) return drop(of, "mark");
    const text = rawText(of);
    const raised = superscript(text);
    if (raised === null) visitAll(of.children, context);
    else addText(raised, context);
  }

  function addQuotation(of: HtmlElement, context: Context): void {
    addText("“", context);
    visitAll(of.children, context);
    addText("”", context);
  }

  function addTable(table: HtmlElement, context: Context): void {
    flush();
    for (const part of rowsOf(table)) {
      if (part.name === "caption") visit(part, context);
      else addRow(part, context);
    }
  }

  function addRow(row: HtmlElement, context: Context): void {
    if (isHidden(row)) return drop(row, "hidden");
    const cells = cellsOf(row).map((cell) => {
      const inner = readBlocks(cell);
      dropped.push(...inner.dropped);
      return inner.blocks.map((block) => block.text.replace(/\s+/g, " ")).join(" ");
    });
    if (cells.every((cell) => cell === "")) return;
    const kind = strongest(context.kind, "table_row") ?? "table_row";
    blocks.push({ kind, text: cells.join("\t").trim(), owner: row, level: null, linkShare: 0 });
  }

  visitAll(root.children, { kind: null, owner: root, pre: false, link: false });
  flush();
  return { blocks, dropped };
}

/** A footnote, quotation or list keeps its kind whatever stands inside; a heading inside stays a heading. */
function strongest(outer: BlockKind | null, inner: BlockKind | null): BlockKind | null {
  if (inner === null) return outer;
  if (outer === "footnote" || outer === "heading" || outer === "title") return outer;
  if (outer === "caption" && inner !== "credit") return outer;
  if (outer === "quote" && inner !== "credit" && inner !== "heading") return outer;
  return inner;
}

/** Inline elements become blocks of their own only where no sentence runs through them. */
function mayBreakOut(kind: BlockKind, context: Context): boolean {
  if (kind === "credit") return context.kind === "caption" || context.owner.name === "figure";
  return (
    !["p", "li", "td", "th", "dd", "dt", "blockquote", "pre"].includes(context.owner.name) &&
    context.kind === null
  );
}

function headingLevel(of: HtmlElement): number | null {
  const digit = /^h([1-6])$/.exec(of.name)?.[1];
  if (digit) return Number(digit);
  return of.parent ? headingLevel(of.parent) : null;
}

const LABELS = new Set(["a", "span", "time"]);
const PROSE_OWNERS = new Set([
  "p",
  "li",
  "td",
  "th",
  "dd",
  "dt",
  "blockquote",
  "pre",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);

/** Name, handle and date in a row of named inline elements, kept apart by a style sheet only; never letters of one word. */
function areLabels(before: HtmlElement, after: HtmlElement, context: Context): boolean {
  if (!LABELS.has(before.name) || !LABELS.has(after.name) || PROSE_OWNERS.has(context.owner.name))
    return false;
  const isNamed = (of: HtmlElement) => of.name === "time" || of.attributes.class !== undefined;
  return isNamed(before) && isNamed(after) && rawText(before).trim().length > 1;
}

function isWhite(character: string): boolean {
  return character === " " || character === "\n" || character === "\t";
}

function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ");
}

/** Text of an element that is passed over, with its own blocks parted by spaces and its scripts left out. */
function rawVisible(of: HtmlElement): string {
  return of.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (SKIPPED[child.name] === null) return "";
      const inner = rawVisible(child);
      return BLOCK_TAGS.has(child.name) || child.name === "br" ? ` ${inner} ` : inner;
    })
    .join("");
}

function textLengths(root: HtmlElement): Map<HtmlElement, number> {
  const lengths = new Map<HtmlElement, number>();
  function measure(of: HtmlElement): number {
    let length = 0;
    for (const child of of.children) {
      if (typeof child === "string") length += collapse(child).length;
      else if (SKIPPED[child.name] === undefined) length += measure(child);
    }
    lengths.set(of, length);
    return length;
  }
  measure(root);
  return lengths;
}

/** Rows and captions of a table itself, not of tables inside it. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (["tbody", "thead", "tfoot"].includes(child.name)) return rowsOf(child);
    return child.name === "tr" || child.name === "caption" ? [child] : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children
    .filter((child) => typeof child !== "string")
    .filter((child) => child.name === "td" || child.name === "th");
}

const LONG_CELL = 400;

/** A table of facts, as against one that only lays the page out: two columns or more, short cells, nothing nested. */
function isDataTable(table: HtmlElement): boolean {
  if (table.attributes.role === "presentation") return false;
  if (findAll(table, "table", "form", "h1", "h2", "article").length > 0) return false;
  const rows = rowsOf(table).filter((row) => row.name === "tr");
  const cells = rows.map(cellsOf);
  if (!cells.some((row) => row.length >= 2)) return false;
  if (findAll(table, "th").length > 0) return true;
  return cells
    .flat()
    .every((cell) => rawText(cell).trim().length <= LONG_CELL && findAll(cell, "p").length <= 1);
}
