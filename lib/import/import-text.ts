import { normaliseText } from "@/lib/text/normalise";
import type { Article } from "./article";
import { finishArticle, type ImportOptions } from "./assemble";
import { cleanByline } from "./byline";
import { blocksFromPlainText } from "./plain-blocks";
import { publishedAt } from "./published-at";

/** Plain text as pasted or read from a file; nothing is left out, only white space at both ends goes. */
export function importText(raw: string, options: ImportOptions = {}): Article {
  const normal = normaliseText(raw);
  const text = normal.text.trim();
  const { blocks, title, byline, dateline } = blocksFromPlainText(text);
  return finishArticle(
    {
      text,
      blocks,
      unreadable: normal.removed.unreadable,
      metadata: { title, byline: cleanByline(byline), publishedAt: publishedAt(dateline), language: null },
      leftOut: [],
      warnings: [],
    },
    options,
  );
}
