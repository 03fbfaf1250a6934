import { trimSpan } from "@/lib/text/span";
import { pointsInside, type Reading } from "./reading";
import { signs } from "./word-signs";

/** Blocks that carry no claim. */
const SILENT: ReadonlySet<string> = new Set(["byline", "dateline", "credit", "boilerplate"]);

const CREDIT =
  /^(?:image|photo(?:graph)?s?|picture|video|audio|graphic|illustration|credit|source|foto|bild|quelle|crédit|fuente|fonte|bron)s?(?: (?:by|credit|courtesy(?: of)?))?\s?:\s*\S.{0,80}$/iu;
const PLACE_ALONE =
  /^\p{Lu}[\p{L}\p{M}.'’ ]{1,40}(?:,\s*\p{Lu}[\p{L}\p{M}.'’ ]{1,40}){0,3}\s*(?:\([\p{L}\p{M} .\/]{2,30}\)\s*)?[-–—]$/u;
const GREETING =
  /^(?:dear|hello|hi|thank you|thanks|welcome|good (?:morning|evening|afternoon|night)|sincerely|yours|cheers)\b[^.]{0,40}[.!,]?$/iu;
const SELF_REFERENCE =
  /\b(?:our|your) (?:readers|newsletter|subscribers|app|podcast|website)\b|\bread more\b|\ball rights reserved\b/iu;

/** Why a sentence carries no claim; null when it asserts something checkable. A sentence in doubt is a claim. */
export function notCheckable(reading: Reading, index: number): string | null {
  const sentence = reading.sentences[index];
  if (!sentence) return "no sentence";
  const block = reading.blocks[sentence.block];
  const kind = block?.kind ?? "paragraph";
  if (SILENT.has(kind)) return kind;
  const span = trimSpan(reading.text, sentence);
  const words = reading.text.slice(span.start, span.end);
  const { language } = reading;
  if (!/[\p{L}\p{N}]/u.test(words)) return "no words";
  const points = pointsInside(reading, span);
  const voice = reading.voices[index];
  if (voice?.reported) return null;
  if (CREDIT.test(words)) return "credit";
  if (PLACE_ALONE.test(words)) return "dateline";
  if (GREETING.test(words)) return "greeting";
  if (SELF_REFERENCE.test(words)) return "boilerplate";
  if (points.length === 1 && points[0]?.type === "date" && words.length - points[0].text.length <= 2)
    return "date alone";
  if (/[?？؟]["”’»)\]]*$/u.test(words)) return "question";
  const count = words.split(/\s+/).length;
  const firm = points.some((p) => p.type !== "name" && p.type !== "title");
  const numbers = points.some((p) => p.type === "number" || p.type === "percent" || p.type === "money");
  // "Michael Tien of NPP" is a caption that lost its picture: it says who somebody is.
  const identifies =
    points.some((p) => p.type === "person") &&
    points.some((p) => p.type === "organisation" || p.type === "title");
  if (kind === "heading" && !numbers && !identifies && (count < 5 || signs(words, "verb", language) === 0))
    return "heading";
  if (count <= 3 && !firm && !/[.!。！।؟]$/u.test(words)) return "fragment";
  if (
    signs(words, "exhortation", language) > 0 &&
    !points.some((p) => p.type === "percent" || p.type === "money")
  )
    return "exhortation";
  if (points.length === 0 && isOwnView(words, language)) return "opinion or forecast of the article";
  return null;
}

/** The article's own forecast or view, with nothing in it that has happened or can be counted. */
function isOwnView(words: string, language: string): boolean {
  if (
    /^(?:[^,]{0,40},\s)?(?:the|this|that|it|these|those|they|we|\p{L}+(?: \p{L}+)?) (?:\p{L}+ )?(?:can|could|might|would|should|must|may)\b/iu.test(
      words,
    ) &&
    signs(words, "event", language) === 0
  )
    return true;
  const view = signs(words, "opinion", language);
  return view >= 2 && signs(words, "event", language) === 0;
}
