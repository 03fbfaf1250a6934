import { KEYS, keyCaps, type Command, type KeyGroup } from "@/components/review/keys";
import { STATUSES, type Status } from "@/lib/api/values";
import { keyHelp } from "@/lib/messages/shell";
import { STATUS_WORDS } from "@/lib/messages/statuses";

export type HelpPlace = "desk" | "review" | "elsewhere";

export interface HelpRow {
  label: string;
  caps: string[];
  /** Between the caps; "then" where it is not given. */
  join?: string;
  status?: Status;
}
export interface HelpGroup {
  group: KeyGroup | "desk";
  rows: HelpRow[];
}

const REVIEW_GROUPS: readonly KeyGroup[] = ["move", "status", "work", "claims", "anywhere", "view"];

const EVERYWHERE: HelpRow[] = [
  { label: keyHelp.commands.desk, caps: ["g", "d"] },
  { label: keyHelp.commands.help, caps: ["?"] },
  { label: keyHelp.commands.leave, caps: ["Esc"] },
];

/** What the help of a page lists, by group. */
export function helpRows(place: HelpPlace, mac: boolean): HelpGroup[] {
  if (place === "review") return REVIEW_GROUPS.map((group) => ({ group, rows: reviewRows(group, mac) }));
  const own: HelpGroup[] =
    place === "desk" ? [{ group: "desk", rows: [{ label: keyHelp.import, caps: ["n"] }] }] : [];
  return [...own, { group: "anywhere", rows: EVERYWHERE }];
}

/** A command without words here does not compile. */
const WORDS: Record<Exclude<Command, `status:${Status}`>, string> = keyHelp.commands;

function wordsOf(command: Command): { label: string; status?: Status } {
  for (const status of STATUSES) {
    if (command === `status:${status}`) return { label: STATUS_WORDS[status].label, status };
  }
  const words: Partial<Record<Command, string>> = WORDS;
  return { label: words[command] ?? command };
}

function reviewRows(group: KeyGroup, mac: boolean): HelpRow[] {
  const rows = KEYS.filter((row) => row.group === group).map((row): HelpRow => ({
    ...wordsOf(row.command),
    caps: keyCaps(row, mac),
  }));
  if (group !== "work") return rows;
  return [
    { label: keyHelp.tick, caps: ["1", "9"], join: keyHelp.to },
    { label: keyHelp.wrong, caps: ["⇧1", "⇧9"], join: keyHelp.to },
    ...rows,
  ];
}
