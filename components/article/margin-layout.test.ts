import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread, stack } from "./margin-layout";

describe("stack", () => {
  it("leaves apart what is apart and pushes down what collides", () => {
    const items = [0, 4, 8, 100].map((top) => ({ top, height: 16 }));
    expect(stack(items, 0)).toEqual([0, 16, 32, 100]);
    expect(
      stack(
        [
          { top: 0, height: 40 },
          { top: 10, height: 10 },
        ],
        6,
      ),
    ).toEqual([0, 46]);
  });

  it("never overlaps and never moves anything up", () => {
    const items = fc.array(
      fc.record({ top: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 1, max: 60 }) }),
    );
    fc.assert(
      fc.property(items, (wanted) => {
        const tops = stack(wanted, 2);
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(wanted[index]?.top ?? 0);
          const before = tops[index - 1];
          if (before !== undefined)
            expect(top).toBeGreaterThanOrEqual(before + (wanted[index - 1]?.height ?? 0) + 2);
        });
      }),
    );
  });
});

describe("spread", () => {
  it("keeps every mark inside the strip and in order", () => {
    const strip = fc.record({
      tops: fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 200 }),
      height: fc.integer({ min: 100, max: 600 }),
    });
    fc.assert(
      fc.property(strip, ({ tops, height }) => {
        const wanted = [...tops].sort((a, b) => a - b);
        const placed = spread(wanted, 13, height);
        placed.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(height);
          expect(top).toBeGreaterThanOrEqual((placed[index - 1] ?? 0) - 0.001);
        });
      }),
    );
  });

  it("keeps marks apart while there is room", () => {
    expect(spread([10, 10, 10], 13, 400)).toEqual([10, 23, 36]);
    expect(spread([394, 396, 398], 13, 400)).toEqual([367.5, 380.5, 393.5]);
    expect(spread([], 13, 400)).toEqual([]);
  });
});
