import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactPointView } from "@/lib/api/claims";
import { partsOf } from "./claim-text";
import { evidenceLetter } from "./evidence-letter";

const text = "The tower held 18,038 parts and 2.5 million rivets.";
const point = (start: number, end: number, id = `${start}-${end}`): FactPointView => ({
  id,
  start: start + 100,
  end: end + 100,
  text: text.slice(start, end),
  type: "number",
  value: "",
  state: "open",
  correction: null,
  version: 1,
});

describe("partsOf", () => {
  it("puts the text together again, whatever the points", () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })));
    fc.assert(
      fc.property(spans, (pairs) => {
        const factPoints = pairs.map(([start, size], at) => point(start, start + size, String(at)));
        const parts = partsOf({ text, start: 100, factPoints });
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
  });

  it("cuts at each point", () => {
    const parts = partsOf({ text, start: 100, factPoints: [point(32, 50), point(15, 21)] });
    expect(parts.filter((part) => part.point).map((part) => part.text)).toEqual([
      "18,038",
      "2.5 million rivets",
    ]);
  });
});

describe("evidenceLetter", () => {
  it("counts as columns of a sheet do", () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(evidenceLetter)).toEqual([
      "A",
      "B",
      "Z",
      "AA",
      "AB",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
});
