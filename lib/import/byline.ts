import { oneLine } from "./one-line";

/** A date after the names, as printed in one line with them. */
const DATE_AFTER =
  /[\s,|·•–—-]+(?:(?:published|updated|posted|on)\b.*|\p{L}{3,9}\.? \d{1,2},? \d{4}.*|\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}.*|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*)$/iu;
const LONGEST = 200;
/** The word before a name in a byline, in the languages that most print one. */
const PREFIX =
  /^(?:(?:written |reported |story |words |text )?by|von|par|por|di|door|av|af|przez|autor(?:in|a)?|författare)\s*[:：]?\s+/i;

/** Names from a stated author, without "By" and what follows a bar or time; null for addresses, handles and empty words. */
export function cleanByline(stated: string | null | undefined): string | null {
  const line = oneLine(stated);
  if (line === null || line.length > LONGEST) return null;
  if (/^(?:https?:|www\.|\/|@)/i.test(line) || /^\S+@\S+$/.test(line) || !/\p{L}/u.test(line)) return null;
  const name = line
    .replace(PREFIX, "")
    .replace(DATE_AFTER, "")
    .replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/g, "")
    .trim();
  return name === "" ||
    /^(?:admin|administrator|editor|staff|guest|anonymous|null|undefined|unknown)$/i.test(name)
    ? null
    : name;
}

/** Several names as one byline, each once. */
export function joinBylines(names: readonly (string | null)[]): string | null {
  const seen = new Map<string, string>();
  for (const name of names)
    if (name !== null && !seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  return seen.size === 0 ? null : [...seen.values()].join(", ");
}
