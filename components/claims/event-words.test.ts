import { describe, expect, it } from "vitest";
import type { EventView } from "@/lib/api/claims";
import { eventLines } from "./event-words";

const event = (kind: string, before: unknown, after: unknown): EventView => ({
  seq: "1",
  kind,
  actorId: "p1",
  articleId: "a1",
  claimId: "c1",
  subjectId: null,
  at: "2026-11-22T12:00:00.000Z",
  before,
  after,
  hash: "",
});
const lines = (kind: string, before: unknown, after: unknown) =>
  eventLines(event(kind, before, after), () => "Checker 2").map((line) => line.text + (line.status ?? ""));

describe("eventLines", () => {
  it("tells a change field by field", () => {
    expect(lines("claim.changed", { status: "unchecked" }, { status: "false", assigneeId: "p1" })).toEqual([
      "setfalse",
      "took the claim",
    ]);
    expect(lines("claim.changed", {}, { assigneeId: "p2" })).toEqual(["assigned it to Checker 2"]);
    expect(lines("claim.changed", { correction: "x" }, { correction: null })).toEqual([
      "took the correction “x” away",
    ]);
  });

  it("names the point and what is right", () => {
    expect(lines("fact_point.changed", null, { text: "1889", state: "wrong", correction: "1887" })).toEqual([
      "marked “1889” wrong: 1887",
    ]);
  });

  it("says so when a payload was erased, and shows a kind it does not know", () => {
    expect(lines("evidence.removed", null, null)).toEqual(["removed evidence: erased"]);
    expect(lines("claim.changed", null, null)).toEqual(["changed the claim"]);
    expect(lines("claim.signed_off", null, null)).toEqual(["claim signed off"]);
  });
});
