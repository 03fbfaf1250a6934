import { eld } from "eld/small";

/** Letters below which a guess is noise. */
const ENOUGH_LETTERS = 40;
/** Letters from which the text is trusted over what a page says of itself (templates often state the wrong language). */
const PLENTY_LETTERS = 400;
const SAMPLE = 4_000;

/** Written languages that the detector mixes up; a difference inside one group proves nothing. */
const CLOSE = [
  ["nb", "nn", "no", "da"],
  ["hr", "sr", "bs", "sh", "me"],
  ["ms", "id"],
  ["cs", "sk"],
  ["gl", "pt", "es", "ca"],
  ["hi", "mr", "ne"],
  ["ur", "fa", "ar", "ps"],
  ["ru", "uk", "be", "bg", "mk"],
  ["az", "tr"],
  ["nl", "af", "fy"],
  ["de", "lb", "gsw", "nds"],
  ["tl", "fil"],
  ["he", "iw", "yi"],
] as const;

/** The primary tag of a BCP 47 or locale name ("de-AT", "pt_BR"), or null when it is none or says nothing. */
export function primaryTag(value: string | null | undefined): string | null {
  const tag = /^\s*([a-z]{2,3})(?:[-_].*)?\s*$/i.exec(value ?? "")?.[1]?.toLowerCase();
  return tag === undefined || tag === "und" || tag === "mul" || tag === "zxx" ? null : tag;
}

/** Asked for > stated by the source > detected > "und". `mismatch` is the stated tag that the text contradicts. */
export function findLanguage(
  text: string,
  asked: string | null,
  stated: string | null,
): { language: string; mismatch: string | null } {
  const wanted = primaryTag(asked);
  if (wanted) return { language: wanted, mismatch: null };
  const said = primaryTag(stated);
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (said && letters < PLENTY_LETTERS) return { language: said, mismatch: null };
  const detected = letters < ENOUGH_LETTERS ? null : detect(sample);
  if (!said) return { language: detected ?? "und", mismatch: null };
  if (!detected || detected === said || areClose(detected, said) || !known(said)) {
    return { language: said, mismatch: null };
  }
  return { language: detected, mismatch: said };
}

function detect(sample: string): string | null {
  const result = eld.detect(sample);
  return result.language !== "" && result.isReliable() ? result.language : null;
}

function areClose(a: string, b: string): boolean {
  return CLOSE.some((group) => group.some((tag) => tag === a) && group.some((tag) => tag === b));
}

function known(tag: string): boolean {
  return Object.values(eld.info().Languages).includes(tag);
}
