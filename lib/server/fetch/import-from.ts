import { createHash } from "node:crypto";
import type { Article } from "@/lib/import/article";
import type { ImportOptions } from "@/lib/import/assemble";
import { decodeBytes } from "@/lib/import/decode-bytes";
import { kindOfFile, refuseBinary, type TextKind } from "@/lib/import/file-kind";
import { ImportError } from "@/lib/import/import-error";
import { importMessages } from "@/lib/import/import-messages";
import { importSource, type TextSource } from "@/lib/import/import-source";
import { LIMITS } from "@/lib/import/limits";
import type { AllowList } from "./allow-list";
import type { Resolve } from "./checked-connector";
import { fetchPublic } from "./guarded-fetch";
import { parseInChild } from "./parse-in-child";

export type ImportSource =
  | { kind: TextKind; content: string }
  | { kind: "url"; url: string }
  | { kind: "file"; bytes: Uint8Array; name?: string | null; contentType?: string | null };

export interface ImportEnvironment {
  allow: AllowList;
  /**
   * "child" reads foreign markup in a process of its own, for a server; "direct" reads here, for a program that does
   * nothing else and can be stopped.
   */
  parse: "child" | "direct";
  signal?: AbortSignal;
  resolve?: Resolve;
}

/** What was read, as it came, for the record. */
export interface Original {
  bytes: Uint8Array;
  contentType: string;
  /** Where the bytes came from after all redirects; null when they came from no address. */
  finalUrl: string | null;
  /** Hexadecimal, of `bytes`. */
  sha256: string;
}

export interface Imported {
  article: Article;
  original: Original;
}

const CONTENT_TYPES: Readonly<Record<TextKind, string>> = {
  text: "text/plain; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
};

/** The one way into the desk: any source to an article and its original; throws ImportError or FetchError. */
export async function importFrom(
  source: ImportSource,
  environment: ImportEnvironment,
  options: ImportOptions = {},
): Promise<Imported> {
  if (source.kind === "url") return importUrl(source.url, environment, options);
  if (source.kind === "file") return importFile(source, environment, options);
  const bytes = Buffer.from(source.content, "utf8");
  refuseLarge(bytes.byteLength);
  const article = await read({ kind: source.kind, content: source.content }, environment, options);
  return { article, original: original(bytes, CONTENT_TYPES[source.kind], null) };
}

async function importUrl(
  url: string,
  environment: ImportEnvironment,
  options: ImportOptions,
): Promise<Imported> {
  const { allow, signal, resolve } = environment;
  const fetched = await fetchPublic(url, { allow, signal, resolve });
  const kind = kindOfPage(fetched.bytes, fetched.contentType, fetched.finalUrl);
  const decoded = decodeBytes(fetched.bytes, fetched.contentType);
  const article = await read({ kind, content: decoded.text }, environment, {
    ...options,
    url: fetched.finalUrl,
  });
  return {
    article: { ...article, warnings: [...decoded.warnings, ...article.warnings] },
    original: original(fetched.bytes, fetched.contentType, fetched.finalUrl),
  };
}

async function importFile(
  file: { bytes: Uint8Array; name?: string | null; contentType?: string | null },
  environment: ImportEnvironment,
  options: ImportOptions,
): Promise<Imported> {
  refuseLarge(file.bytes.byteLength);
  if (file.bytes.byteLength === 0) throw new ImportError("empty", importMessages.empty);
  const kind = kindOfFile(file.bytes, file.name ?? null);
  const decoded = decodeBytes(file.bytes, file.contentType, kind);
  const article = await read({ kind, content: decoded.text }, environment, options);
  return {
    article: { ...article, warnings: [...decoded.warnings, ...article.warnings] },
    original: original(file.bytes, file.contentType ?? CONTENT_TYPES[kind], null),
  };
}

/** Plain text is read in one pass over it and needs no child. */
function read(source: TextSource, { parse }: ImportEnvironment, options: ImportOptions): Promise<Article> {
  if (parse === "child" && source.kind !== "text") return parseInChild(source, options);
  return Promise.resolve(importSource(source, options));
}

function kindOfPage(bytes: Uint8Array, contentType: string, url: string): TextKind {
  const type = contentType.toLowerCase();
  refuseBinary(bytes);
  if (/html/.test(type)) return "html";
  if (/markdown/.test(type)) return "markdown";
  return kindOfFile(bytes, new URL(url).pathname);
}

function refuseLarge(bytes: number): void {
  if (bytes > LIMITS.bytes)
    throw new ImportError("too_large", importMessages.tooLarge(LIMITS.bytes / 1024 / 1024));
}

function original(bytes: Uint8Array, contentType: string, finalUrl: string | null): Original {
  return { bytes, contentType, finalUrl, sha256: createHash("sha256").update(bytes).digest("hex") };
}
