import { Parser } from "htmlparser2";
import { ImportError } from "./import-error";
import { importMessages } from "./import-messages";
import { LIMITS } from "./limits";

export interface HtmlElement {
  /** Counts up in document order from 0, the root. */
  id: number;
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
  parent: HtmlElement | null;
}
export type HtmlNode = HtmlElement | string;

/** Elements that part lines when they are flattened away. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

const RAW = new Set(["script", "style", "noscript", "template", "svg", "title", "select", "textarea"]);

/**
 * Reads HTML into a plain tree in one pass, with implied end tags closed and entities decoded. Depth and number of
 * nodes are checked on the way, so a page made to exhaust a parser is refused before it costs anything.
 */
export function parseTree(html: string): HtmlElement {
  const root = element("#root", {}, null, 0);
  let at = root;
  let nodes = 0;
  let open = 0;
  // Levels below keptDepth are counted, not built.
  let flattened = 0;
  // The level of a flattened element whose content is no text, or 0.
  let muted = 0;

  function count(): void {
    nodes++;
    if (nodes > LIMITS.nodes) throw new ImportError("too_complex", importMessages.tooManyNodes);
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count();
        open++;
        if (open > LIMITS.depth) throw new ImportError("too_complex", importMessages.tooDeep);
        if (open > LIMITS.keptDepth) {
          flattened++;
          if (muted === 0 && RAW.has(name)) muted = open;
          if (!INLINE.has(name)) append(at, element("br", {}, at, nodes));
          return;
        }
        const child = element(name, shorten(attributes), at, nodes);
        append(at, child);
        at = child;
      },
      ontext(text) {
        if (muted > 0) return;
        if (typeof at.children.at(-1) !== "string") count();
        append(at, text);
      },
      onclosetag() {
        if (open === muted) muted = 0;
        open--;
        if (flattened > 0) flattened--;
        else at = at.parent ?? root;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return root;
}

function element(
  name: string,
  attributes: Record<string, string>,
  parent: HtmlElement | null,
  id: number,
): HtmlElement {
  return { id, name, attributes, children: [], parent };
}

/** Text arrives in pieces around every entity; joined here, so that later passes see whole words. */
function append(parent: HtmlElement, child: HtmlNode): void {
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof child === "string" && typeof before === "string") parent.children[last] = before + child;
  else parent.children.push(child);
}

function shorten(attributes: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(attributes)) {
    if (value.length > LIMITS.attribute) attributes[name] = value.slice(0, LIMITS.attribute);
  }
  return attributes;
}

/** Every element below `from`, in document order. */
export function* elements(from: HtmlElement): Generator<HtmlElement> {
  for (const child of from.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elements(child);
  }
}

export function findAll(from: HtmlElement, ...names: string[]): HtmlElement[] {
  return [...elements(from)].filter((found) => names.includes(found.name));
}

/** All text below an element, as written. */
export function rawText(node: HtmlNode): string {
  return typeof node === "string" ? node : node.children.map(rawText).join("");
}

/** Words of class, id, itemprop, role and rel, in lower case, camelCase parted ("articleBody" gives article, body). */
export function nameWords(of: HtmlElement): string[] {
  const { class: className = "", id = "", itemprop = "", role = "", rel = "" } = of.attributes;
  return `${className} ${id} ${itemprop} ${role} ${rel}`
    .slice(0, 1_000)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
