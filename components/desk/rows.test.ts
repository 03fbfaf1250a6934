import { describe, expect, it } from "vitest";
import type { ArticleListItem, ProgressView } from "@/lib/api/articles";
import { findings, fromLocalField, groupByDeadline, toLocalField } from "./rows";
import { patched } from "./queries";
import { tabAddress, tabOf, DESK_TABS } from "./tabs";

const progress: ProgressView = {
  total: 9,
  checked: 7,
  open: 2,
  notCheckable: 0,
  needsRecheck: 2,
  byStatus: {
    unchecked: 0,
    in_progress: 0,
    verified: 3,
    disputed: 0,
    false: 3,
    needs_context: 1,
    unverifiable: 0,
    not_checkable: 0,
  },
  coverage: { sentences: 10, read: 4 },
};

function article(id: string, deadline: string | null): ArticleListItem {
  return {
    id,
    title: id,
    byline: null,
    language: "en",
    sourceUrl: null,
    publishedUrl: null,
    publishedAt: null,
    writerId: null,
    state: "checking",
    deadline,
    words: 100,
    progress,
    createdAt: "2026-11-20T09:00:00Z",
    version: 1,
    permissions: [],
    revision: { id: "r", number: 1, sha256: "" },
    checkers: [],
    mineOpen: 0,
  };
}

describe("groupByDeadline", () => {
  const clock = { now: new Date("2026-11-24T13:20:00Z"), zone: "UTC" };

  it("keeps the order within a heading and leaves out empty headings", () => {
    const groups = groupByDeadline(
      [
        article("late", "2026-11-24T10:00:00Z"),
        article("noon", "2026-11-24T15:00:00Z"),
        article("evening", "2026-11-24T20:00:00Z"),
        article("december", "2026-12-24T20:00:00Z"),
        article("open", null),
      ],
      clock,
    );
    expect(groups.map(({ group, articles }) => [group, articles.map(({ id }) => id)])).toEqual([
      ["overdue", ["late"]],
      ["today", ["noon", "evening"]],
      ["later", ["december"]],
      ["none", ["open"]],
    ]);
  });

  it("puts every article under exactly one heading", () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      article(`a${at}`, at % 7 === 0 ? null : new Date(Date.UTC(2026, 10, 20, at)).toISOString()),
    );
    const placed = groupByDeadline(many, clock).flatMap(({ articles }) => articles.map(({ id }) => id));
    expect(new Set(placed).size).toBe(200);
    expect(placed).toHaveLength(200);
  });
});

describe("findings", () => {
  it("names what the editor has to hear of, the gravest first", () => {
    expect(findings(progress)).toEqual([
      { mark: "false", count: 3 },
      { mark: "needs_context", count: 1 },
      { mark: "recheck", count: 2 },
    ]);
  });
});

describe("the deadline field", () => {
  it("shows local time and reads it back", () => {
    const twoHoursAhead = () => -120;
    expect(toLocalField("2026-11-24T16:05:00.000Z", twoHoursAhead)).toBe("2026-11-24T18:05");
    expect(toLocalField(null, twoHoursAhead)).toBe("");
    const here = (at: Date) => at.getTimezoneOffset();
    const iso = "2026-11-24T16:05:00.000Z";
    expect(fromLocalField(toLocalField(iso, here))).toBe(iso);
  });

  it.each(["", "2026-11-24", "tomorrow", "2026-13-40T10:00"])("takes %o for no moment", (value) => {
    expect(fromLocalField(value)).toBeNull();
  });
});

describe("patched", () => {
  it("changes one article in whichever page it stands, and nothing else", () => {
    const [a, b, c] = [article("a", null), article("b", null), article("c", null)];
    const lists = {
      pages: [
        { items: [a, b], next: "x" },
        { items: [c], next: null },
      ],
      pageParams: [null, "x"],
    };
    const after = patched(lists, "c", { deadline: "2026-12-01T10:00:00Z", version: 2 });
    expect(after.pages[1]?.items).toEqual([{ ...c, deadline: "2026-12-01T10:00:00Z", version: 2 }]);
    expect(after.pages[0]?.items).toEqual([a, b]);
    expect(lists.pages[1]?.items).toEqual([c]);
  });
});

describe("tabs", () => {
  it.each(DESK_TABS)("%s leads back to itself", (tab) => {
    const search = new URL(tabAddress(tab), "http://own.invalid").searchParams.get("tab") ?? undefined;
    expect(tabOf(search)).toBe(tab);
  });

  it.each([undefined, "", "Mine", ["mine", "closed"], "constructor"])("takes %o for the first", (value) => {
    expect(tabOf(value)).toBe("checking");
  });
});
