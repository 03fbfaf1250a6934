import { describe, expect, it } from "vitest";
import { claimFixture } from "./claim-fixture";
import { liveProgress, percentRead, readFlags } from "./coverage";

const sentence = (start: number, end: number, readBy: string | null = null) => ({
  start,
  end,
  coverage: "claims" as const,
  read: readBy !== null,
  readBy,
  readAt: null,
});
const revision = { sentences: [sentence(0, 40), sentence(40, 80, "p1"), sentence(80, 120)] };

describe("coverage", () => {
  it("counts a sentence as read when a person read it or closed all its claims", () => {
    expect(readFlags(revision, [claimFixture({ start: 0, end: 31 })])).toEqual([false, true, false]);
    expect(readFlags(revision, [claimFixture({ start: 0, end: 31, status: "verified" })])).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("follows the claims on the screen", () => {
    const claims = [claimFixture({ status: "verified" }), claimFixture({ id: "c2", start: 81, end: 90 })];
    expect(liveProgress(revision, claims)).toMatchObject({
      total: 2,
      checked: 1,
      open: 1,
      coverage: { sentences: 3, read: 2 },
    });
  });

  it("says 100 only when everything is read", () => {
    expect(percentRead({ sentences: 1000, read: 999 })).toBe(99);
    expect(percentRead({ sentences: 3, read: 3 })).toBe(100);
    expect(percentRead({ sentences: 0, read: 0 })).toBe(100);
  });
});
