import { ImportError } from "./import-error";
import { importMessages } from "./import-messages";

export type TextKind = "text" | "markdown" | "html";

interface Signature {
  /** Bytes at the start, as Latin-1 characters. */
  pattern: RegExp;
  what: string;
}

/** Files that are not text, by their first bytes. */
const SIGNATURES: readonly Signature[] = [
  { pattern: /^[\s\S]{0,1024}?%PDF-/, what: "a PDF file" },
  {
    pattern: /^PK(?:\x03\x04|\x05\x06|\x07\x08)[\s\S]*(?:word\/|\[Content_Types\])/,
    what: "a Word document (.docx)",
  },
  { pattern: /^PK\x03\x04[\s\S]{26,60}mimetypeapplication\/vnd\.oasis/, what: "an OpenDocument file" },
  { pattern: /^PK(?:\x03\x04|\x05\x06|\x07\x08)/, what: "a ZIP archive" },
  { pattern: /^\xd0\xcf\x11\xe0/, what: "an old Word, Excel or PowerPoint file" },
  { pattern: /^\{\\rtf/, what: "a rich text file (.rtf)" },
  {
    pattern:
      /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\x00\x00\x00\x00|II\*\x00|MM\x00\*|[\s\S]{4}ftyp(?:heic|avif|mif1))/,
    what: "a picture",
  },
  {
    pattern: /^(?:[\s\S]{4}ftyp|\x1aE\xdf\xa3|OggS|ID3|\xff[\xfb\xf3\xf2]|RIFF[\s\S]{4}(?:WAVE|AVI )|fLaC)/,
    what: "a sound or video file",
  },
  { pattern: /^(?:\x1f\x8b|BZh|7z\xbc\xaf|\xfd7zXZ|Rar!|\x28\xb5\x2f\xfd)/, what: "a compressed archive" },
  { pattern: /^(?:\x7fELF|MZ[\s\S]{58}|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/, what: "a program" },
  { pattern: /^SQLite format 3\x00/, what: "a database" },
];

const HEAD = 4_096;

/** How the content is to be read, by content first and name second; throws for whatever is not text. */
export function kindOfFile(bytes: Uint8Array, name: string | null): TextKind {
  refuseBinary(bytes);
  const head = latin1(bytes, HEAD);
  const ending = /\.([a-z0-9]+)$/i.exec(name ?? "")?.[1]?.toLowerCase();
  if (ending === "md" || ending === "markdown") return "markdown";
  // A plain text may open with a tag it writes about; only a whole page under that name is taken for one.
  if (ending === "txt" || ending === "text")
    return /^\s*<(?:!doctype\s+html|html)[\s>]/i.test(withoutMark(head)) ? "html" : "text";
  if (looksLikeHtml(head) || ending === "html" || ending === "htm" || ending === "xhtml") return "html";
  return "text";
}

/** Throws when the bytes are a known file that is not text, or hold what no text holds. */
export function refuseBinary(bytes: Uint8Array): void {
  const head = latin1(bytes, HEAD);
  const known = SIGNATURES.find(({ pattern }) => pattern.test(head));
  if (known) throw new ImportError("unsupported", importMessages.unsupported(known.what));
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head)) return;
  const controls = head.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  const zeros = head.match(/\x00/g)?.length ?? 0;
  // Every second byte zero is UTF-16 without a mark; otherwise control characters in number mean no text.
  const isWide = zeros > head.length * 0.3 && zeros === controls;
  if (!isWide && controls > Math.max(2, head.length * 0.02)) {
    throw new ImportError("unsupported", importMessages.unsupported("not a text file"));
  }
}

/** Begins as a page does, or is markup from its first character on. */
export function looksLikeHtml(head: string): boolean {
  const start = withoutMark(head).replace(/^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*/, "");
  return /^<(?:!doctype\s+html|html|head|body|meta|title|article|section|main|div|p|h[1-6]|table|ul|ol|blockquote|span|b|i|a)[\s>/]/i.test(
    start,
  );
}

/** Without byte-order mark and without the zero bytes of UTF-16. */
function withoutMark(head: string): string {
  return head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\x00", "");
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString("latin1");
}
