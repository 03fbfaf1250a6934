/** The same words with every decimal digit of any script as 0–9. Unicode keeps each script's digits together, from zero. */
export function asciiDigits(words: string): string {
  return words.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const wide = digit.normalize("NFKC");
    if (/^[0-9]$/.test(wide)) return wide;
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}

const COMMA_DECIMAL = new Set([
  "de",
  "fr",
  "es",
  "it",
  "nl",
  "pt",
  "pl",
  "ru",
  "uk",
  "sv",
  "da",
  "nb",
  "nn",
  "no",
  "fi",
  "cs",
  "sk",
  "hu",
  "tr",
  "el",
  "ro",
  "bg",
  "hr",
  "sr",
  "sl",
  "id",
  "vi",
]);

export const hasCommaDecimal = (language: string) => COMMA_DECIMAL.has(language.split("-")[0] ?? "");

/** "1,234.5" or "1.234,5" as a number, by what the marks can mean and, where both are possible, by the language. */
export function parseDigits(digits: string, language: string): number {
  let plain = asciiDigits(digits)
    .replace(/[\s'’٬_]/g, "")
    .replace(/٫/g, ".");
  const lastComma = plain.lastIndexOf(",");
  const lastDot = plain.lastIndexOf(".");
  const groups = (mark: string) => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{2,3})*\\${mark}\\d{3}$`).test(plain);
  if (lastComma !== -1 && lastDot !== -1)
    plain = lastComma > lastDot ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", "");
  else if (lastComma !== -1)
    plain =
      groups(",") && (!hasCommaDecimal(language) || plain.split(",").length > 2)
        ? plain.replaceAll(",", "")
        : plain.replace(",", ".");
  else if (lastDot !== -1 && groups(".") && (hasCommaDecimal(language) || plain.split(".").length > 2))
    plain = plain.replaceAll(".", "");
  return Number(plain);
}
