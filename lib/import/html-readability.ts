import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { SKIPPED } from "./html-kinds";
import { elements, type HtmlElement, type HtmlNode } from "./html-tree";

/** Attribute names, not values, carry the ids: when two elements are folded into one, both names survive. */
const MARK = "data-at-";

/** Elements from which Readability is not asked: its cost grows with their square, and no news page has a third of them. */
const MOST_ELEMENTS = 10_000;

/** Ids of the elements that Readability takes for the main text; null when it finds none. */
export function readabilityIds(root: HtmlElement): Set<number> | null {
  let count = 0;
  for (const of of elements(root)) if (SKIPPED[of.name] !== null && ++count > MOST_ELEMENTS) return null;
  const { document } = parseHTML(
    `<!doctype html><html><head></head><body>${root.children.map(serialise).join("")}</body></html>`,
  );
  const parsed = new Readability(document, { disableJSONLD: true, keepClasses: true }).parse();
  if (!parsed?.content) return null;
  const ids = [...parsed.content.matchAll(/\sdata-at-(\d+)(?=[\s=>/])/g)].map((match) => Number(match[1]));
  return new Set(ids);
}

const WRAPPERS = new Set(["html", "body"]);
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const KEPT_ATTRIBUTES = [
  "class",
  "id",
  "style",
  "role",
  "itemprop",
  "itemtype",
  "rel",
  "href",
  "src",
  "alt",
  "hidden",
  "aria-hidden",
  "aria-modal",
  "datetime",
];

function serialise(node: HtmlNode): string {
  if (typeof node === "string") return escape(node);
  if (SKIPPED[node.name] === null) return "";
  const children = node.children.map(serialise).join("");
  if (WRAPPERS.has(node.name)) return children;
  if (!/^[a-z][a-z0-9-]*$/.test(node.name)) return children;
  const attributes = KEPT_ATTRIBUTES.filter((name) => node.attributes[name] !== undefined)
    .map((name) => ` ${name}="${escape(node.attributes[name] ?? "").slice(0, 2_000)}"`)
    .join("");
  const open = `<${node.name} ${MARK}${node.id}${attributes}>`;
  return VOID.has(node.name) ? open : `${open}${children}</${node.name}>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
