import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PreviewView } from "@/lib/api/articles";
import type { Span } from "@/lib/text/span";
import { claimsOf, countsOf, keyOf, marksKept, NO_MARKS, previewBlocks, toggled, type Marks } from "./units";

type Text = Pick<PreviewView, "text" | "blocks" | "sentences" | "claims">;

const text = "A headline\n\nIt opened in 1781. It is fine. “He came,” she said.";

function spanOf(words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function suggestion(span: Span, points = 1): PreviewView["claims"][number] {
  return {
    ...span,
    text: text.slice(span.start, span.end),
    kinds: ["event"],
    claimant: { type: "article", name: null },
    reported: null,
    checkWorthiness: 0.5,
    reasons: [],
    factPoints: Array.from({ length: points }, () => ({
      ...span,
      text: "",
      type: "date" as const,
      value: "",
    })),
    subClaims: [],
    suggestedWording: null,
  };
}

const preview: Text = {
  text,
  blocks: [
    { kind: "title", start: 0, end: 10 },
    { kind: "paragraph", start: 12, end: text.length },
  ],
  sentences: [
    { start: 0, end: 10, coverage: "nothing_to_check" },
    { ...spanOf("It opened in 1781. "), coverage: "claims" },
    { ...spanOf("It is fine. "), coverage: "nothing_to_check" },
    { ...spanOf("“He came,” she said."), coverage: "claims" },
  ],
  claims: [suggestion(spanOf("It opened in 1781.")), suggestion(spanOf("He came"), 2)],
};

function shown(marks: Marks): string[] {
  return previewBlocks(preview, marks).flatMap((block) =>
    block.pieces.map(
      (piece) => `${piece.kind}${piece.first ? "*" : ""}:${text.slice(piece.start, piece.end)}`,
    ),
  );
}

describe("previewBlocks", () => {
  test("cuts the text into claims, rests and what lies between", () => {
    expect(shown(NO_MARKS)).toEqual([
      "rest*:A headline",
      "claim*:It opened in 1781.",
      "between: ",
      "rest*:It is fine. ",
      "between:“",
      "claim*:He came",
      "rest*:,” she said.",
    ]);
  });

  test("numbers claims by their place in the text", () => {
    const marks = toggled(preview, NO_MARKS, { kind: "rest", target: spanOf("It is fine.") });
    expect(previewBlocks(preview, marks).map((block) => block.numbers)).toEqual([[], [1, 2, 3]]);
  });

  test("tiles every block, and every target has one first run, whatever is marked", () => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.boolean(), (mark, gone) => {
        const marks = { mark, unmark: gone ? preview.claims.map(({ start, end }) => ({ start, end })) : [] };
        const firsts: string[] = [];
        for (const block of previewBlocks(preview, marks)) {
          expect(block.pieces.map((piece) => text.slice(piece.start, piece.end)).join("")).toBe(
            text.slice(block.start, block.end),
          );
          firsts.push(...block.pieces.filter((piece) => piece.first).map((piece) => keyOf(piece.target)));
        }
        expect(new Set(firsts).size).toBe(firsts.length);
      }),
    );
  });
});

describe("toggled", () => {
  test("takes a suggestion away and brings it back", () => {
    const target = spanOf("It opened in 1781.");
    const without = toggled(preview, NO_MARKS, { kind: "claim", target });
    expect(claimsOf(preview, without)).toEqual([spanOf("He came")]);
    expect(shown(without)[1]).toBe("rest*:It opened in 1781.");
    expect(toggled(preview, without, { kind: "rest", target })).toEqual(NO_MARKS);
  });

  test("makes a claim of a bare sentence and unmakes it", () => {
    const target = spanOf("It is fine.");
    const marked = toggled(preview, NO_MARKS, { kind: "rest", target });
    expect(marked).toEqual({ mark: [target], unmark: [] });
    expect(toggled(preview, marked, { kind: "claim", target })).toEqual(NO_MARKS);
  });
});

test("counts claims, prose sentences without any, and the fact points of what stays", () => {
  expect(countsOf(preview, NO_MARKS)).toEqual({ claims: 2, bare: 1, points: 3 });
  const marks = toggled(preview, NO_MARKS, { kind: "claim", target: spanOf("He came") });
  expect(countsOf(preview, marks)).toEqual({ claims: 1, bare: 2, points: 1 });
});

test("marks live on only in the same text", () => {
  const marks = { mark: [{ start: 0, end: 1 }], unmark: [] };
  expect(marksKept(preview, { ...preview }, marks)).toBe(marks);
  expect(marksKept(preview, { ...preview, text: `${text}.` }, marks)).toBe(NO_MARKS);
});
