import fc from "fast-check";
import { expect, test } from "vitest";
import { merge, type Versioned } from "./versions";

const FIELDS = ["status", "note", "correction", "bounds"];
const row: Versioned = { version: 5, fieldVersions: { status: 3, note: 5 } };

test.each([
  { base: 5, fields: ["status"], conflicts: [] },
  { base: 3, fields: ["status"], conflicts: [] },
  { base: 2, fields: ["status"], conflicts: ["status"] },
  { base: 2, fields: ["correction"], conflicts: [] },
  { base: 1, fields: ["correction", "note", "status"], conflicts: ["note", "status"] },
  { base: 4, fields: ["status", "note"], conflicts: ["note"] },
  { base: 6, fields: ["correction"], conflicts: ["correction"] },
])("version $base writing $fields conflicts in $conflicts", ({ base, fields, conflicts }) => {
  const merged = merge(row, base, fields);
  if (conflicts.length > 0) expect(merged).toEqual({ taken: false, conflicts });
  else expect(merged).toMatchObject({ taken: true, version: 6 });
});

test("a write that is taken moves the version by one, and only what changed conflicts with others later", () => {
  expect(merge(row, 5, ["status", "correction"], ["correction"])).toEqual({
    taken: true,
    version: 6,
    fieldVersions: { status: 3, note: 5, correction: 6 },
  });
});

test("no write overwrites what its writer has not seen, whatever the order of any number of writers", () => {
  const write = fc.record({
    behind: fc.nat(6),
    fields: fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(write), (writes) => {
      let now: Versioned = { version: 1, fieldVersions: {} };
      const history: { version: number; fields: readonly string[] }[] = [];
      for (const { behind, fields } of writes) {
        const base = Math.max(1, now.version - behind);
        const unseen = new Set(history.filter(({ version }) => version > base).flatMap((one) => one.fields));
        const merged = merge(now, base, fields);
        expect(merged.taken).toBe(fields.every((field) => !unseen.has(field)));
        if (!merged.taken) {
          expect(merged.conflicts).toEqual(fields.filter((field) => unseen.has(field)));
          continue;
        }
        expect(merged.version).toBe(now.version + 1);
        history.push({ version: merged.version, fields });
        now = merged;
      }
    }),
  );
});
