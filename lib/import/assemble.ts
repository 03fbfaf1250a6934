import { normaliseText } from "@/lib/text/normalise";
import type { Article, Block, BlockKind, LeftOut } from "./article";
import { cleanByline } from "./byline";
import { ImportError } from "./import-error";
import { importMessages } from "./import-messages";
import { LIMITS } from "./limits";
import { findLanguage } from "./language";
import { oneLine } from "./one-line";

/** One block as a reader found it, before it has a place in the text. */
export interface Part {
  kind: BlockKind;
  text: string;
}

export interface Metadata {
  title: string | null;
  byline: string | null;
  publishedAt: string | null;
  language: string | null;
}

export interface Draft {
  parts: Part[];
  metadata: Metadata;
  leftOut: LeftOut[];
  warnings: string[];
}

/** What the person who imports, or the caller of the API, states; it wins over what was read. */
export interface ImportOptions {
  url?: string | null;
  title?: string | null;
  byline?: string | null;
  language?: string | null;
}

const TITLE_LENGTH = 100;
const SINGLE_LINE: ReadonlySet<BlockKind> = new Set(["title", "heading", "byline", "dateline"]);

/** Builds the one text (blocks joined by an empty line) and every block's exact place in it; throws when nothing is left. */
export function assembleArticle(draft: Draft, options: ImportOptions = {}): Article {
  const body = joinParts(draft.parts);
  return finishArticle({ ...body, ...draft }, options);
}

interface Body {
  text: string;
  blocks: Block[];
  /** Characters that normalisation took out because they cannot be stored or shown. */
  unreadable: number;
}

function joinParts(parts: readonly Part[]): Body {
  let text = "";
  let unreadable = 0;
  const blocks: Block[] = [];
  for (const part of parts) {
    const normal = normaliseText(part.text);
    unreadable += normal.removed.unreadable;
    const content = tidyLines(normal.text, part.kind);
    if (content === "") continue;
    if (text !== "") text += "\n\n";
    blocks.push({ kind: part.kind, start: text.length, end: text.length + content.length });
    text += content;
  }
  return { text, blocks, unreadable };
}

/** The article around a text that is already whole: who, when, which language, and what to warn of. */
export function finishArticle(draft: Body & Omit<Draft, "parts">, options: ImportOptions = {}): Article {
  const { text, blocks, unreadable } = draft;
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError("empty", importMessages.empty);
  if (text.length > LIMITS.characters || blocks.length > LIMITS.blocks)
    throw new ImportError("too_large", importMessages.tooLong(LIMITS.characters, LIMITS.blocks));

  const titleBlock = blocks.find((block) => block.kind === "title");
  const found = draft.metadata.title ?? (titleBlock ? text.slice(titleBlock.start, titleBlock.end) : null);
  const bylineBlock = blocks.find((block) => block.kind === "byline");
  const byline =
    draft.metadata.byline ??
    (bylineBlock ? cleanByline(text.slice(bylineBlock.start, bylineBlock.end)) : null);
  const title = oneLine(options.title) ?? oneLine(found);
  const { language, mismatch } = findLanguage(text, options.language ?? null, draft.metadata.language);

  const warnings = [...draft.warnings];
  if (title === null) warnings.push(importMessages.noTitle);
  if (unreadable > 0) warnings.push(importMessages.controlsRemoved(unreadable));
  const replaced = text.split("\uFFFD").length - 1;
  if (replaced > 0) warnings.push(importMessages.replacementCharacters(replaced));
  if (mismatch) warnings.push(importMessages.languageMismatch(mismatch, language));
  return {
    title: title ?? firstWords(text),
    byline: oneLine(options.byline) ?? oneLine(byline),
    language,
    publishedAt: draft.metadata.publishedAt,
    sourceUrl: options.url ?? null,
    text,
    blocks,
    leftOut: draft.leftOut,
    warnings,
  };
}

/** A block holds no empty line and no white space at its ends, so that the empty line always parts two blocks. */
function tidyLines(text: string, kind: BlockKind): string {
  const lines = text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
  return lines.join(SINGLE_LINE.has(kind) ? " " : "\n").trim();
}

function firstWords(text: string): string {
  const line = text.split("\n", 1)[0]?.replace(/\s+/g, " ") ?? "";
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH + 1);
  const space = cut.lastIndexOf(" ");
  // Array.from keeps a pair of surrogates together where there is no space to cut at.
  const head =
    space > 0
      ? cut.slice(0, space)
      : Array.from(line)
          .slice(0, TITLE_LENGTH / 2)
          .join("");
  return `${head}…`;
}
