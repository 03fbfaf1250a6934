import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctedPieces, wordChanges } from "./correction";
import { sampleClaim, samplePoint } from "./sample-report";

function shown(pieces: ReturnType<typeof wordChanges>): string {
  const signs = { same: ["", ""], del: ["[-", "-]"], ins: ["[+", "+]"] };
  return pieces.map(({ kind, text }) => signs[kind].join(text)).join("");
}

describe("wordChanges", () => {
  test.each([
    [
      "18,038 parts, joined by 25 million rivets.",
      "18,038 parts, joined by 2.5 million rivets.",
      "18,038 parts, joined by [-25-][+2.5+] million rivets.",
    ],
    [
      "It opened to the public on 6 May 1889, the day the Exposition opened.",
      "It opened to the public on 15 May 1889, nine days after the Exposition opened.",
      "It opened to the public on [-6-][+15+] May 1889, [-the day-][+nine days after+] the Exposition opened.",
    ],
    [
      "It cost nothing.",
      "Accounts differ widely here",
      "[-It cost nothing.-][+Accounts differ widely here+]",
    ],
    ["same", "same", "same"],
  ])("%s", (before, after, expected) => {
    expect(shown(wordChanges(before, after))).toBe(expected);
  });

  test("keeps both wordings whole, whatever they are", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom("a", "b", " ", "1.5", ",")).map((x) => x.join("")),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordChanges(before, after);
        const side = (skipped: string) =>
          pieces
            .filter((piece) => piece.kind !== skipped)
            .map((piece) => piece.text)
            .join("");
        expect([side("ins"), side("del")]).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });

  test("does not stall on two long wordings with nothing in common", () => {
    const started = performance.now();
    const pieces = wordChanges("a b ".repeat(10_000), "c d ".repeat(10_000));
    expect(pieces.map((piece) => piece.kind)).toEqual(["del", "ins"]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("correctedPieces", () => {
  const claim = sampleClaim({ text: "It opened on 6 May 1889 before 300 guests." });

  test("marks wrong fact points where the claim has no wording of its own", () => {
    const factPoints = [
      samplePoint(claim, "300", { state: "wrong", correction: "900" }),
      samplePoint(claim, "6 May 1889", { state: "wrong", correction: "15 May 1889" }),
      samplePoint(claim, "May", { state: "wrong", correction: "June" }),
    ];
    expect(shown(correctedPieces({ ...claim, factPoints }))).toBe(
      "It opened on [-6 May 1889-][+15 May 1889+] before [-300-][+900+] guests.",
    );
  });

  test("lets points lie that have no correction or lie outside the words", () => {
    const factPoints = [
      samplePoint(claim, "300", { state: "wrong" }),
      samplePoint(claim, "300", { state: "wrong", correction: "900", start: 0, end: 4 }),
      samplePoint(claim, "300", { state: "ticked", correction: "900" }),
    ];
    expect(shown(correctedPieces({ ...claim, factPoints }))).toBe(claim.text);
  });
});
