import type { HtmlBlock } from "./html-blocks";
import { nameWords, type HtmlElement } from "./html-tree";
import type { LeftOutReason } from "./import-messages";

interface Region {
  reason: LeftOutReason;
  tags: readonly string[];
  roles: readonly string[];
  /** Words of class and id; matched whole. */
  words: readonly string[];
}

/** Parts of a page that are not the article, by tag, role and the names that pages give them; the first that fits tells why. */
const REGIONS: readonly Region[] = [
  {
    reason: "navigation",
    tags: ["nav", "menu"],
    roles: ["navigation", "menu", "menubar", "tablist", "search"],
    words: ["nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "menu", "pagination", "pager", "toc"],
  },
  {
    reason: "comments",
    tags: [],
    roles: [],
    words: ["comment", "comments", "disqus", "respond", "replies", "commentlist"],
  },
  {
    reason: "related",
    tags: [],
    roles: [],
    words: [
      "related",
      "recommended",
      "recommendations",
      "recirc",
      "outbrain",
      "taboola",
      "trending",
      "popular",
      "mostread",
      "morefrom",
      "readmore",
      "seealso",
    ],
  },
  {
    reason: "advertisement",
    tags: ["ins"],
    roles: [],
    words: ["ad", "ads", "advert", "advertisement", "adslot", "sponsored", "promo", "promoted", "dfp"],
  },
  {
    reason: "share",
    tags: [],
    roles: [],
    words: [
      "share",
      "sharing",
      "social",
      "sociallinks",
      "newsletter",
      "subscribe",
      "subscription",
      "signup",
      "paywall",
      "cookie",
      "cookies",
      "consent",
      "gdpr",
    ],
  },
  {
    reason: "control",
    tags: ["form", "button"],
    roles: ["form", "dialog", "alertdialog", "toolbar"],
    words: ["modal", "popup", "tooltip"],
  },
  { reason: "aside", tags: ["aside"], roles: ["complementary"], words: ["sidebar", "widget", "rail"] },
  { reason: "footer", tags: ["footer"], roles: ["contentinfo"], words: ["footer", "colophon"] },
  { reason: "header", tags: [], roles: ["banner"], words: ["masthead", "topbar", "siteheader"] },
];

export type RegionOf = (of: HtmlElement) => LeftOutReason | null;

/** Running text, as against labels and links: UTF-16 code units from which a block counts. */
const PROSE = 80;
/** An element that holds more than this share of the page's running text is the page, whatever it is called. */
const MOST = 0.4;

/**
 * Tells why an element surely does not belong to the article, seen from it up to the page; null when nothing says so.
 * Pages call their main wrapper "has-sidebar" or "share-container", so a name counts only on an element without most of the text.
 */
export function regionFinder(blocks: readonly HtmlBlock[]): RegionOf {
  const prose = new Map<HtmlElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (block.text.length < PROSE || block.linkShare > 0.5) continue;
    total += block.text.length;
    for (let at: HtmlElement | null = block.owner; at; at = at.parent) {
      prose.set(at, (prose.get(at) ?? 0) + block.text.length);
    }
  }
  const known = new Map<HtmlElement, LeftOutReason | null>();

  function regionOf(of: HtmlElement): LeftOutReason | null {
    const before = known.get(of);
    if (before !== undefined) return before;
    // A quotation is of the article whatever a page calls the frame around it ("social embed").
    if (of.name === "blockquote") return null;
    const isMost = total > 0 && (prose.get(of) ?? 0) > total * MOST;
    const reason = (isMost ? null : ownRegion(of)) ?? (of.parent ? regionOf(of.parent) : null);
    known.set(of, reason);
    return reason;
  }

  return regionOf;
}

/** By names alone, without weighing the text: right for a byline, where a wrong one is worse than none. */
export function isInRegion(of: HtmlElement): boolean {
  for (let at: HtmlElement | null = of; at; at = at.parent) if (ownRegion(at)) return true;
  return false;
}

function ownRegion(of: HtmlElement): LeftOutReason | null {
  if (["article", "main", "p", "h1", "#root", "html", "body"].includes(of.name)) return null;
  const { role = "" } = of.attributes;
  const words = nameWords(of);
  const found = REGIONS.find(
    (region) =>
      region.tags.includes(of.name) ||
      region.roles.includes(role) ||
      region.words.some((word) => words.includes(word)),
  );
  return found?.reason ?? null;
}
