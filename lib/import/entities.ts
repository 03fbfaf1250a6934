import { Parser } from "htmlparser2";

/** Entities decoded and tags taken out, for values that pages escape twice; text without either comes back unchanged. */
export function decodeEntities(value: string): string {
  if (!/[&<]/.test(value)) return value;
  let text = "";
  const parser = new Parser({ ontext: (piece) => (text += piece) }, { decodeEntities: true });
  parser.write(value);
  parser.end();
  return text;
}
