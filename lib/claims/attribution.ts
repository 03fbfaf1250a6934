import type { Block } from "@/lib/import/article";
import { overlaps, trimSpan, type Span } from "@/lib/text/span";
import type { Claimant, FactPoint } from "./claim";
import type { Quotation } from "./quotations";
import { namesOf, type Names } from "./name-forms";
import { attributionsIn, masked, type Attribution, type Mention } from "./speakers";

/** Who speaks in a sentence. `quoted`: the share of its letters in quotation marks, 0 to 1. */
export interface Voice {
  claimant: Claimant;
  quoted: number;
  /** Said, reported or quoted, rather than told by the article itself. */
  reported: boolean;
}

const ARTICLE: Claimant = { type: "article", name: null };
/** Quotations of one sentence that are looked at. */
const MOST_QUOTES = 60;

/** The voice of each sentence, read in order: a speaker stays in mind for quotations and pronouns that follow. */
export function voicesOf(
  text: string,
  blocks: readonly Block[],
  sentences: readonly (Span & { block: number })[],
  quotations: readonly Quotation[],
  points: readonly FactPoint[],
  language: string,
): Voice[] {
  const names = namesOf(points);
  const spans = sentences.map((s) => trimSpan(text, s));
  const spoken = between(quotations, points);
  const speech = quotations.filter((_, i) => spoken[i]?.some((p) => p.type === "quotation"));
  const inside = between(spans, points);
  const quotesIn = between(spans, speech).map((quotes) => quotes.slice(0, MOST_QUOTES));
  const attributions = spans.map((span, i) =>
    CARRIES.has(blocks[sentences[i]?.block ?? 0]?.kind ?? "paragraph")
      ? attributionsIn(text, span, inside[i] ?? [], quotesIn[i] ?? [], language)
      : [],
  );
  const memory = new Memory(names);
  const byQuotation = new Map<Quotation, Claimant>();
  // A block that ends "… denied the allegations:" lets its speaker speak in the next one.
  let introduced: { block: number; claimant: Claimant } | null = null;
  return spans.map((span, i) => {
    const block = sentences[i]?.block ?? 0;
    const quotes = quotesIn[i] ?? [];
    const quoted = quotedShare(text, span, quotes);
    const ahead = quotes.some((q) => q.end > span.end)
      ? lookAhead(spans, attributions, quotesIn, quotes.at(-1), i)
      : null;
    const own = choose(text, span, attributions[i] ?? [], quotes, quoted);
    const ownPoints = inside[i] ?? [];
    let claimant: Claimant | null = null;
    const continuing = quotes[0] && quotes[0].start < span.start ? byQuotation.get(quotes[0]) : undefined;
    if (own) claimant = memory.resolve(own.mention, i, own.how === "according");
    else if (continuing) claimant = continuing;
    else if (ahead) claimant = memory.resolve(ahead.mention, i, false);
    else if (quotes[0]?.continued) claimant = memory.speaker(block, 3);
    else if ((quoted >= 0.5 && opens(text, span, quotes)) || (quoted > 0.2 && introduces(text, span, quotes)))
      claimant =
        bySubject(ownPoints, text, span, quotes, memory, i) ?? memory.speaker(block, 2) ?? nobody(memory);
    else if (introduced?.block === block) claimant = introduced.claimant;
    else if (
      /^(?:reports?|study|poll|survey|police|officials?|sources?):\s/iu.test(
        text.slice(span.start, span.start + 20),
      )
    )
      claimant = {
        type: "source",
        name: text.slice(span.start, text.indexOf(":", span.start)).toLowerCase(),
      };
    for (const quote of quotes) if (claimant) byQuotation.set(quote, claimant);
    memory.note(
      ownPoints.filter((p) => !quotes.some((q) => overlaps(p, q))),
      i,
    );
    if (claimant) memory.spoke(claimant, block);
    if (claimant && text.charAt(span.end - 1) === ":" && span.end >= (blocks[block]?.end ?? 0))
      introduced = { block: block + 1, claimant };
    return { claimant: claimant ?? ARTICLE, quoted, reported: claimant !== null };
  });
}

const CARRIES: ReadonlySet<string> = new Set([
  "title",
  "standfirst",
  "heading",
  "paragraph",
  "quote",
  "list_item",
  "table_row",
  "caption",
  "footnote",
]);

/** The attribution that governs the sentence: the one beside its quotation, else the first clause of saying. */
function choose(
  text: string,
  span: Span,
  found: readonly Attribution[],
  quotes: readonly Quotation[],
  quoted: number,
): Attribution | null {
  const [quote] = quotes;
  const last = quotes.at(-1);
  if (quote && last && quoted > 0.15) {
    const saying = found.filter((a) => a.how !== "according");
    const beside = saying.find((a) => quotes.some((q) => q.start >= a.end && q.start - a.end <= 3));
    const said = beside ?? saying.find((a) => a.start >= quote.end || a.end <= quote.start);
    if (said) return said;
  }
  const strong = found.find(
    (a) =>
      a.how === "strong" ||
      (a.how === "weak" && (followedByThat(text, a) || isMainClauseOfPeople(text, span, a))),
  );
  const according = found.find((a) => a.how === "according");
  if (!strong) return according ?? null;
  // Only the main clause's saying makes the sentence reported speech; what stands late after a long clause is an aside.
  return strong;
}

const followedByThat = (text: string, a: Attribution) =>
  /^\s+(?:on \p{L}+\s+)?(?:that|dass|que|che|dat)\b/iu.test(text.slice(a.end, a.end + 30));

/** "The researchers found …": people and papers that find something, as the subject of the whole sentence. */
function isMainClauseOfPeople(text: string, span: Span, a: Attribution): boolean {
  const { mention } = a;
  const verb = text.slice(a.start, a.end);
  if (mention.form === "pronoun" || !(mention.form === "noun" ? FINDS : REPORTS).test(verb)) return false;
  if (mention.form === "name" && mention.type === "person") return false;
  const at = text.slice(span.start, a.start).indexOf(mention.name);
  return at >= 0 && at <= 4;
}

const REPORTS = /^(?:report(?:s|ed)|found|concluded)$/iu;
const FINDS =
  /^(?:found|finds?|concluded?|concludes|shows?|showed|revealed|reveals|reported|reports?|indicated?|indicates|estimated?|suggests?|observed)$/iu;

/** A quotation that runs on is often attributed in its later sentence. */
function lookAhead(
  spans: readonly Span[],
  attributions: readonly Attribution[][],
  quotesIn: readonly Quotation[][],
  quote: Quotation | undefined,
  from: number,
): Attribution | null {
  if (!quote) return null;
  for (let i = from + 1; i < spans.length && (spans[i]?.start ?? 0) < quote.end + 2 && i < from + 12; i++) {
    const span = spans[i];
    const found = attributions[i]?.find(
      (a) => a.how === "strong" && (span?.start ?? 0) <= a.start && quotesIn[i]?.includes(quote),
    );
    if (found) return found;
  }
  return null;
}

/** `Sunak defended the record …: "…"`: a colon before the quotation lets the subject of the sentence speak. */
function introduces(text: string, span: Span, quotes: readonly Quotation[]): boolean {
  const [quote] = quotes;
  return (
    quote !== undefined && quote.start > span.start && /:\s*$/u.test(text.slice(span.start, quote.start))
  );
}

/** The sentence begins with the quotation, or stands wholly inside it. */
const opens = (text: string, span: Span, quotes: readonly Quotation[]) =>
  quotes[0] !== undefined && text.slice(span.start, Math.max(span.start, quotes[0].start)).trim().length <= 2;

function bySubject(
  points: readonly FactPoint[],
  text: string,
  span: Span,
  quotes: readonly Quotation[],
  memory: Memory,
  at: number,
): Claimant | null {
  const [quote] = quotes;
  if (!quote || quote.start <= span.start) return null;
  const before = points.filter(
    (p) => p.end <= quote.start && (p.type === "person" || p.type === "organisation"),
  );
  const subject = before.find((p) => p.type === "person") ?? before[0];
  if (subject)
    return memory.resolve(
      { form: "name", name: subject.text, type: subject.type === "person" ? "person" : "organisation" },
      at,
      false,
    );
  const pronoun = /(?:^|\W)(he|she|they)\b/iu.exec(masked(text, span, quotes));
  return pronoun
    ? memory.resolve(
        { form: "pronoun", number: pronoun[1]?.toLowerCase() === "they" ? "plural" : "singular" },
        at,
        false,
      )
    : null;
}

const nobody = (memory: Memory): Claimant => ({
  type: "source",
  name: null,
  candidates: memory.candidates(),
});

function quotedShare(text: string, span: Span, quotes: readonly Quotation[]): number {
  const letters = (from: number, to: number) => text.slice(from, to).replace(/[^\p{L}\p{N}]/gu, "").length;
  const all = letters(span.start, span.end);
  const inside = quotes.reduce(
    (sum, q) => sum + letters(Math.max(span.start, q.start), Math.min(span.end, q.end)),
    0,
  );
  return all === 0 ? 0 : inside / all;
}

/** For each span the items that overlap it; both lists are in order. */
export function between<T extends Span>(spans: readonly Span[], items: readonly T[]): T[][] {
  let from = 0;
  return spans.map((span) => {
    while (from < items.length && (items[from]?.end ?? 0) <= span.start) from++;
    const found: T[] = [];
    for (let k = from; k < items.length && (items[k]?.start ?? 0) < span.end; k++) {
      const item = items[k];
      if (item && overlaps(item, span)) found.push(item);
    }
    return found;
  });
}

/** Who spoke last and who was named last, so that "he" and an unattributed quotation find their speaker. */
class Memory {
  private last: { claimant: Claimant; block: number } | null = null;
  private lastPerson: Claimant | null = null;
  private lastGroup: Claimant | null = null;
  private seen: { name: string; at: number }[] = [];

  constructor(private readonly names: Names) {}

  note(points: readonly FactPoint[], at: number): void {
    for (const point of points)
      if (point.type === "person") this.seen.push({ name: this.names.full(point.text), at });
    if (this.seen.length > 40) this.seen = this.seen.slice(-20);
  }

  spoke(claimant: Claimant, block: number): void {
    if (claimant.name === null) return;
    this.last = { claimant, block };
    if (claimant.type === "person") this.lastPerson = claimant;
    else this.lastGroup = claimant;
  }

  /** The last speaker, if not longer ago than some blocks. */
  speaker(block: number, within: number): Claimant | null {
    return this.last && block - this.last.block <= within ? this.last.claimant : null;
  }

  candidates(): string[] {
    return [...new Set(this.seen.slice(-6).map((s) => s.name))];
  }

  resolve(mention: Mention, at: number, according: boolean): Claimant {
    if (mention.form === "name") return this.named(mention.name, mention.type);
    if (mention.form === "noun") {
      const holder = according ? null : this.names.byTitle(mention.name);
      return holder ? { type: "person", name: holder } : { type: mention.type, name: mention.name };
    }
    if (mention.number === "singular") return this.person(at);
    return this.lastGroup ?? { type: "source", name: null, candidates: this.candidates() };
  }

  private named(name: string, type: "person" | "organisation"): Claimant {
    const full = this.names.full(name);
    return { type: this.names.isPerson(full) ? "person" : type, name: full };
  }

  /** "he", "she": the speaker in mind, else the only person of the last sentences; of several, none is guessed. */
  private person(at: number): Claimant {
    const near = [...new Set(this.seen.filter((s) => at - s.at <= 2).map((s) => s.name))];
    const spoke = this.lastPerson?.name ?? null;
    const only = near.length === 1 ? (near[0] ?? null) : null;
    const name = spoke !== null && (near.length === 0 || near.includes(spoke)) ? spoke : only;
    if (name !== null) return { type: "person", name };
    const candidates = near.length > 0 ? near : this.candidates();
    const [one] = candidates;
    return candidates.length === 1 && one !== undefined
      ? { type: "person", name: one }
      : { type: "person", name: null, candidates };
  }
}
