import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { cutPage, decodeCursor, encodeCursor, idKey, offsetKey, pageSize, timeKey } from "./cursor";
import { Problem } from "./problem";

const key = z.tuple([offsetKey, idKey]);

test("a cursor comes back as the key it was made of", () => {
  fc.assert(
    fc.property(fc.nat(), fc.stringMatching(/^[\w-]{1,64}$/), (start, id) => {
      expect(decodeCursor(encodeCursor([start, id]), key)).toEqual([start, id]);
    }),
  );
  expect(decodeCursor(undefined, key)).toBeNull();
});

test("anything else is refused, and never reaches the database", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((text) => Buffer.from(text).toString("base64url")),
      ),
      (text) => {
        expect(() => decodeCursor(text, key)).toThrow(Problem);
      },
    ),
  );
  for (const bad of [
    [1e300, "a"],
    [-1, "a"],
    [1, "a\u0000"],
    [1, "a", "b"],
    [1.5, "a"],
    [2 ** 31, "a"],
  ])
    expect(() => decodeCursor(encodeCursor(bad), key)).toThrow(Problem);
  for (const time of ["0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "2026-13-01T00:00:00Z", "today"])
    expect(() => decodeCursor(encodeCursor([time]), z.tuple([timeKey]))).toThrow(Problem);
});

test("a page holds what was asked for, within bounds", () => {
  const sizes = [undefined, "0", "1", "7", "100", "999"].map((limit) => pageSize(limit, 50, 100));
  expect(sizes).toEqual([50, 1, 1, 7, 100, 100]);
});

test("pages of any size show every row once, in order", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 12 }), (count, size) => {
      const rows = Array.from({ length: count }, (_, at) => at);
      const seen: number[] = [];
      let from = -1;
      for (;;) {
        const { items, next } = cutPage(rows.filter((row) => row > from).slice(0, size + 1), size, (row) => [
          row,
        ]);
        expect(items.length).toBeLessThanOrEqual(size);
        seen.push(...items);
        if (next === null) break;
        [from] = decodeCursor(next, z.tuple([offsetKey])) ?? [Infinity];
      }
      expect(seen).toEqual(rows);
    }),
  );
});
