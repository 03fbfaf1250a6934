import type { Article } from "./article";
import { assembleArticle, type ImportOptions } from "./assemble";
import { readBlocks } from "./html-blocks";
import { readMetadata } from "./html-metadata";
import { parseTree } from "./html-tree";
import { ImportError } from "./import-error";
import { importMessages } from "./import-messages";
import { LIMITS } from "./limits";
import { readFragment } from "./html-fragment";
import { readPage } from "./html-page";

/**
 * A whole page (the main text is found, the rest is listed as left out) or a fragment (everything is kept).
 * Pages are told by their own tags; what word processors put on the clipboard counts as a fragment.
 */
export function importHtml(html: string, options: ImportOptions = {}): Article {
  if (html.length > LIMITS.bytes)
    throw new ImportError("too_large", importMessages.tooLarge(LIMITS.bytes / 1024 / 1024));
  const root = parseTree(clipboardFragment(html));
  const read = readBlocks(root);
  const metadata = readMetadata(root);
  const media = read.dropped.filter(({ owner }) => MEDIA.has(owner.name)).length;
  const draft = isPage(html) ? readPage(root, read, metadata) : readFragment(read, metadata);
  if (draft.parts.length === 0) {
    if (metadata.forwardsTo) throw new ImportError("forwards", importMessages.forwards(metadata.forwardsTo));
    throw new ImportError("empty", isPage(html) ? importMessages.emptyPage : importMessages.empty);
  }
  if (media > 0) draft.warnings.push(importMessages.media(media));
  return assembleArticle(draft, options);
}

const MEDIA = new Set(["iframe", "video", "audio", "embed", "object"]);

/** The marked part of what Windows programs put on the clipboard, or the whole. */
function clipboardFragment(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(html);
  if (!start) return html;
  const from = start.index + start[0].length;
  const end = /<!--\s*EndFragment\s*-->/i.exec(html.slice(from));
  return end ? html.slice(from, from + end.index) : html.slice(from);
}

function isPage(html: string): boolean {
  if (/<!--\s*StartFragment\s*-->/i.test(html)) return false;
  const head = html.slice(0, 20_000);
  if (
    /<meta[^>]{1,200}generator[^>]{1,200}(?:microsoft word|libreoffice|openoffice|pages|google docs)/i.test(
      head,
    )
  )
    return false;
  if (/docs-internal-guid|urn:schemas-microsoft-com:office:word/i.test(head)) return false;
  return /<(?:html|body|head)[\s>]|<!doctype\s+html/i.test(head);
}
