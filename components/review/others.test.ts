import { describe, expect, it } from "vitest";
import { claimFixture } from "./claim-fixture";
import { othersChanges } from "./others";

const me = { id: "p1", reshaped: new Set(["mine"]) };
const nameOf = (id: string) => (id === "p2" ? "Checker 2" : undefined);
const first = claimFixture({ id: "c1", number: 1 });
const second = claimFixture({ id: "c2", number: 2 });
const before = [first, second];
const with1 = (more: Partial<ReturnType<typeof claimFixture>>) => [
  claimFixture({ id: "c1", number: 1, ...more }),
  second,
];

describe("othersChanges", () => {
  it("names who set what", () => {
    const after = with1({ status: "disputed", statusById: "p2", version: 2 });
    expect(othersChanges(before, after, me, nameOf)).toEqual(["Checker 2 set claim 1 to Disputed"]);
  });

  it("is silent about what this person did, and about what did not change", () => {
    expect(
      othersChanges(before, with1({ status: "disputed", statusById: "p1", version: 2 }), me, nameOf),
    ).toEqual([]);
    expect(othersChanges(before, with1({ note: "n", version: 2 }), me, nameOf)).toEqual([]);
    expect(othersChanges(before, before, me, nameOf)).toEqual([]);
  });

  it("says what came and went, and only counts a crowd", () => {
    expect(othersChanges(before, [first], me, nameOf)).toEqual(["Claim 2 was dropped"]);
    expect(othersChanges([], before, me, nameOf)).toEqual(["Claim 1 was added", "Claim 2 was added"]);
    expect(othersChanges([], [claimFixture({ id: "mine" })], me, nameOf)).toEqual([]);
    const many = [1, 2, 3, 4].map((number) => claimFixture({ id: `n${number}`, number }));
    expect(othersChanges([], many, me, nameOf)).toEqual(["4 claims changed by others"]);
  });
});
