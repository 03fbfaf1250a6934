import type { Metadata } from "./assemble";
import { cleanByline, joinBylines } from "./byline";
import { elements, nameWords, rawText, type HtmlElement } from "./html-tree";
import { readLinkedData, type LinkedData } from "./json-ld";
import { primaryTag } from "./language";
import { isInRegion } from "./html-regions";
import { oneLine } from "./one-line";
import { publishedAt } from "./published-at";

export interface PageMetadata extends Metadata {
  site: string | null;
  /** Everything the page calls its title, best first; the headline in the text is looked for among them. */
  titles: string[];
  description: string | null;
  linkedBody: string | null;
  /** Where a page that only forwards sends its readers. */
  forwardsTo: string | null;
}

/** What a page says about itself: JSON-LD, then meta tags, then marked-up elements. */
export function readMetadata(root: HtmlElement): PageMetadata {
  const all = [...elements(root)];
  const meta = metaValues(all);
  const scripts = all.filter((of) => of.name === "script" && /ld\+json/i.test(of.attributes.type ?? ""));
  const linked = readLinkedData(scripts.map(rawText));
  const first = (...names: string[]) =>
    names.flatMap((name) => meta.get(name) ?? []).find((value) => value !== "") ?? null;
  const site = oneLine(first("og:site_name", "application-name", "al:android:app_name") ?? linked?.site);
  const pageTitle = oneLine(rawText(all.find((of) => of.name === "title") ?? root.children[-1] ?? ""));
  const titles = [
    linked?.headline,
    first("og:title", "twitter:title"),
    first(
      "dc.title",
      "dcterms.title",
      "parsely-title",
      "sailthru.title",
      "citation_title",
      "headline",
      "title",
    ),
    pageTitle,
  ].flatMap((title) => withoutSite(oneLine(title), site) ?? []);
  return {
    title: titles[0] ?? null,
    titles: [...new Set(titles)],
    byline: findByline(linked, meta, all),
    publishedAt: findDate(linked, first, all),
    language: findLanguageTag(linked, first, all),
    site,
    description: oneLine(
      first("og:description", "description", "twitter:description") ?? linked?.description,
    ),
    linkedBody: linked?.body ?? null,
    forwardsTo: forwardTarget(all),
  };
}

type First = (...names: string[]) => string | null;

/** Content of meta tags by lower-case name, property or itemprop, in document order. */
function metaValues(all: readonly HtmlElement[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { name, attributes } of all) {
    const content = attributes.content?.trim();
    if (name !== "meta" || !content) continue;
    for (const key of [attributes.property, attributes.name, attributes.itemprop]) {
      for (const word of (key ?? "").toLowerCase().split(/\s+/)) {
        if (word !== "") values.set(word, [...(values.get(word) ?? []), content].slice(0, 50));
      }
    }
  }
  return values;
}

function findByline(
  linked: LinkedData | null,
  meta: ReadonlyMap<string, string[]>,
  all: readonly HtmlElement[],
): string | null {
  const stated = joinBylines((linked?.authors ?? []).map(cleanByline));
  if (stated) return stated;
  for (const key of [
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
    "twitter:data1-author",
  ]) {
    const found = joinBylines((meta.get(key) ?? []).map(cleanByline));
    if (found) return found;
  }
  return visibleByline(all);
}

/** The first short element that is marked up as the author. */
function visibleByline(all: readonly HtmlElement[]): string | null {
  const marks: ((of: HtmlElement) => boolean)[] = [
    (of) => /\bauthor\b/.test(of.attributes.rel ?? "") || /\bauthor\b/.test(of.attributes.itemprop ?? ""),
    (of) => nameWords(of).some((word) => word === "byline" || word === "author"),
  ];
  for (const isMarked of marks) {
    const found = all.filter(
      (of) => !["meta", "link", "body"].includes(of.name) && isMarked(of) && !isInRegion(of),
    );
    for (const of of found.slice(0, 20)) {
      const names = [...elements(of)].filter((inner) => inner.attributes.itemprop === "name");
      const byline = joinBylines((names.length > 0 ? names : [of]).map((name) => cleanByline(rawText(name))));
      if (byline && byline.length <= 100) return byline;
    }
  }
  return null;
}

function findDate(linked: LinkedData | null, first: First, all: readonly HtmlElement[]): string | null {
  const marked = all.filter((of) => /\bdatePublished\b/.test(of.attributes.itemprop ?? ""));
  const times = all.filter((of) => of.name === "time" && of.attributes.datetime !== undefined);
  const named = times.filter(
    (of) =>
      of.attributes.pubdate !== undefined ||
      nameWords(of).some((word) => /^publish|^entry$|^pubdate$/.test(word)),
  );
  const candidates = [
    linked?.publishedAt,
    first("article:published_time", "og:published_time", "og:article:published_time", "article:published"),
    first(
      "datepublished",
      "date",
      "dc.date",
      "dc.date.issued",
      "dcterms.date",
      "dcterms.created",
      "dcterms.issued",
      "parsely-pub-date",
      "sailthru.date",
      "citation_publication_date",
      "citation_date",
      "pubdate",
      "publishdate",
      "publish-date",
      "publication_date",
      "article.published",
      "ptime",
      "pdate",
    ),
    ...[...marked, ...named, ...times.slice(0, 1)].map(
      (of) => of.attributes.datetime ?? of.attributes.content ?? rawText(of),
    ),
  ];
  for (const candidate of candidates) {
    const found = publishedAt(candidate);
    if (found) return found;
  }
  return null;
}

function findLanguageTag(
  linked: LinkedData | null,
  first: First,
  all: readonly HtmlElement[],
): string | null {
  const html = all.find((of) => of.name === "html")?.attributes;
  const body = all.find((of) => of.name === "body")?.attributes;
  const candidates = [
    linked?.language,
    html?.lang,
    html?.["xml:lang"],
    body?.lang,
    first("og:locale", "language", "content-language", "dc.language", "inlanguage"),
    all.find((of) => of.attributes["http-equiv"]?.toLowerCase() === "content-language")?.attributes.content,
  ];
  return candidates.map(primaryTag).find((tag) => tag !== null) ?? null;
}

/** UTF-16 code units; a longer "title" is none, and not worth a search in it. */
const LONGEST_TITLE = 1_000;

/** A title without the publication's name behind or before a bar, where the page names its publication. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null || title.length > LONGEST_TITLE) return title;
  const parts = title.split(/\s+[|–—·»:-]\s+|\s*\|\s*/);
  const isSite = (part: string | undefined) => part !== undefined && sameWords(part, site);
  const last = parts.at(-1) ?? "";
  const [head = ""] = parts;
  if (parts.length > 1 && isSite(last))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·»:-]+$/, "") || title;
  if (parts.length > 1 && isSite(head)) return title.slice(head.length).replace(/^[\s|–—·»:-]+/, "") || title;
  return title;
}

function sameWords(a: string, b: string): boolean {
  const words = (value: string) =>
    value
      .toLowerCase()
      .replace(/^the\s|\.(?:com|org|net|co\.uk|[a-z]{2})$/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "");
  return words(a) !== "" && words(a) === words(b);
}

function forwardTarget(all: readonly HtmlElement[]): string | null {
  const refresh =
    all.find((of) => of.attributes["http-equiv"]?.toLowerCase() === "refresh")?.attributes.content ?? "";
  return /^\s*[\d.]*\s*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(refresh)?.[1]?.trim() ?? null;
}
