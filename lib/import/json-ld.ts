import { decodeEntities } from "./entities";

/** What a page's JSON-LD says about its article; unusable values are null. */
export interface LinkedData {
  headline: string | null;
  authors: string[];
  publishedAt: string | null;
  language: string | null;
  site: string | null;
  description: string | null;
  /** The whole text as the publisher put it there, with or without markup. */
  body: string | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|Interview|LiveBlog|ScholarlyArticle|WebPage)$/i;
const DEPTH = 12;
const MOST_NODES = 2_000;

/** The best article node of all script blocks: a proper article type wins over a web page that carries a headline. */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.flatMap((script) => objectsIn(parseLoose(script), 0)).slice(0, MOST_NODES);
  const typed = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const ranked = typed
    .map((node) => ({ node, score: score(node) }))
    .filter(({ score: points }) => points > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.node;
  if (!best) return null;
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node]] : [])),
  );
  return {
    headline: text(best.headline) ?? text(best.name),
    authors: namesOf(best.author ?? best.creator, byId),
    publishedAt: text(best.datePublished) ?? text(best.dateCreated),
    language: text(best.inLanguage) ?? languageName(best.inLanguage),
    site: namesOf(best.publisher, byId)[0] ?? null,
    description: text(best.description),
    body: typeof best.articleBody === "string" ? best.articleBody : null,
  };
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Pages wrap JSON-LD in comments or CDATA and leave raw line feeds and trailing commas in it; null when it stays unreadable. */
function parseLoose(script: string): unknown {
  const json = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>);?$/, "");
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function objectsIn(value: unknown, depth: number): Json[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap((item) => objectsIn(item, depth + 1))];
}

function typesOf(node: Json): string[] {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types.filter((type) => typeof type === "string");
}

function score(node: Json): number {
  const isPage = typesOf(node).every((type) => /WebPage$/i.test(type));
  if (text(node.headline) === null && (isPage || text(node.name) === null)) return 0;
  const filled = ["author", "datePublished", "articleBody", "publisher"].filter(
    (key) => node[key] !== undefined,
  );
  return 1 + filled.length + (isPage ? 0 : 5);
}

function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  const string = isObject(first) ? first["@value"] : first;
  return typeof string === "string" && string.trim() !== "" ? decodeEntities(string).trim() : null;
}

function languageName(value: unknown): string | null {
  return isObject(value) ? (text(value.alternateName) ?? text(value.name)) : null;
}

function namesOf(value: unknown, byId: ReadonlyMap<unknown, Json>): string[] {
  const people = Array.isArray(value) ? value : [value];
  return people.slice(0, 50).flatMap((person) => {
    if (!isObject(person)) return text(person) ?? [];
    const whole = text(person.name) === null ? (byId.get(person["@id"]) ?? person) : person;
    const names = Array.isArray(whole.name) ? whole.name : [whole.name];
    return names.flatMap((name) => text(name) ?? []);
  });
}
