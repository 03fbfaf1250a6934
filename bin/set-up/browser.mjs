import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { CACHE, ROOT } from "./root.mjs";
import { runQuietly } from "./run.mjs";
import { say, saying } from "./say.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

/** A Chromium inside an npm package, for machines that can reach npm and nothing else (Linux on x64). */
const PACKAGED = "@sparticuz/chromium@149.0.0";

/** What a browser needs to run as root, without a graphics card, and without calling home. */
export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const SYSTEM_PATHS = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
};

/** Whether the program starts at all: one whose libraries are missing is of no use. */
function runs(file) {
  if (!file || !existsSync(file)) return false;
  if (process.platform === "win32") return true;
  const { status } = spawnSync(file, [...BROWSER_ARGUMENTS, "--version"], {
    timeout: 20_000,
    stdio: "ignore",
  });
  return status === 0;
}

function fromEnvironment() {
  return process.env.STET_CHROMIUM;
}

function fromSystem() {
  return (SYSTEM_PATHS[process.platform] ?? []).find(runs);
}

function playwrightPath() {
  const require = createRequire(path.join(ROOT, "package.json"));
  return require("@playwright/test").chromium.executablePath();
}

async function fromPlaywrightDownload() {
  const cli = path.join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  await saying("Looking for a browser: downloading Playwright's Chromium", () =>
    runQuietly(process.execPath, [cli, "install", "chromium"], { timeout: 180_000, killSignal: "SIGKILL" }),
  );
  return playwrightPath();
}

async function fromPackage() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = path.join(CACHE, "chromium");
  mkdirSync(folder, { recursive: true });
  const installed = path.join(folder, "node_modules", "@sparticuz", "chromium");
  if (!existsSync(installed)) {
    const { ok } = await saying("Looking for a browser: installing the Chromium of an npm package", () =>
      runQuietly(
        "npm",
        ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", PACKAGED],
        { timeout: 300_000, cwd: folder },
      ),
    );
    if (!ok) return undefined;
  }
  return unpackInto(folder);
}

/**
 * The package unpacks a browser, the libraries it needs and a few fonts when it believes to be where it was made for.
 * A small script of ours then starts that browser with those.
 */
async function unpackInto(folder) {
  const program = 'import("@sparticuz/chromium").then((m) => m.default.executablePath())';
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  await runQuietly(process.execPath, ["-e", program], { cwd: folder, env, timeout: 120_000 });
  const script = path.join(folder, "chromium.sh");
  const lines = [
    "#!/bin/sh",
    `export LD_LIBRARY_PATH="${folder}/al2023/lib:$LD_LIBRARY_PATH"`,
    `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="${folder}/fonts"`,
    `exec "${folder}/chromium" "$@"`,
  ];
  writeFileSync(script, `${lines.join("\n")}\n`, { mode: 0o755 });
  return script;
}

async function fromApt() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await saying("Looking for a browser: installing Chromium from the system's packages", async () => {
    const install = ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"];
    const first = await runQuietly("apt-get", install, { env, timeout: 400_000 });
    if (first.ok) return;
    await runQuietly("apt-get", ["update"], { env, timeout: 200_000 });
    await runQuietly("apt-get", install, { env, timeout: 400_000 });
  });
  return fromSystem();
}

/** Where a browser may come from, the cheapest first. */
const WAYS = [
  fromEnvironment,
  () => readStamp("browser"),
  fromSystem,
  playwrightPath,
  fromPackage,
  fromPlaywrightDownload,
  fromApt,
];

/** Path of a Chromium that starts, or undefined when none could be found or brought. Says which it took. */
export async function findBrowser() {
  if (process.env.STET_CHROMIUM && !runs(process.env.STET_CHROMIUM)) {
    say(`STET_CHROMIUM (${process.env.STET_CHROMIUM}) does not start; looking for another browser.`);
  }
  for (const way of WAYS) {
    const file = await Promise.resolve()
      .then(way)
      .catch(() => undefined);
    if (!runs(file)) continue;
    writeStamp("browser", file);
    say(`Browser: ${file}`);
    return file;
  }
  return undefined;
}
