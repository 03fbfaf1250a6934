import type { Article } from "./article";
import type { ImportOptions } from "./assemble";
import type { TextKind } from "./file-kind";
import { importHtml } from "./import-html";
import { ImportError } from "./import-error";
import { importMarkdown } from "./import-markdown";
import { importMessages } from "./import-messages";
import { importText } from "./import-text";
import { LIMITS } from "./limits";

export interface TextSource {
  kind: TextKind;
  content: string;
}

const READERS: Readonly<Record<TextKind, (content: string, options: ImportOptions) => Article>> = {
  text: importText,
  markdown: importMarkdown,
  html: importHtml,
};

/** Any text source to an article; throws ImportError for what is too large, too deep or without text. */
export function importSource({ kind, content }: TextSource, options: ImportOptions = {}): Article {
  if (content.length > LIMITS.bytes) {
    throw new ImportError("too_large", importMessages.tooLarge(LIMITS.bytes / 1024 / 1024));
  }
  return READERS[kind](content, options);
}
