import type { DeskCountsView } from "@/lib/api/articles";

export const DESK_TABS = ["checking", "mine", "needs", "closed"] as const;
export type DeskTab = (typeof DESK_TABS)[number];

interface TabRow {
  query: { state: "checking" | "closed"; mine?: "me" | "needs" };
  count: keyof DeskCountsView;
}

/** What each tab asks the server for, and which of its counts belongs to it. */
export const TAB_ROWS: Record<DeskTab, TabRow> = {
  checking: { query: { state: "checking" }, count: "checking" },
  mine: { query: { state: "checking", mine: "me" }, count: "mine" },
  needs: { query: { state: "checking", mine: "needs" }, count: "needsMe" },
  closed: { query: { state: "closed" }, count: "closed" },
};

/** The tab an address names; the first one where it names none of them. */
export function tabOf(value: string | string[] | undefined): DeskTab {
  return DESK_TABS.find((tab) => tab === value) ?? "checking";
}

export function tabAddress(tab: DeskTab): string {
  return tab === "checking" ? "/desk" : `/desk?tab=${tab}`;
}
