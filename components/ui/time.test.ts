import { describe, expect, it } from "vitest";
import {
  dayNumber,
  deadlineGroup,
  fullMoment,
  isHot,
  longDay,
  moment,
  untilDeadline,
  type Clock,
} from "./time";

/** A Tuesday afternoon in Paris, 14:20 there. */
const clock: Clock = { now: new Date("2026-11-24T13:20:00Z"), zone: "Europe/Paris" };

describe("the calendar day", () => {
  it("is that of the zone, not of the server", () => {
    const late = new Date("2026-11-24T23:30:00Z");
    expect(dayNumber(late, "Europe/Paris") - dayNumber(late, "UTC")).toBe(1);
    expect(dayNumber(late, "UTC") - dayNumber(late, "America/New_York")).toBe(0);
    expect(dayNumber(new Date(0), "UTC")).toBe(0);
  });
});

describe("deadlineGroup", () => {
  it.each([
    [null, "none"],
    ["2026-11-24T13:19:59Z", "overdue"],
    ["2026-11-20T17:00:00Z", "overdue"],
    ["2026-11-24T13:20:00Z", "today"],
    ["2026-11-24T22:59:00Z", "today"],
    ["2026-11-24T23:00:00Z", "week"],
    ["2026-11-29T22:59:00Z", "week"],
    ["2026-11-29T23:00:00Z", "later"],
    ["2027-01-01T00:00:00Z", "later"],
  ])("%s stands under %s", (deadline, group) => {
    expect(deadlineGroup(deadline, clock)).toBe(group);
  });

  it("ends the week on Sunday, also on a Sunday", () => {
    const sunday: Clock = { now: new Date("2026-11-29T09:00:00Z"), zone: "UTC" };
    expect(deadlineGroup("2026-11-29T20:00:00Z", sunday)).toBe("today");
    expect(deadlineGroup("2026-11-30T09:00:00Z", sunday)).toBe("later");
  });

  it("knows the days on which clocks change", () => {
    const before: Clock = { now: new Date("2026-10-24T21:00:00Z"), zone: "Europe/Paris" };
    expect(deadlineGroup("2026-10-25T22:30:00Z", before)).toBe("week");
    expect(deadlineGroup("2026-10-25T23:30:00Z", before)).toBe("later");
  });
});

describe("moment", () => {
  it.each([
    ["2026-11-24T17:00:00Z", "18:00"],
    ["2026-11-26T17:00:00Z", "Thu 18:00"],
    ["2026-11-23T10:05:00Z", "Mon 11:05"],
    ["2026-12-04T11:00:00Z", "4 Dec"],
    ["2026-09-04T11:00:00Z", "4 Sep"],
    ["2027-02-01T11:00:00Z", "1 Feb 2027"],
  ])("%s reads %s", (iso, text) => {
    expect(moment(iso, clock)).toBe(text);
  });

  it("has a long form with nothing left out", () => {
    expect(fullMoment("2026-11-26T17:00:00Z", clock)).toBe("Thursday 26 November 2026, 18:00");
    expect(longDay(clock.now, clock.zone)).toBe("Tuesday 24 November");
  });
});

describe("untilDeadline", () => {
  it.each([
    ["2026-11-24T17:00:00Z", "in 3 h 40 min"],
    ["2026-11-24T15:20:00Z", "in 2 h"],
    ["2026-11-24T20:30:00Z", "in 7 h"],
    ["2026-11-24T13:50:00Z", "in 30 min"],
    ["2026-11-24T13:20:30Z", "now"],
    ["2026-11-26T17:00:00Z", "in 2 days"],
    ["2026-12-04T11:00:00Z", "in 10 days"],
    ["2026-12-08T11:00:00Z", "in 2 weeks"],
    ["2026-11-24T12:40:00Z", "40 min late"],
    ["2026-11-22T13:20:00Z", "2 days late"],
    ["2026-11-25T13:20:00Z", "in 1 day"],
  ])("%s is %s", (deadline, text) => {
    expect(untilDeadline(deadline, clock)).toBe(text);
  });

  it("is hot when past or less than four hours off", () => {
    expect(isHot("2026-11-24T17:19:00Z", clock.now)).toBe(true);
    expect(isHot("2026-11-24T17:20:00Z", clock.now)).toBe(false);
    expect(isHot("2026-11-20T17:20:00Z", clock.now)).toBe(true);
  });
});
