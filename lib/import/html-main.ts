import type { HtmlBlock } from "./html-blocks";
import { readabilityIds } from "./html-readability";
import type { RegionOf } from "./html-regions";
import type { HtmlElement } from "./html-tree";
import { kindOfLine } from "./line-kinds";

/** UTF-16 code units: from here a block is running text; below it may be a label, a link or a button. */
const PROSE = 60;
/** A page with less text than this, all told, has little to tell apart. */
const SHORT_PAGE = 1_500;
/** Of all running text outside navigation and the like; less means that the wrong part was found. */
const LEAST_SHARE = 0.2;

export interface Main {
  kept: Set<HtmlBlock>;
  /** True when the page gave no clear answer and what was kept is a guess. */
  isUnsure: boolean;
}

/**
 * The blocks of the article itself: what Readability finds, with what it loses inside the article put back and what it
 * keeps of the surroundings taken out.
 */
export function mainBlocks(root: HtmlElement, blocks: readonly HtmlBlock[], regionOf: RegionOf): Main {
  const outside = new Set(blocks.filter((block) => regionOf(block.owner) === null));
  if (lengthOf(blocks) <= SHORT_PAGE) return { kept: outside, isUnsure: false };
  const ids = readabilityIds(root);
  const found = blocks.filter((block) => ids?.has(block.owner.id));
  const prose = [...outside].filter(isProse);
  const isWrong =
    lengthOf(found.filter((block) => isProse(block) && outside.has(block))) <= lengthOf(prose) * LEAST_SHARE;
  const base = isWrong ? densest(prose, outside) : found;
  const kept = new Set(base);
  rescue(blocks, kept, regionOf);
  tidy(blocks, kept, regionOf);
  return { kept: kept.size > 0 ? kept : outside, isUnsure: isWrong || kept.size === 0 };
}

export function isProse(block: HtmlBlock): boolean {
  return block.text.length >= PROSE && block.linkShare < 0.4;
}

export function lengthOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** Everything in the smallest element that holds most of the running text. */
function densest(prose: readonly HtmlBlock[], outside: ReadonlySet<HtmlBlock>): HtmlBlock[] {
  const sums = new Map<HtmlElement, number>();
  for (const block of prose) {
    for (let at: HtmlElement | null = block.owner; at; at = at.parent) {
      sums.set(at, (sums.get(at) ?? 0) + block.text.length);
    }
  }
  const most = lengthOf(prose) * 0.6;
  const holders = [...sums].filter(([, sum]) => sum >= most).map(([of]) => of);
  // Ids count up in document order, so of nested holders the innermost has the highest.
  const innermost = holders.reduce<HtmlElement | null>(
    (best, of) => (best && best.id > of.id ? best : of),
    null,
  );
  return [...outside].filter((block) => innermost === null || isWithin(block.owner, innermost));
}

export function isWithin(of: HtmlElement, outer: HtmlElement): boolean {
  for (let at: HtmlElement | null = of; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Parents of kept running text, by how much of it they hold; what stands beside it in them is of the article too. */
function bodyParents(kept: ReadonlySet<HtmlBlock>): Map<HtmlElement, number> {
  const parents = new Map<HtmlElement, number>();
  for (const block of kept) {
    const parent = block.owner.parent;
    if (parent && isProse(block)) parents.set(parent, (parents.get(parent) ?? 0) + block.text.length);
  }
  return parents;
}

/** Puts back what was lost between the first and the last kept paragraph: headings, lists, tables, quotes, paragraphs. */
function rescue(blocks: readonly HtmlBlock[], kept: Set<HtmlBlock>, regionOf: RegionOf): void {
  const parents = bodyParents(kept);
  const total = [...parents.values()].reduce((sum, length) => sum + length, 0);
  const main = [...parents].filter(([, length]) => length >= total * 0.25).map(([of]) => of);
  const first = blocks.findIndex((block) => kept.has(block) && isProse(block));
  const last = blocks.findLastIndex((block) => kept.has(block) && isProse(block));
  blocks.slice(Math.max(0, first), last + 1).forEach((block) => {
    if (kept.has(block) || regionOf(block.owner) !== null || block.linkShare > 0.5) return;
    const isInside = main.some((parent) => isWithin(block.owner, parent));
    if (isInside && (isProse(block) || RESCUED.has(block.kind))) kept.add(block);
  });
}

const RESCUED: ReadonlySet<string> = new Set([
  "heading",
  "list_item",
  "table_row",
  "quote",
  "caption",
  "credit",
  "footnote",
]);

/** Lines that belong to the page, not to the article, in the words that templates use. */
const STOCK =
  /^(?:adverts?|advertisements?|tags?|tagged|filed under|categor(?:y|ies)|topics?|comments?|share|loading|print|e-?mail|this slideshow requires javascript|like this (?:story|article)|get the latest|read more|más información|mehr|lire la suite)\b.{0,80}$/i;

/** Takes out what stands in a region of its own, lines that are only a link elsewhere, and stock phrases. */
function tidy(blocks: readonly HtmlBlock[], kept: Set<HtmlBlock>, regionOf: RegionOf): void {
  blocks.forEach((block, at) => {
    if (!kept.has(block)) return;
    const { text, kind, linkShare } = block;
    const isElsewhere = regionOf(block.owner) !== null;
    const isLink =
      linkShare > 0.8 &&
      (text.length < 200 || kind === "paragraph") &&
      !["heading", "byline", "quote"].includes(kind);
    const isStock = text.length < 300 && kindOfLine(text, at, blocks.length) === "boilerplate";
    const isLabel = kind !== "caption" && !/[.!?…]["”’»)]*$/.test(text) && STOCK.test(text);
    if (isElsewhere || isLink || isStock || isLabel) kept.delete(block);
  });
}
