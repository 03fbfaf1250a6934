import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

test("is Argon2id with 19 MiB, two passes, one lane and a salt of its own", async () => {
  const [one, other] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test.each([
  ["the same", "correct horse", "correct horse", true],
  ["another", "correct horse", "correct horsf", false],
  ["another case", "correct horse", "Correct horse", false],
  ["an accent typed in two parts", "caf\u00e9 au lait", "cafe\u0301 au lait", true],
  ["another script", "правильная лошадь", "правильная лошадь", true],
  ["characters beyond the first plane", "🐎🔋📎🐎🔋📎🐎🔋", "🐎🔋📎🐎🔋📎🐎🔋", true],
  ["the longest, but for its last character", "x".repeat(127) + "y", "x".repeat(128), false],
  ["an empty one", "correct horse", "", false],
])("%s", async (_, kept, typed, fits) => {
  expect(await verifyPassword(await hashPassword(kept), typed)).toBe(fits);
});

test("nothing fits an account that is not there, and finding that out takes as long", async () => {
  const kept = await hashPassword("correct horse");
  const spent = async (hash: string | null) => {
    const started = performance.now();
    expect(await verifyPassword(hash, "wrong horse")).toBe(false);
    return performance.now() - started;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 11; round++) {
    known.push(await spent(kept));
    unknown.push(await spent(null));
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[5] ?? 0;
  const ratio = median(unknown) / median(known);
  // Without the decoy it is below 0.01; the bounds leave room for a busy machine.
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});

test("leaves the event loop free", async () => {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 1);
  await Promise.all(Array.from({ length: 6 }, () => hashPassword("correct horse")));
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(3);
});
