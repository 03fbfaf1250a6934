import type { Span } from "@/lib/text/span";
import type { FactPoint } from "./claim";
import { speechGrammar, type Grammar } from "./speech-grammar";

/** Who a stretch of words before a verb of saying names, before pronouns and short forms are resolved. */
export type Mention =
  | { form: "name"; name: string; type: "person" | "organisation" }
  | { form: "noun"; name: string; type: "source" | "document" }
  | { form: "pronoun"; number: "singular" | "plural" | "thing" };

/** One attribution found in a sentence. `at` is where its verb (or "according to") stands. */
export interface Attribution extends Span {
  mention: Mention;
  /** "strong": a verb that says by itself; "according"; "weak": only with a quotation or "that". */
  how: "strong" | "weak" | "according";
}

/** The attributions of one sentence outside its quotations, in order. `quoted` are spans to look past. */
export function attributionsIn(
  text: string,
  sentence: Span,
  points: readonly FactPoint[],
  quoted: readonly Span[],
  language: string,
): Attribution[] {
  const grammar = speechGrammar(language);
  const line: Line = {
    words: masked(
      text,
      { start: sentence.start, end: Math.min(sentence.end, sentence.start + MOST) },
      quoted,
    ),
    points: points
      .filter((p) => p.start < sentence.start + MOST)
      .map((p) => ({ ...p, start: p.start - sentence.start, end: p.end - sentence.start })),
    grammar,
  };
  const found: Attribution[] = [];
  const keep = (at: number, end: number, how: Attribution["how"], mention: Mention | null) => {
    if (mention) found.push({ start: sentence.start + at, end: sentence.start + end, mention, how });
  };
  for (const [pattern, how] of [
    [grammar.verb, "strong"],
    [grammar.weak, "weak"],
  ] as const)
    for (const match of line.words.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (line.points.some((p) => p.start < end && p.end > match.index)) continue;
      keep(
        match.index,
        end,
        how,
        subjectBefore(line, match.index) ?? subjectAfter(line, match.index, end, how),
      );
    }
  for (const match of line.words.matchAll(grammar.according)) {
    if (/(?:which|who),?\s*$/i.test(line.words.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    keep(match.index, end, "according", namedAfter(line, end));
  }
  // "For Kevin Allton, …": whose view it is.
  const view = /^(?:For|To) $/u.exec(line.words.slice(0, line.points[0]?.start ?? 0));
  const [whose] = line.points;
  if (view && whose?.type === "person" && line.words.charAt(whose.end) === ",")
    keep(0, 3, "according", asName(whose));
  return found.sort((a, b) => a.start - b.start);
}

/** One sentence, its quotations blanked out; points count from its start. */
interface Line {
  words: string;
  points: readonly FactPoint[];
  grammar: Grammar;
}

/** UTF-16 units of a sentence in which an attribution is looked for; prose has none that long. */
const MOST = 4000;
const BLANK = "\u0001";

/** The sentence with what stands in quotation marks blanked out, so that offsets stay. */
export function masked(text: string, sentence: Span, quoted: readonly Span[]): string {
  let words = text.slice(sentence.start, sentence.end);
  for (const quote of quoted) {
    if (quote.start >= sentence.end) break;
    const from = Math.max(quote.start, sentence.start) - sentence.start;
    const to = Math.min(quote.end, sentence.end) - sentence.start;
    if (to > from) words = words.slice(0, from) + BLANK.repeat(to - from) + words.slice(to);
  }
  return words;
}

function subjectBefore({ words, points, grammar }: Line, verb: number): Mention | null {
  let end = withoutTail(words, verb, /\s/u);
  let comma = words.charAt(end - 1) === ",";
  if (grammar.negation.test(words.slice(Math.max(0, end - 18), end))) return null;
  end = withoutTail(words, end, /[\s,]/u);
  for (;;) {
    const from = Math.max(0, end - 60);
    const more = grammar.between.exec(words.slice(from, end));
    if (!more) break;
    comma ||= words.slice(from + more.index, end).includes(",");
    if (grammar.negation.test(more[0])) return null;
    end = withoutTail(words, from + more.index, /\s/u);
    comma ||= words.charAt(end - 1) === ",";
    end = withoutTail(words, end, /[\s,]/u);
  }
  const clause = afterOpening(words, clauseStart(words, end), end);
  const before = words.slice(clause, end);
  const pronoun = grammar.pronoun.exec(before);
  if (pronoun) return afterRelative(words, end - pronoun[0].length, grammar) ? null : toPronoun(pronoun);
  if (before === "" || grammar.relative.test(before)) return null;
  const named = points.filter((p) => p.start >= clause && p.end <= end && isSpeaker(p));
  const nearest = named.at(-1);
  // "Khaled Al-Maeena, editor at large at the Saudi Gazette, said": what stands before the first comma speaks.
  const first = named.find((p) => words.charAt(p.end) === ",");
  if (comma && first && first.end < end) return asName(first);
  if (nearest && nearest.end === end)
    return afterRelative(words, nearest.start, grammar) ? null : asName(nearest);
  return nounPhrase({ words, points, grammar }, clause, end, named);
}

/** "the researchers", "a leaked internal letter seen by Sky News"; "PC World's recent analysis" is its owner's. */
function nounPhrase(
  { words, grammar }: Line,
  clause: number,
  end: number,
  named: readonly FactPoint[],
): Mention | null {
  const lead =
    /^(?:[\s,;:–—-]|(?:and|but|however|meanwhile|yet|also|so|as|in addition),?\s)*/iu.exec(
      words.slice(clause, end),
    )?.[0].length ?? 0;
  const start = clause + lead;
  const phrase = words.slice(start, end);
  if (phrase === "" || phrase.split(/\s+/).length > 14) return null;
  const head =
    /^(?:\S+\s+){0,5}?\S*\p{L}(?=\s+(?:of|by|from|in|at|for|with|like|seen|published|conducted|who)\b)/u.exec(
      phrase,
    )?.[0] ?? phrase;
  if (head.includes(",") || !grammar.noun.test(head) || head.split(/\s+/).length > 6) return null;
  if (afterRelative(words, start, grammar) || /^(?:which|who|that|whose)\b/iu.test(head)) return null;
  const owner = named.find((p) => p.start <= start + 4 && p.start >= start && p.type !== "place");
  if (owner) return asName(owner);
  const plain = head.replace(grammar.article, "");
  return { form: "noun", name: plain, type: grammar.paper.test(plain) ? "document" : "source" };
}

const ONLY_A_ROLE =
  /^(?:\s+(?!(?:of|in|to|about|that|for|on|at|by|with|as|when|after|from)\s)\p{Ll}+){0,3}\s+$/u;

/** A quotation, and the comma that some languages put behind it. */
const BEHIND_QUOTATION = /\u0001[,.]?(?:\s*[—–-])?$/u;

/** `"…," said X`: the speaker directly behind the verb, only where a quotation or a comma stands before it. */
function subjectAfter(
  { words, points, grammar }: Line,
  verb: number,
  end: number,
  how: "strong" | "weak",
): Mention | null {
  const lead = words.slice(0, withoutTail(words, verb, /\s/u));
  if (!BEHIND_QUOTATION.test(lead) && !(how === "strong" && (/,["”’»]?$/u.test(lead) || lead === "")))
    return null;
  const gap = /^\s*(?:(?:the|a|an)\s+)?/iu.exec(words.slice(end))?.[0].length ?? 0;
  const from = end + gap;
  const title = points.find((p) => p.type === "title" && p.start >= end && p.start <= from + 24);
  const reach = title ? title.end + 2 : from + 1;
  const person = points.find((p) => p.type === "person" && p.start >= end && p.start <= reach);
  // "dijo el presidente Gabriel Boric": small words that are no preposition may stand between.
  const further = points.find((p) => p.type === "person" && p.start >= end && p.start <= end + 40);
  const behind = further && ONLY_A_ROLE.test(words.slice(end, further.start)) ? further : undefined;
  const named = person ?? behind ?? points.find((p) => isSpeaker(p) && p.start >= end && p.start <= from + 1);
  if (named) return asName(named);
  const { singular, plural, thing, people, papers } = grammar.words;
  const rest = words.slice(end);
  const pronoun = new RegExp(`^\\s*(?:(${singular})|(${plural})|(${thing}))(?!\\p{L})`, "iu").exec(rest);
  if (pronoun) return toPronoun(pronoun);
  const noun = new RegExp(`^\\s*((?:[\\p{L}.'’-]+\\s+){0,3}?(?:${people}|${papers}))(?!\\p{L})`, "iu").exec(
    rest,
  )?.[1];
  if (noun)
    return {
      form: "noun",
      name: noun.replace(grammar.article, ""),
      type: grammar.paper.test(noun) ? "document" : "source",
    };
  // A name that no list knows, as in a language whose nouns all have capitals.
  const unknown =
    /^\s*(\p{Lu}[\p{L}\p{M}'’.-]+(?:\s+(?:de|van|von|der|di|da|al)?\s*\p{Lu}[\p{L}\p{M}'’-]+){1,3})/u.exec(
      rest,
    )?.[1];
  if (unknown && BEHIND_QUOTATION.test(lead)) return { form: "name", name: unknown, type: "person" };
  return title && title.start <= from + 1 ? { form: "noun", name: title.text, type: "source" } : null;
}

/** Who stands after "according to": the person in it, else the organisation, else its words up to a comma or a verb. */
function namedAfter({ words, points, grammar }: Line, end: number): Mention | null {
  const rest = words.slice(end);
  const first = end + (/,|[.;:!?](?=\s|$)|\u0001/u.exec(rest)?.index ?? rest.length);
  const direct = points.filter((p) => p.start >= end && p.start < first && isSpeaker(p));
  const person = direct.find((p) => p.type === "person");
  if (person) return asName(person);
  // "the team's coach, Alireza Mehraban,": a role, and then the name between commas.
  const apposed = points.find((p) => p.type === "person" && p.start > first && p.start <= first + 2);
  if (
    apposed &&
    points.some((p) => p.type === "title" && p.start >= end && p.end <= first && p.end >= first - 1)
  )
    return asName(apposed);
  const organisation =
    direct.find((p) => p.type === "organisation") ?? direct.find((p) => p.start <= end + 5);
  if (organisation) return asName(organisation);
  const phrase = words.slice(end, first).trim().replace(grammar.article, "");
  const known = grammar.nounAhead.exec(phrase)?.[0];
  const short = known ?? phrase.split(/\s+(?=(?:over|more|about|at|which|that|who|on|in|from)\b)/u)[0] ?? "";
  if (short === "" || short.split(/\s+/).length > 6) return null;
  const paper = grammar.paper.test(short) || /(?:web ?site|page|book|manual)$/iu.test(short);
  return { form: "noun", name: short, type: paper ? "document" : "source" };
}

const SPEAKS: ReadonlySet<string> = new Set(["person", "organisation", "name", "place"]);
const isSpeaker = (point: FactPoint) => SPEAKS.has(point.type);

const asName = (point: FactPoint): Mention => ({
  form: "name",
  name: point.text,
  type: point.type === "person" ? "person" : "organisation",
});

const toPronoun = (match: RegExpExecArray): Mention => ({
  form: "pronoun",
  number: match[1] ? "singular" : match[2] ? "plural" : "thing",
});

// "policy … which the Church describes": the subject of a clause that hangs on a noun.
function afterRelative(words: string, at: number, grammar: Grammar): boolean {
  const before = words.slice(Math.max(0, at - 40), at).replace(/\s+(?:(?:the|a|an)\s*)?$/iu, "");
  return grammar.relative.test(before) && !/(?:^|[^\p{L}])as$/iu.test(before);
}

/** Where the clause that ends at `end` begins. */
function clauseStart(words: string, end: number): number {
  const joint = [
    ...words
      .slice(0, end)
      .matchAll(/[;:\u0001]|,\s+(?:but|and|while|although|though|because)\s|\s(?:but|while|whilst)\s/giu),
  ].at(-1);
  return joint ? joint.index + joint[0].length : 0;
}

const OPENING =
  /^(?:[\s,]|(?:and|but|however|meanwhile|yet|also|so),?\s)*(?:on|in|at|by|after|before|during|for|since|despite|citing|following|last|this|earlier|later|according to|speaking|asked|when|while|as|laut|selon|según|secondo|volgens)\b[^,]*,\s*/iu;

/** Past an opening adverbial ("On Friday, officials said"), which does not hold the speaker. */
function afterOpening(words: string, clause: number, end: number): number {
  const opening = OPENING.exec(words.slice(clause, end));
  return opening && clause + opening[0].length < end ? clause + opening[0].length : clause;
}

function withoutTail(words: string, end: number, what: RegExp): number {
  let at = end;
  while (at > 0 && what.test(words.charAt(at - 1))) at--;
  return at;
}
