import { describe, expect, it } from "vitest";
import { baseVersion, claimChange, pointChange } from "./attempts";
import { claimFixture } from "./claim-fixture";
import { evidenceAddition, isDraft } from "./evidence-attempts";

const by = { me: "p1", now: "2026-11-22T12:00:00.000Z" };

describe("baseVersion", () => {
  const seen = claimFixture({ version: 4, status: "in_progress" });

  it("is the newest version while the fields are as they were seen", () => {
    const newest = claimFixture({ version: 7, status: "in_progress", note: "theirs" });
    expect(baseVersion(newest, seen, ["status"])).toBe(7);
  });

  it("is the version seen when somebody changed one of them", () => {
    const newest = claimFixture({ version: 7, status: "false" });
    expect(baseVersion(newest, seen, ["status"])).toBe(4);
    expect(baseVersion(newest, seen, ["note"])).toBe(7);
  });
});

describe("what is shown before the server has answered", () => {
  it("sets a status with who and when, and clears the flag", () => {
    const claim = claimFixture({ needsRecheck: true, status: "verified" });
    expect(claimChange(claim, { status: "false" }, by).show(claim)).toMatchObject({
      status: "false",
      needsRecheck: false,
      statusById: "p1",
      statusAt: by.now,
    });
  });

  it("leaves status and flag alone when a note is written", () => {
    const claim = claimFixture({ needsRecheck: true, status: "verified" });
    expect(claimChange(claim, { note: "n" }, by).show(claim)).toMatchObject({
      needsRecheck: true,
      status: "verified",
      statusById: null,
      note: "n",
    });
  });

  it("changes one point only", () => {
    const point = {
      id: "p",
      start: 0,
      end: 4,
      text: "1889",
      type: "date" as const,
      value: "1889",
      state: "open" as const,
      correction: null,
      version: 1,
    };
    const claim = claimFixture({ factPoints: [point, { ...point, id: "q" }] });
    const shown = pointChange(claim, point, { state: "wrong", correction: "1887" }).show(claim);
    expect(shown.factPoints.map(({ state, correction }) => [state, correction])).toEqual([
      ["wrong", "1887"],
      ["open", null],
    ]);
  });

  it("shows evidence as a draft, under its address when it has no title", () => {
    const claim = claimFixture();
    const input = {
      url: "https://example.org/a",
      sourceType: "primary" as const,
      stance: "supports" as const,
    };
    const [draft] = evidenceAddition(claim, input, by, () => undefined).show(claim).evidence;
    expect(draft && isDraft(draft)).toBe(true);
    expect(draft?.source.title).toBe("https://example.org/a");
  });
});
