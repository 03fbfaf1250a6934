import type { Draft, Part } from "./assemble";
import type { BlockKind, LeftOut } from "./article";
import { readBlocks, type Dropped, type HtmlBlock } from "./html-blocks";
import { worded } from "./html-fragment";
import { isProse, lengthOf, mainBlocks } from "./html-main";
import type { PageMetadata } from "./html-metadata";
import { regionFinder, type RegionOf } from "./html-regions";
import { parseTree, type HtmlElement } from "./html-tree";
import { importMessages, LEFT_OUT } from "./import-messages";

/** UTF-16 code units; an article below is often only what is shown before a sign-in. */
const SHORT_TEXT = 400;
/** A heading of so many words between title and text is a standfirst. */
const STANDFIRST_WORDS = 7;
/** How far from the title the text may begin. */
const HEAD_BLOCKS = 25;
/** Paragraphs between title and text that are taken for a standfirst or first paragraph. */
const MOST_LOST = 3;

/** The main text of a page with its head (title, standfirst, byline, date); the rest is listed with the reason. */
export function readPage(
  root: HtmlElement,
  read: { blocks: HtmlBlock[]; dropped: Dropped[] },
  metadata: PageMetadata,
): Draft {
  const { blocks } = read;
  const regionOf = regionFinder(blocks);
  const { kept, isUnsure } = mainBlocks(root, blocks, regionOf);
  const warnings: string[] = isUnsure ? [importMessages.mainTextUnsure] : [];
  const title = titleBlock(blocks, kept, metadata.titles);
  addHead(blocks, kept, title, regionOf);
  const repeated = new Set<HtmlBlock>();
  dropRepeats(blocks, kept, title, repeated);

  const main = blocks.filter((block) => kept.has(block));
  const firstText = main.findIndex((block) => block.kind === "paragraph" && isProse(block));
  const titleAt = title ? main.indexOf(title) : -1;
  const parts = main.map((block, at): Part => {
    if (block === title) return { kind: "title", text: block.text };
    const isAbove = titleAt !== -1 && at > titleAt && at < firstText;
    const isStandfirst =
      isAbove && block.kind === "heading" && block.text.split(/\s+/).length >= STANDFIRST_WORDS;
    return { kind: isStandfirst ? "standfirst" : worded(block, at, main.length), text: block.text };
  });
  const shown = lengthOf(main);
  const stated = shown < SHORT_TEXT ? statedParts(metadata.linkedBody) : [];
  if (stated.reduce((sum, part) => sum + part.text.length, 0) > Math.max(SHORT_TEXT, shown * 2)) {
    const head = parts.filter((part) => HEAD_KINDS.has(part.kind));
    parts.splice(0, parts.length, ...head, ...stated);
    for (const block of main) if (!HEAD_KINDS.has(block.kind) && block !== title) kept.delete(block);
    warnings.push(importMessages.fromLinkedData);
  } else if (shown < SHORT_TEXT) warnings.push(importMessages.onlyPart);
  if (!title && metadata.title && parts.length > 0) parts.unshift({ kind: "title", text: metadata.title });
  return {
    parts,
    metadata: { ...metadata, title: title ? flat(title.text) : metadata.title },
    leftOut: leftOut(blocks, kept, repeated, read.dropped.filter(isSaid), regionOf),
    warnings,
  };
}

const HEAD_KINDS: ReadonlySet<BlockKind> = new Set(["title", "standfirst", "byline", "dateline"]);

/** The article as a page states it in its JSON-LD, for pages that draw it by script only. */
function statedParts(body: string | null): Part[] {
  if (body === null) return [];
  const html = /<\/?(?:p|br|div|h\d|li)\b/i.test(body) ? body : body.split(/\s*\n\s*/).join("<p>");
  return readBlocks(parseTree(html)).blocks.map(({ kind, text }) => ({ kind, text }));
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The block that shows the title: the one with the words of a stated title, an h1 before others. */
function titleBlock(
  blocks: readonly HtmlBlock[],
  kept: ReadonlySet<HtmlBlock>,
  titles: readonly string[],
): HtmlBlock | null {
  const firstKept = blocks.findIndex(
    (block) => kept.has(block) && block.kind === "paragraph" && block.text.length > 120,
  );
  const head = firstKept === -1 ? blocks : blocks.slice(0, firstKept + 1);
  const stated = titles.map(words);
  const isStated = (block: HtmlBlock) => stated.includes(words(block.text));
  const begins = (block: HtmlBlock) =>
    stated.some((title) => words(block.text).length > 15 && title.startsWith(words(block.text)));
  const h1 = head.filter((block) => block.level === 1);
  const headings = head.filter((block) => block.level !== null);
  return (
    h1.findLast(isStated) ??
    headings.findLast(isStated) ??
    h1.findLast(begins) ??
    (h1.length === 1 ? h1[0] : h1.findLast((block) => kept.has(block))) ??
    head.findLast((block) => isStated(block) && block.linkShare < 0.5) ??
    headings.findLast(begins) ??
    null
  );
}

/** What stands between the title and the text, often outside what was found as the main text: standfirst, byline, date. */
function addHead(
  blocks: readonly HtmlBlock[],
  kept: Set<HtmlBlock>,
  title: HtmlBlock | null,
  regionOf: RegionOf,
): void {
  if (title) kept.add(title);
  const to = blocks.findIndex((block) => kept.has(block) && block.kind === "paragraph" && isProse(block));
  const from = title ? blocks.indexOf(title) : to - HEAD_BLOCKS;
  if (to <= from) return;
  const head = blocks.slice(Math.max(0, from), Math.min(to, from + HEAD_BLOCKS));
  for (const wanted of ["standfirst", "byline", "dateline"] as const) {
    const found = head.find((block) => block.kind === wanted);
    if (found && !head.some((block) => kept.has(block) && block.kind === wanted)) kept.add(found);
  }
  if (!title) return;
  const lost = head.filter(
    (block) => block.kind === "paragraph" && isProse(block) && regionOf(block.owner) === null,
  );
  for (const block of lost.slice(0, MOST_LOST)) kept.add(block);
}

/** The title's words a second time, a second byline of the same words, and pull quotes that repeat a paragraph. */
function dropRepeats(
  blocks: readonly HtmlBlock[],
  kept: Set<HtmlBlock>,
  title: HtmlBlock | null,
  repeated: Set<HtmlBlock>,
): void {
  const seen = new Set<string>();
  const titleWords = title ? words(title.text) : null;
  for (const block of blocks) {
    if (!kept.has(block) || block === title) continue;
    const own = words(block.text);
    const again = own === titleWords || (block.kind === "byline" && seen.has(own));
    if (again) {
      kept.delete(block);
      repeated.add(block);
    } else if (block.kind === "byline") seen.add(own);
  }
}

/** A page describes hundreds of pictures to search engines; they are no text of the article. */
function isSaid(dropped: Dropped): boolean {
  return dropped.reason !== LEFT_OUT.picture;
}

const LONGEST_ITEM = 4_000;

/** What did not become text, neighbours with one reason put together, in the order of the page. */
function leftOut(
  blocks: readonly HtmlBlock[],
  kept: ReadonlySet<HtmlBlock>,
  repeated: ReadonlySet<HtmlBlock>,
  dropped: readonly Dropped[],
  regionOf: RegionOf,
): LeftOut[] {
  const rest = blocks
    .filter((block) => !kept.has(block))
    .map((block) => ({
      text: flat(block.text),
      owner: block.owner,
      reason: repeated.has(block) ? LEFT_OUT.repeated : LEFT_OUT[regionOf(block.owner) ?? "outside"],
    }));
  const items: LeftOut[] = [];
  for (const { text, reason } of [...rest, ...dropped].sort((a, b) => a.owner.id - b.owner.id)) {
    const last = items.at(-1);
    if (last && last.reason === reason && last.text.length + text.length < LONGEST_ITEM)
      last.text += `\n${text}`;
    else items.push({ text, reason });
  }
  return items;
}
