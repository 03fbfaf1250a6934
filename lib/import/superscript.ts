const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
  "–": "⁻",
  n: "ⁿ",
  i: "ⁱ",
};

/** A raised number in raised characters (10 with a raised 6 must not read 106), or null when it has other letters. */
export function superscript(text: string): string | null {
  const trimmed = text.trim();
  const raised = Array.from(trimmed, (character) => RAISED[character]);
  return trimmed !== "" && /\d/.test(trimmed) && !raised.includes(undefined) ? raised.join("") : null;
}
