import { describe, expect, it } from "vitest";
import { publishedAt } from "./published-at";

describe("a stated date", () => {
  it.each([
    ["2021-11-01T10:52:50+0100", "2021-11-01T09:52:50Z"],
    ["2021-11-01T23:30:00-05:00", "2021-11-02T04:30:00Z"],
    ["2019-01-03T07:00:02.123Z", "2019-01-03T07:00:02Z"],
    ["2015-04-30T07:19:58", "2015-04-30T07:19:58"],
    ["2015-04-30 07:19", "2015-04-30T07:19:00"],
    ["2015-04-30", "2015-04-30"],
    ["20150430", "2015-04-30"],
    ["20150430T0719Z", "2015-04-30T07:19:00Z"],
    ["Tue, 12 Nov 2019 08:30:00 GMT", "2019-11-12T08:30:00Z"],
    ["12 November 2019", "2019-11-12"],
    ["Nov. 12, 2019", "2019-11-12"],
    ["Tuesday, November 12, 2019", "2019-11-12"],
    ["1500000000", "2017-07-14T02:40:00Z"],
    ["1500000000000", "2017-07-14T02:40:00Z"],
  ])("%s is %s", (stated, expected) => {
    expect(publishedAt(stated)).toBe(expected);
  });

  it.each([
    "",
    "yesterday",
    "3/4/2019",
    "2019-02-31",
    "2019-13-01",
    "0001-01-01",
    "9999-01-01",
    "12",
    "Mayor 3, 2019 x",
    null,
  ])("%s is none", (stated) => {
    expect(publishedAt(stated)).toBeNull();
  });

  it("does not depend on the zone of the machine", () => {
    const before = process.env.TZ;
    process.env.TZ = "Pacific/Kiritimati";
    expect(publishedAt("Nov 12, 2019 08:30")).toBe("2019-11-12T08:30:00");
    process.env.TZ = before;
  });
});
