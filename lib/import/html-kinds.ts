import type { BlockKind } from "./article";
import type { LeftOutReason } from "./import-messages";
import { nameWords, type HtmlElement } from "./html-tree";

/** Elements whose content is never running text, and what is said about it; null says nothing (it is code, not words). */
export const SKIPPED: Readonly<Record<string, LeftOutReason | null>> = {
  script: null,
  style: null,
  noscript: null,
  template: null,
  head: null,
  title: null,
  svg: null,
  canvas: null,
  object: "embedded",
  embed: "embedded",
  iframe: "embedded",
  video: "embedded",
  audio: "embedded",
  applet: "embedded",
  button: "control",
  select: "control",
  textarea: "control",
  datalist: "control",
  input: "control",
  rt: "annotation",
  rp: null,
  rtc: "annotation",
  annotation: null,
  "annotation-xml": null,
  del: "struck",
};

/** What a tag says about the text in it; inherited by the elements below that say nothing themselves. */
export const KIND_BY_TAG: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  blockquote: "quote",
  li: "list_item",
  dt: "list_item",
  dd: "list_item",
  figcaption: "caption",
  caption: "caption",
};

/** Elements that begin and end a line. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  "#root html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

interface NamedKind {
  kind: BlockKind;
  words: readonly string[];
  /** UTF-16 code units; a longer text with such a name is a wrapper, not the thing. */
  longest: number;
}

/** Names that pages give to parts of an article, tried in order. */
const NAMED: readonly NamedKind[] = [
  {
    kind: "credit",
    words: ["credit", "credits", "copyright", "photographer", "photocredit", "imagecredit"],
    longest: 200,
  },
  { kind: "footnote", words: ["footnote", "footnotes", "endnote", "endnotes"], longest: 20_000 },
  { kind: "caption", words: ["caption", "figcaption", "imagecaption"], longest: 1_500 },
  { kind: "byline", words: ["byline", "author", "authors", "bylines"], longest: 160 },
  {
    kind: "dateline",
    words: ["dateline", "pubdate", "timestamp", "datetime", "publishdate", "published"],
    longest: 120,
  },
  { kind: "standfirst", words: ["standfirst", "subtitle", "dek", "deck", "subheadline"], longest: 700 },
];

/** Word processors name their paragraph styles; these say what a paragraph is. */
const STYLES: readonly { pattern: RegExp; kind: BlockKind }[] = [
  { pattern: /\bMso(?:Title)\b/i, kind: "title" },
  { pattern: /\bMsoSubtitle\b/i, kind: "standfirst" },
  { pattern: /\bMsoHeading\d?\b/i, kind: "heading" },
  { pattern: /\bMsoListParagraph/i, kind: "list_item" },
  { pattern: /\bMso(?:Foot|End)noteText\b/i, kind: "footnote" },
  { pattern: /\bMsoCaption\b/i, kind: "caption" },
  { pattern: /\bMso(?:Intense)?Quote\b/i, kind: "quote" },
];

/** The kind an element gives its text, or null when it says nothing. `length` is the length of that text. */
export function kindOf(of: HtmlElement, length: number): BlockKind | null {
  const byTag = KIND_BY_TAG[of.name];
  const named = namedKind(of, length);
  if (named && byTag !== "heading") return named;
  if (byTag) return byTag;
  if (of.name === "time" && length <= 60) return "dateline";
  return null;
}

function namedKind(of: HtmlElement, length: number): BlockKind | null {
  const style = STYLES.find(({ pattern }) => pattern.test(of.attributes.class ?? ""));
  if (style) return style.kind;
  if (/^(?:fn|footnote|endnote)[:_-]?\d/i.test(of.attributes.id ?? "") && of.name !== "sup")
    return "footnote";
  const words = nameWords(of);
  if (words.length === 0) return null;
  const joined = ` ${words.join(" ")} `;
  const found = NAMED.find(
    (entry) => length <= entry.longest && entry.words.some((word) => joined.includes(` ${word} `)),
  );
  return found?.kind ?? null;
}

/** True for what a browser does not paint. Styles are read only where they stand on the element itself. */
export function isHidden(of: HtmlElement): boolean {
  const { style = "", hidden, type, open } = of.attributes;
  if (hidden !== undefined && hidden !== "until-found") return true;
  if (of.name === "input" && type === "hidden") return true;
  if (of.name === "dialog" && open === undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style);
}

/** Text meant for screen readers only; it names things ("Image caption") that the page shows by looks. */
export function isForScreenReaders(of: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:sr-only|visually-?hidden|visuallyhidden|screen-reader(?:-text)?|screenreader|off-?screen)(?:$|[\s_-])/i.test(
    of.attributes.class ?? "",
  );
}
