import type { BlockKind } from "./article";

const BY =
  /^(?:by|words by|story by|reported by|written by|von|par|por|di|door|av|af|przez|автор:?|text|texte|texto|testo|tekst):?\s+/iu;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|della|da|di|van|von|der|den|la|le|bin|al|el|und|and|et|y|e|en|i|&)$/u;

/** A byline that names a role instead of a person: "By the Writer", "By our political correspondents". */
const BY_ROLE =
  /^by (?:(?:the|our|an?) )(?:[\p{L}'’-]+ ){0,4}(?:agenc(?:y|ies)|board|columnist|correspondent|critic|desk|editor|newsroom|reporter|staff|team|writer)s?$/iu;

/** "By Name and Name", at most twelve words, with at least one capitalised one and no end mark but that of an initial. */
export function isByline(line: string): boolean {
  if (BY_ROLE.test(line)) return true;
  const lead = BY.exec(line);
  if (!lead || line.length > 140 || /[!?:;]$/.test(line) || line.includes("\n")) return false;
  const [names = "", ...rest] = line.slice(lead[0].length).split(/\s*[,|•·–—]\s*/u);
  const words = names.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 12 || rest.length > 4) return false;
  if (/\p{Ll}\.$/u.test(line) && !/\b(?:jr|sr)\.$/i.test(line)) return false;
  return (
    words.every((word) => NAME.test(word)) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= (words.length > 1 ? 2 : 1)
  );
}

export function nameInByline(line: string): string {
  return (
    line
      .replace(BY, "")
      .split(
        /\s*[|•·]\s*|,\s+(?=(?:staff|senior|chief|special|political|correspondent|reporter|editor|\d))/iu,
      )[0] ?? line
  ).trim();
}

const MONTHS =
  "jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|rero|braio|ruari)?|févr?(?:ier)?|fevereiro|mar(?:ch|s|zo|ço)?|märz?|maart|mrt|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maggio|mei|maio|june?|juni|juin|junio|giugno|junho|july?|juli|juillet|julio|luglio|julho|aug(?:ust|ustus)?|août|ago(?:sto)?|sept?(?:ember|embre|iembre)?|settembre|setembro|o[ck]t(?:ober|obre|ubre)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|dezember";
const DATE_WORDS = new RegExp(
  `(?:\\p{L}+day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|${MONTHS})\\b\\.?|\\d{1,4}(?:st|nd|rd|th|er|º|\\.)?|published|updated|last|posted|on|at|gmt|utc|est|edt|pst|pdt|bst|cet|cest|ist|am|pm|a\\.m\\.?|p\\.m\\.?|uhr|de|den|le|el|il|of|[年月日时時分]|[-–—/:,.|•·+()]|\\s`,
  "giu",
);

const PLACE_DATELINE =
  /^\p{Lu}[\p{L}\p{M}.'’ ]{1,40}(?:,\s*\p{Lu}[\p{L}\p{M}.'’ ]{1,40}){0,3}\s*(?:\([\p{L}\p{M} ./]{2,30}\)\s*)?[-–—]$/u;

/** A date standing alone, with or without "Published" and a clock time, or a place standing alone before a dash. */
export function isDateline(line: string): boolean {
  if (line.length > 90 || line.includes("\n")) return false;
  if (PLACE_DATELINE.test(line)) return true;
  // "Berlin, 3 May 2021": a place before the date.
  const placed = /^\p{Lu}[\p{L}\p{M}.'’ ]{1,30},\s+(?=\p{Nd}|\p{Lu})/u.exec(line);
  if (placed && isDateAlone(line.slice(placed[0].length))) return true;
  return isDateAlone(line);
}

function isDateAlone(line: string): boolean {
  if (!/\d/.test(line) || !/\p{L}{3}|\d{4}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|年/u.test(line)) return false;
  if (
    !new RegExp(`\\b(?:${MONTHS})\\b|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|年`, "iu").test(
      line,
    )
  )
    return false;
  return line.replace(DATE_WORDS, "") === "";
}

const ROWS: readonly [BlockKind, RegExp][] = [
  [
    "credit",
    /^(?:image|photo(?:graph)?s?|picture|video|audio|graphic|illustration|credit|foto|bild|grafik|crédit(?: photo)?|foto(?:grafía)?|imagen|immagine|beeld|© ?(?:photo|getty|reuters|ap|afp|epa))s?(?: (?:by|credit|courtesy(?: of)?|von|de|di|door))?\s*[:/]\s*\S.{0,100}$|^(?:©|\(c\))\s.{1,80}$/iu,
  ],
  [
    "boilerplate",
    /^(?:all rights reserved|copyright\b|©|advertisement$|anzeige$|publicité$|publicidad$|read more\b|read also\b|also read\b|see also\b|related(?: articles| stories)?:?|share (?:this|on)\b|subscribe\b|sign up (?:for|to)\b|follow us\b|click here\b|join the conversation|leave a comment|newsletter\b|cookies?\b.{0,40}\b(?:policy|settings)|terms (?:of|and)\b|privacy policy|this article (?:was|is|has been|first|originally) (?:first |originally )?(?:published|updated|amended|appeared)|continue reading|skip to\b|story continues below|more on this (?:story|topic)|reporting by .+ editing by|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire aussi|leer más|lea también|leggi anche|lees ook)/iu,
  ],
  [
    "footnote",
    /^(?:\[\d{1,3}\]|\(\d{1,3}\)(?=\s+(?:see|ibid|https?:))|[¹²³⁴-⁹]|[†‡]\s?|\*\s(?=(?:note|correction)))\s*\S/iu,
  ],
  [
    "caption",
    /^(?:caption|pictured|above|file photo|file|bildunterschrift|légende|pie de foto)\s*[:,]\s*\S/iu,
  ],
  ["list_item", /^(?:[•‣⁃▪◦●·]\s*|[*+-]\s+|\(?\d{1,2}[.)]\)?\s+|\(?[a-z][)]\s+)\S/u],
  ["table_row", /^[^\n]*(?:\t[^\n]*\S[^\n]*|\S[^|\n]*\|[^|\n]*\|[^\n]*)$/u],
];

/** The kind of a block from its wording and its place alone; titles, headings and standfirsts need the neighbours. */
export function kindOfLine(line: string, index: number, count: number): BlockKind {
  if (isDateline(line)) return "dateline";
  if (isByline(line) && (index < 6 || index > count - 3)) return "byline";
  const short = line.length <= 240;
  for (const [kind, pattern] of ROWS)
    if ((short || kind === "list_item" || kind === "footnote") && pattern.test(line)) return kind;
  if (/^>\s/.test(line) || isQuoted(line)) return "quote";
  return "paragraph";
}

/** From an opening to a closing mark, and none that closes in between: a quotation that stands as a block of its own. */
function isQuoted(line: string): boolean {
  if (line.length < 30) return false;
  if (/^“[^”]+”[.!?]?$/u.test(line) || /^„[^“”]+[“”]$/u.test(line)) return true;
  return /^«[^»]+»[.!?]?$/u.test(line) || /^"[^"]+"$/.test(line);
}
