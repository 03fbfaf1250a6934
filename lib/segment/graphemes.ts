// What UAX 29 never parts from the character before it: marks, joiners, emoji modifiers, tags, half-width voicing.
const EXTENDS =
  /^[\p{M}\u200c\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}\uff9e\uff9f\u0e33\u0eb3]/u;

/** Whether a cut before `at` would part a surrogate pair or a grapheme. */
export function cutsGrapheme(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const here = text.charCodeAt(at);
  if (before >= 0xd800 && before <= 0xdbff && here >= 0xdc00 && here <= 0xdfff) return true;
  if (before === 0x0d && here === 0x0a) return true;
  // A line end takes nothing to itself.
  if (before === 0x0a || before === 0x0d) return false;
  return before === 0x200d || EXTENDS.test(text.slice(at, at + 2));
}
