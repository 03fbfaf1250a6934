import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { POINT_STATES, STATUSES, type Status } from "@/lib/api/values";
import {
  isChecked,
  isForTheEditor,
  isOpen,
  refusal,
  SHOWN_ORDER,
  statusAfterMerge,
  statusAfterRewording,
} from "./status";

/** Written out by hand from the product's words for what each status counts as. */
const TABLE: Record<Status, { checked: boolean; open: boolean; forTheEditor: boolean; reworded: Status }> = {
  unchecked: { checked: false, open: true, forTheEditor: false, reworded: "unchecked" },
  in_progress: { checked: false, open: true, forTheEditor: false, reworded: "in_progress" },
  verified: { checked: true, open: false, forTheEditor: false, reworded: "in_progress" },
  disputed: { checked: true, open: false, forTheEditor: true, reworded: "in_progress" },
  false: { checked: true, open: false, forTheEditor: true, reworded: "in_progress" },
  needs_context: { checked: true, open: false, forTheEditor: true, reworded: "in_progress" },
  unverifiable: { checked: true, open: false, forTheEditor: false, reworded: "in_progress" },
  not_checkable: { checked: false, open: false, forTheEditor: false, reworded: "not_checkable" },
};

describe.each(STATUSES)("%s", (status) => {
  const { checked, open, forTheEditor, reworded } = TABLE[status];

  test("counts as the product says", () => {
    const claim = { status, needsRecheck: false };
    expect([isChecked(claim), isOpen(claim), isForTheEditor(claim)]).toEqual([checked, open, forTheEditor]);
  });

  test("flagged for re-check is open only", () => {
    const claim = { status, needsRecheck: true };
    expect([isChecked(claim), isOpen(claim), isForTheEditor(claim)]).toEqual([false, true, false]);
  });

  test("after its words were changed", () => expect(statusAfterRewording(status)).toBe(reworded));

  test("may be set whatever the points, but for verified with a wrong one", () => {
    const points = fc.array(fc.constantFrom(...POINT_STATES));
    fc.assert(
      fc.property(points, (states) => {
        const refused = status === "verified" && states.includes("wrong");
        expect(refusal(status, { points: states })).toBe(refused ? "wrong_points" : null);
      }),
    );
  });

  test("has its place in the order that is shown, unless it is counted apart", () => {
    expect(SHOWN_ORDER.filter((shown) => shown === status)).toHaveLength(status === "not_checkable" ? 0 : 1);
  });
});

test("claims merged keep a status only when all of them had it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STATUSES), { minLength: 1 }), (statuses) => {
      const [first = "unchecked"] = statuses;
      expect(statusAfterMerge(statuses)).toBe(new Set(statuses).size === 1 ? first : "unchecked");
    }),
  );
  expect(statusAfterMerge([])).toBe("unchecked");
});
