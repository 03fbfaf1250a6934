import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// Plain JavaScript without types of its own, because it runs before anything is installed.
const counts = await import(pathToFileURL(path.resolve("bin/set-up/counts.mjs")).href);

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), "stet-counts-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: string): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, content);
  return file;
}

const suite = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }),
});
const vitestReport = (failed: number, suites: unknown[]) =>
  JSON.stringify({
    numPassedTests: 7,
    numFailedTests: failed,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: suites,
  });

describe("the counts of the test command", () => {
  it.each([
    ["all well", vitestReport(0, [suite("passed", 7)]), 0, { passed: 7, failed: 0, skipped: 3 }],
    ["a test failed", vitestReport(2, [suite("failed", 9)]), 1, { passed: 7, failed: 2, skipped: 3 }],
    [
      "a file could not be loaded",
      vitestReport(0, [suite("failed", 0)]),
      1,
      { passed: 7, failed: 1, skipped: 3 },
    ],
    [
      "an error outside the tests",
      vitestReport(0, [suite("passed", 7)]),
      1,
      { passed: 7, failed: 1, skipped: 3 },
    ],
    ["a crash that left no report", "", 139, { passed: 0, failed: 1, skipped: 0 }],
    ["a success that left no report", "", 0, { passed: 0, failed: 1, skipped: 0 }],
  ])("vitest: %s", (_, content, code, wanted) => {
    expect(counts.countVitest(report(content), code)).toEqual(wanted);
  });

  it.each([
    [
      "all well",
      { expected: 5, unexpected: 0, flaky: 0, skipped: 1 },
      0,
      { passed: 5, failed: 0, skipped: 1 },
    ],
    [
      "a flaky test",
      { expected: 5, unexpected: 0, flaky: 1, skipped: 0 },
      0,
      { passed: 5, failed: 1, skipped: 0 },
    ],
    [
      "no tests found",
      { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      1,
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])("Playwright: %s", (_, stats, code, wanted) => {
    expect(counts.countPlaywright(report(JSON.stringify({ stats })), code)).toEqual(wanted);
  });

  it("a check is one test", () => {
    expect(counts.countChecks(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(counts.countChecks(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
