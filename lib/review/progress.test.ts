import fc from "fast-check";
import { expect, test } from "vitest";
import { STATUSES } from "@/lib/api/values";
import { overlaps } from "@/lib/text/span";
import { progressOf, readSentences } from "./progress";
import { isChecked, isOpen } from "./status";

const standing = fc.record({ status: fc.constantFrom(...STATUSES), needsRecheck: fc.boolean() });
const coverage = { sentences: 9, read: 4 };

test("progress counts every claim once: checked, open or not checkable", () => {
  fc.assert(
    fc.property(fc.array(standing), (claims) => {
      const progress = progressOf(
        claims.map((claim) => ({ ...claim, count: 1 })),
        coverage,
      );
      expect(progress.checked).toBe(claims.filter(isChecked).length);
      expect(progress.open).toBe(claims.filter(isOpen).length);
      expect(progress.total).toBe(progress.checked + progress.open);
      expect(progress.total + progress.notCheckable).toBe(claims.length);
      const named = Object.values(progress.byStatus).reduce((sum, count) => sum + count, 0);
      expect(named + progress.needsRecheck).toBe(claims.length);
      expect(Object.keys(progress.byStatus).sort()).toEqual([...STATUSES].sort());
      expect(progress.coverage).toEqual(coverage);
    }),
  );
});

test("counts of several claims add up like as many single ones", () => {
  const counts = [
    { status: "verified" as const, needsRecheck: false, count: 3 },
    { status: "verified" as const, needsRecheck: true, count: 2 },
    { status: "not_checkable" as const, needsRecheck: false, count: 4 },
    { status: "unchecked" as const, needsRecheck: false, count: 1 },
  ];
  expect(progressOf(counts, coverage)).toMatchObject({
    total: 6,
    checked: 3,
    open: 3,
    notCheckable: 4,
    needsRecheck: 2,
    byStatus: { verified: 3, not_checkable: 4, unchecked: 1, false: 0 },
  });
});

test("a sentence is read when marked, or when it has claims and all of them are closed", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
  const claim = fc.record({
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 25 }),
    status: fc.constantFrom(...STATUSES),
    needsRecheck: fc.boolean(),
  });
  fc.assert(
    fc.property(lengths, fc.array(claim, { maxLength: 15 }), fc.array(fc.nat(12)), (sizes, drawn, marks) => {
      let at = 0;
      const sentences = sizes.map((size) => ({ start: at, end: (at += size) }));
      const claims = drawn
        .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }))
        .toSorted((a, b) => a.start - b.start);
      const marked = new Set(marks);
      const expected = sentences.map((sentence, index) => {
        const within = claims.filter((one) => overlaps(one, sentence));
        const closed = within.every((one) => !isOpen(one));
        return marked.has(index) || (within.length > 0 && closed);
      });
      expect(readSentences(sentences, claims, marked)).toEqual(expected);
    }),
  );
});
