import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimToTake, claimsByBlock, segmentsOf, type Marked, type Segment } from "./segments";

const LENGTH = 120;
const blocksOf = (cuts: number[]) => {
  const edges = [...new Set([0, ...cuts, LENGTH])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => ({ start, end: edges[index + 1] ?? LENGTH }));
};
const span = fc
  .tuple(fc.integer({ min: 0, max: LENGTH - 1 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, size]) => ({ start, end: Math.min(LENGTH, start + size) }));
const article = fc.record({
  blocks: fc.array(fc.integer({ min: 1, max: LENGTH - 1 }), { maxLength: 6 }).map(blocksOf),
  claims: fc
    .array(span, { maxLength: 12 })
    .map((spans) => spans.map((s, i): Marked => ({ ...s, id: `c${i}` }))),
  struck: fc.array(span, { maxLength: 4 }),
});

function all({
  blocks,
  claims,
  struck,
}: {
  blocks: ReturnType<typeof blocksOf>;
  claims: Marked[];
  struck: { start: number; end: number }[];
}) {
  const placed = claimsByBlock(blocks, claims);
  return blocks.map((block, index) => segmentsOf(block, placed[index] ?? [], struck));
}

describe("segments", () => {
  it("tile every block, whatever overlaps", () => {
    fc.assert(
      fc.property(article, (it) => {
        all(it).forEach((segments, index) => {
          const block = it.blocks[index];
          expect(segments[0]?.start).toBe(block?.start);
          expect(segments.at(-1)?.end).toBe(block?.end);
          segments.slice(1).forEach((segment, at) => expect(segment.start).toBe(segments[at]?.end));
          segments.forEach((segment) => expect(segment.end).toBeGreaterThan(segment.start));
        });
      }),
    );
  });

  it("name exactly the claims over each run", () => {
    fc.assert(
      fc.property(article, (it) => {
        for (const segment of all(it).flat()) {
          const over = it.claims
            .filter((c) => c.start < segment.end && segment.start < c.end)
            .map((c) => c.id);
          expect([...segment.claims].sort()).toEqual(over.sort());
          expect(segment.struck).toBe(it.struck.some((s) => s.start < segment.end && segment.start < s.end));
        }
      }),
    );
  });

  it("give every claim one link and one anchor in the whole article, and no run two links", () => {
    fc.assert(
      fc.property(article, (it) => {
        const segments = all(it).flat();
        const links = segments.flatMap((s: Segment) => [...(s.link ? [s.link] : []), ...s.extra]);
        expect(links.sort()).toEqual(it.claims.map((c) => c.id).sort());
        expect(segments.flatMap((s) => s.anchors).sort()).toEqual(it.claims.map((c) => c.id).sort());
        segments.forEach((s) => [s.link, ...s.extra].forEach((id) => id && expect(s.claims).toContain(id)));
      }),
    );
  });

  it("puts the link of a claim across blocks into its first block", () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 12, end: 30 },
    ];
    const placed = claimsByBlock(blocks, [{ id: "a", start: 4, end: 20 }]);
    expect(placed.map((block) => block.map((p) => p.first))).toEqual([[true], [false]]);
    expect(segmentsOf({ start: 12, end: 30 }, placed[1] ?? [], []).map((s) => s.link)).toEqual([null, null]);
  });

  it("lets the shorter of two claims with the same start have the link there", () => {
    const placed = claimsByBlock(
      [{ start: 0, end: 50 }],
      [
        { id: "long", start: 0, end: 50 },
        { id: "short", start: 0, end: 20 },
      ],
    );
    expect(segmentsOf({ start: 0, end: 50 }, placed[0] ?? [], []).map((s) => s.link)).toEqual([
      "short",
      "long",
    ]);
  });
});

describe("claimToTake", () => {
  it("takes the shortest, then the next, then the shortest again", () => {
    const segment = { claims: ["long", "middle", "short"] };
    expect(claimToTake(segment, null)).toBe("short");
    expect(claimToTake(segment, "short")).toBe("middle");
    expect(claimToTake(segment, "long")).toBe("short");
    expect(claimToTake({ claims: [] }, "short")).toBeNull();
  });
});
