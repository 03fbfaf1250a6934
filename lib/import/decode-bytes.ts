import iconv from "iconv-lite";
import sniffEncoding from "html-encoding-sniffer";
import type { TextKind } from "./file-kind";
import { importMessages } from "./import-messages";

export interface Decoded {
  text: string;
  /** WHATWG name of the encoding that was used. */
  encoding: string;
  warnings: string[];
}

/**
 * Text of a page or file: byte-order mark, then transport header, then meta tag, then UTF-8 if the bytes are valid UTF-8, else
 * Windows-1252. A label that the bytes plainly contradict is overruled, with a warning. iconv-lite decodes, because
 * Node 20's own decoder gets windows-1252 wrong.
 */
export function decodeBytes(
  bytes: Uint8Array,
  contentType?: string | null,
  kind: TextKind = "html",
): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fallback = unmarkedEncoding(buffer);
  const label = /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? "")?.[1];
  const stated = sniffEncoding(bytes, {
    transportLayerEncodingLabel: label,
    defaultEncoding: fallback,
    // Only a page has a meta tag to look into; an article about HTML must not be read by its examples.
    xml: kind !== "html",
  });
  const encoding = overrule(buffer, stated);
  const known = iconv.encodingExists(encoding) ? encoding : "windows-1252";
  const text = iconv.decode(buffer, known, { stripBOM: true });
  return {
    text,
    encoding: known,
    warnings: known === stated ? [] : [importMessages.encodingMismatch(stated, known)],
  };
}

function overrule(buffer: Buffer, stated: string): string {
  const validUtf8 = isUtf8(buffer);
  if (stated === "UTF-8" && validUtf8 === false && !hasMultibyte(buffer)) return "windows-1252";
  // Text in a one-byte encoding is practically never valid UTF-8 by chance once it has a few accented letters.
  if (stated === "windows-1252" && validUtf8 && highBytes(buffer) >= 4) return "UTF-8";
  return stated;
}

/** UTF-16 shows in its zero bytes; otherwise UTF-8 where it is valid. */
function unmarkedEncoding(buffer: Buffer): string {
  const head = buffer.subarray(0, 2_000);
  const even = head.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = head.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (odd > head.length * 0.3 && even < odd / 10) return "UTF-16LE";
  if (even > head.length * 0.3 && odd < even / 10) return "UTF-16BE";
  return isUtf8(buffer) ? "UTF-8" : "windows-1252";
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(buffer);
    return true;
  } catch {
    return false;
  }
}

/** True when at least one sequence of the length that UTF-8 demands is there. */
function hasMultibyte(buffer: Buffer): boolean {
  return /[\xc3-\xdf][\x80-\xbf](?![\x80-\xbf])|[\xe1-\xef][\x80-\xbf]{2}/.test(buffer.toString("latin1"));
}

function highBytes(buffer: Buffer): number {
  let count = 0;
  for (const byte of buffer) if (byte >= 0x80 && ++count >= 4) break;
  return count;
}
