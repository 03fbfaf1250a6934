/** What `normaliseText` dropped, counted so that an import can say so. */
export interface Removed {
  /** BOM, zero-width space, word joiner, soft hyphen, and bidi controls: they change no visible letter. */
  invisible: number;
  /** Control characters other than tab and line feed, non-characters and lone surrogates. */
  unreadable: number;
}

/**
 * The one normalisation a text goes through, at import; every later offset points into its result.
 * - Unicode NFC; CRLF, CR, NEL, VT, FF, U+2028 and U+2029 become a line feed (two for U+2029, which ends a paragraph).
 * - Every other Unicode space (NBSP, thin, ideographic …) becomes an ordinary space, so that a search for
 *   "10 000" finds it; runs are kept, because a table or a poem may need them. Tabs stay.
 * - Invisible characters and bidi controls go; ZWJ, ZWNJ and variation selectors stay, scripts and emoji need them.
 * - Other control characters, non-characters and lone surrogates go: they cannot be stored or shown.
 * Idempotent.
 */
export function normaliseText(raw: string): { text: string; removed: Removed } {
  const removed: Removed = { invisible: 0, unreadable: 0 };
  const cleaned = raw
    .replace(/\r\n?|[\u0085\u000b\u000c\u2028]/g, "\n")
    .replace(/\u2029/g, "\n\n")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(UNREADABLE, () => {
      removed.unreadable++;
      return "";
    })
    .replace(INVISIBLE, () => {
      removed.invisible++;
      return "";
    });
  return { text: cleaned.normalize("NFC"), removed };
}

const INVISIBLE = /[\ufeff\u200b\u2060-\u2064\u00ad\u180e\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;

// With the u flag a surrogate escape matches only a surrogate that is not half of a pair.
const UNREADABLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ufff9-\ufffb\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]|[\ud800-\udfff]/gu;
