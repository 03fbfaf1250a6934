import { statusMark } from "@/components/ui/icon";
import type { ClaimView } from "@/lib/api/claims";
import { review as words } from "@/lib/messages/review";
import { STATUS_WORDS } from "@/lib/messages/statuses";

/** More than so many changes at once are only counted. */
const NAMED = 3;

/**
 * What other people changed between two states of the server, in sentences. What this person set is left out, and so is
 * what only their own writes moved.
 */
export function othersChanges(
  before: readonly ClaimView[],
  after: readonly ClaimView[],
  me: { id: string; reshaped: ReadonlySet<string> },
  nameOf: (id: string) => string | undefined,
): string[] {
  const old = new Map(before.map((claim) => [claim.id, claim]));
  const now = new Set(after.map((claim) => claim.id));
  const said: string[] = [];
  for (const claim of after) {
    const was = old.get(claim.id);
    if (!was || was === claim) continue;
    const moved = was.status !== claim.status || was.needsRecheck !== claim.needsRecheck;
    if (!moved || claim.statusById === me.id) continue;
    const who = (claim.statusById && nameOf(claim.statusById)) || words.other.somebody;
    said.push(
      words.other.status(who, claim.number, STATUS_WORDS[statusMark(claim.status, claim.needsRecheck)].label),
    );
  }
  const own = ({ id }: ClaimView) => me.reshaped.has(id);
  for (const claim of after)
    if (!old.has(claim.id) && !own(claim)) said.push(words.other.added(claim.number));
  for (const claim of before)
    if (!now.has(claim.id) && !own(claim)) said.push(words.other.dropped(claim.number));
  return said.length > NAMED ? [words.other.several(said.length)] : said;
}
