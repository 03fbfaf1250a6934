import {
  COMMON,
  COURTESY,
  DEMONYMS,
  GIVEN_NAMES,
  ORGANISATION_NOUNS,
  ROLE_MODIFIERS,
  ROLES,
} from "./lexicon";
import { isIn, runsOf, type Run } from "./runs";
import type { Token } from "./tokens";

/** The titles of a sentence (offices, roles, ranks, occupations beside a name or written with a capital) and its names. */
export function titleRuns(
  tokens: readonly Token[],
  isWord: (token: Token) => boolean,
): { titles: Run[]; names: Run[] } {
  const titles: Run[] = [];
  const names: Run[] = [];
  const taken = new Set<number>();
  const runs = runsOf(tokens, isWord);
  const runAt = new Map(runs.map((run) => [run.from, run]));
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || taken.has(at) || !isIn(ROLES, token.lower)) continue;
    const named = tokens[at - 1];
    // "Martin Luther King": a role's word as a last name.
    if (token.capital && named?.capital && token.gap === " " && GIVEN_NAMES.has(named.lower)) continue;
    const title = widen(tokens, at, isWord);
    if (!title || !beside(tokens, title, isWord)) continue;
    titles.push(title);
    for (let i = title.from; i < title.to; i++) taken.add(i);
    at = title.to - 1;
  }
  for (const run of runAt.values()) names.push(...without(run, taken, tokens));
  return { titles, names };
}

/** The role with what belongs to it: modifiers and an organisation before it, "of …", "to the …", "for …" after it. */
function widen(tokens: readonly Token[], role: number, isWord: (token: Token) => boolean): Run | null {
  let from = role;
  let to = role + 1;
  while (to < tokens.length && tokens[to]?.gap === " " && !tokens[to - 1]?.possessive && isRole(tokens[to]))
    to++;
  for (
    let before = tokens[from - 1];
    before && !before.possessive && /^[ ]$/.test(tokens[from]?.gap ?? "");
    before = tokens[from - 1]
  ) {
    const modifier =
      ROLE_MODIFIERS.has(before.lower) || isRole(before) || (DEMONYMS.has(before.lower) && before.capital);
    if (before.lower === "and" && !(from - 2 >= 0 && ROLE_MODIFIERS.has(tokens[from - 2]?.lower ?? "")))
      break;
    if (
      !modifier &&
      (!before.capital ||
        isWord(before) ||
        COMMON.has(before.lower) ||
        COURTESY.has(before.lower) ||
        GIVEN_NAMES.has(before.lower))
    )
      break;
    from--;
  }
  while (from < role && tokens[from]?.lower === "and") from++;
  const reach = complement(tokens, to);
  return { from, to: reach ?? to };
}

const isRole = (token: Token | undefined) =>
  token !== undefined && isIn(ROLES, token.lower) && !token.possessive;

/** The end of "of the Refugee Council", "to the United States", "for the Indonesian military" directly after a role. */
function complement(tokens: readonly Token[], at: number): number | null {
  const joint = tokens[at];
  if (
    !joint ||
    joint.gap !== " " ||
    !/^(?:of|to|for|at|in|on)$/.test(joint.lower) ||
    tokens[at - 1]?.possessive
  )
    return null;
  let to = at + 1;
  if (/^(?:the|a|an|its|his|her|their)$/.test(tokens[to]?.lower ?? "")) to++;
  const opening = startOfPhrase(tokens, at);
  const appositive = /^,\s/.test(tokens[opening]?.gap ?? "") && (tokens[opening - 1]?.capital ?? false);
  const begin = to;
  while (to < tokens.length && to - begin < 9) {
    const token = tokens[to];
    if (!token || (to > begin && token.gap !== " ")) break;
    if (tokens[to - 1]?.possessive && !appositive) break;
    if (!token.capital && !appositive) break;
    if (!token.capital && to > begin && VERB_LIKE.test(token.lower)) break;
    to++;
    // An organisation or a country that is complete ends here when a person's name follows.
    if (
      !appositive &&
      to - begin > 1 &&
      isIn(ORGANISATION_NOUNS, token.lower) &&
      tokens[to]?.capital &&
      tokens[to + 1]?.capital &&
      !isIn(ORGANISATION_NOUNS, tokens[to + 1]?.lower ?? "")
    )
      break;
    if (!appositive && token.lower === "states" && tokens[to - 2]?.lower === "united") break;
  }
  return to > begin ? to : null;
}

const VERB_LIKE =
  /^(?:said|says|told|was|is|were|are|has|had|have|will|would|who|which|that|claims?|claimed|added)$/;

function startOfPhrase(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 6 && tokens[from]?.gap === " ") from--;
  return from;
}

/** A role counts beside a person's name, as an appositive, after a possessive, or written with a capital inside a sentence. */
function beside(tokens: readonly Token[], title: Run, isWord: (token: Token) => boolean): boolean {
  const first = tokens[title.from];
  const last = tokens[title.to - 1];
  const next = tokens[title.to];
  const before = tokens[title.from - 1];
  if (!first || !last) return false;
  const nextIsName =
    next?.capital &&
    /^,? $/.test(next.gap) &&
    !isWord(next) &&
    !last.possessive &&
    !isIn(ORGANISATION_NOUNS, next.lower);
  if (nextIsName && (next.gap === " " || before?.possessive || first.capital)) return true;
  const capitalRole = tokens
    .slice(title.from, title.to)
    .some((t) => t.capital && isIn(ROLES, t.lower) && !t.initial);
  if (capitalRole) return true;
  if (first.capital && before?.initial && before.lower === "the" && isIn(ROLES, last.lower)) return true;
  // ", spokesman for the Indonesian military," after a name.
  const lead = /^(?:the|a|an|its|his|her|their)$/.test(before?.lower ?? "") ? title.from - 1 : title.from;
  const named = tokens[lead - 1];
  if (
    tokens[lead]?.gap.startsWith(", ") &&
    named?.capital &&
    !named.possessive &&
    (!next || /^[,.;)]/.test(next.gap))
  )
    return true;
  // "Malaysia's foreign minister"
  return (before?.possessive ?? false) && (before?.capital ?? false) && title.to - title.from >= 2;
}

function without(run: Run, taken: ReadonlySet<number>, tokens: readonly Token[]): Run[] {
  const parts: Run[] = [];
  let from = run.from;
  for (let at = run.from; at <= run.to; at++) {
    if (at < run.to && !taken.has(at)) continue;
    let start = from;
    let end = at;
    while (start < end && (!tokens[start]?.capital || COURTESY.has(tokens[start]?.lower ?? ""))) start++;
    while (end > start && !tokens[end - 1]?.capital && !/^\p{Nd}/u.test(tokens[end - 1]?.text ?? "")) end--;
    if (end > start) parts.push({ from: start, to: end });
    from = at + 1;
  }
  return parts;
}
