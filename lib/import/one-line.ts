import { normaliseText } from "@/lib/text/normalise";

/** The value on one line, or null when there is nothing to read in it. */
export function oneLine(value: string | null | undefined): string | null {
  const line = normaliseText(value ?? "")
    .text.replace(/\s+/g, " ")
    .trim();
  return line === "" ? null : line;
}
