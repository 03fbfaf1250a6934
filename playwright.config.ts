import { defineConfig } from "@playwright/test";

/** Set by the test command, which finds the browser; a run by hand may set it too. */
const executablePath = process.env["STET_CHROMIUM"];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // Each spec starts a real server of its own; two cores carry no more than one at a time.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["STET_E2E_REPORT"] ?? "test-results/report.json" }],
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
