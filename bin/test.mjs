// npm test and its parts. Prepares what is missing, runs the steps one after the other, and ends with one line of counts.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { prepare, prepareBuild } from "./set-up/prepare.mjs";
import { ROOT } from "./set-up/root.mjs";
import { say, stop } from "./set-up/say.mjs";
import { countChecks, countPlaywright, countVitest } from "./set-up/counts.mjs";

const REPORTS = path.join(ROOT, ".test");

/** The steps of each mode; `long` runs the same with full counts of kills, races and hostile inputs. */
const MODES = {
  check: ["format", "lint", "types", "unit"],
  integration: ["embedded", "postgres"],
  e2e: ["e2e"],
  all: ["format", "lint", "types", "unit", "embedded", "postgres", "e2e"],
  long: ["format", "lint", "types", "unit", "embedded", "postgres", "e2e"],
};

const mode = process.argv[2] ?? "all";
const steps = MODES[mode];
if (!steps || process.argv.length > 3) {
  stop(`Say one of ${Object.keys(MODES).join(", ")}: npm test runs all, npm run check the fast half.`, 2);
}

process.chdir(ROOT);
if (mode === "long") process.env.STET_LONG = "1";
process.env.NEXT_TELEMETRY_DISABLED = "1";
await prepare();
const { runLoudly, runQuietly } = await import("./set-up/run.mjs");
const { allowTypeScript } = await import("./set-up/typescript.mjs");
allowTypeScript();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const tool = (...parts) => path.join(ROOT, "node_modules", ...parts);
const node = (args, options) => runLoudly(process.execPath, args, options);

function vitest(project, name, extra = {}) {
  return async () => {
    const report = path.join(REPORTS, `${name}.json`);
    const args = [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    const code = await node([tool("vitest", "vitest.mjs"), ...args], { env: { ...process.env, ...extra } });
    return countVitest(report, code);
  };
}

async function types() {
  // Writes the types of routes, which a fresh clone has not.
  const typegen = await runQuietly(process.execPath, [tool("next", "dist", "bin", "next"), "typegen"]);
  if (!typegen.ok) process.stdout.write(`${typegen.output}\n`);
  return countChecks(await node([tool("typescript", "bin", "tsc"), "--noEmit"]));
}

async function e2e() {
  await prepareBuild();
  const { findBrowser } = await import("./set-up/browser.mjs");
  const browser = await findBrowser();
  if (browser === undefined) {
    say("No Chromium was found and none could be installed. Install one and set STET_CHROMIUM to its path.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = path.join(REPORTS, "e2e.json");
  const env = { ...process.env, STET_CHROMIUM: browser, STET_E2E_REPORT: report };
  const code = await node([tool("@playwright", "test", "cli.js"), "test"], { env });
  return countPlaywright(report, code);
}

const SOURCES = ["{app,bench,bin,components,e2e,lib,prisma}/**/*.{ts,tsx,mjs,css}", "*.{ts,mts,mjs,js,json}"];

const STEPS = {
  format: async () =>
    countChecks(
      await node([tool("prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", ...SOURCES]),
    ),
  lint: async () => countChecks(await node([tool("eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"])),
  types,
  unit: vitest("unit", "unit"),
  embedded: vitest("integration", "embedded", { STET_TEST_DATABASE: "embedded" }),
  postgres: vitest("integration", "postgres", { STET_TEST_DATABASE: "postgres" }),
  e2e,
};

const TITLES = {
  format: "Formatting",
  lint: "Lint",
  types: "Types",
  unit: "Unit tests",
  embedded: "Integration tests on the embedded database",
  postgres: "Integration tests on a real PostgreSQL",
  e2e: "End-to-end tests in a browser",
};

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
for (const step of steps) {
  say(`${TITLES[step]} …`);
  const counts = await STEPS[step]().catch((error) => {
    process.stdout.write(`${error?.stack ?? error}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  for (const key of Object.keys(total)) total[key] += counts[key];
  lines.push(`${TITLES[step]}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  say(lines.at(-1));
}
process.stdout.write(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
