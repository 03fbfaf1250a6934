import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { runQuietly } from "./run.mjs";
import { saying, stop } from "./say.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];
const FILES = ["package.json", "package-lock.json"];

function readJson(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
  } catch {
    return undefined;
  }
}

/** Whether what npm says it installed is what the lockfile asks for; packages for other systems are optional there. */
function installedMatchesLock() {
  const wanted = readJson("package-lock.json")?.packages;
  const installed = readJson("node_modules/.package-lock.json")?.packages;
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "" || entry.optional || entry.devOptional || entry.peer) return true;
    return installed[place]?.version === entry.version && existsSync(path.join(ROOT, place));
  });
}

/** npm as it was called, or the one on the path. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.js$/.test(script)) return { command: process.execPath, first: [script] };
  return process.platform === "win32"
    ? { command: "npm.cmd", first: [], shell: true }
    : { command: "npm", first: [], shell: false };
}

/**
 * Installs the packages of the lockfile when they are not there or another set is. No install script runs: the few
 * packages that have one work without (Prisma's wants to download an engine that Stet does not use).
 */
export async function ensureInstalled() {
  const stamp = hashOf(FILES);
  if (readStamp("installed") === stamp) return;
  if (installedMatchesLock()) {
    writeStamp("installed", stamp);
    return;
  }
  const { command, first, shell } = npmCommand();
  // Not `npm ci`: it refuses a lockfile that lacks packages for other systems, as one written behind a partial mirror does.
  const args = ["install", "--no-save", "--ignore-scripts", "--include=dev", "--include=optional", ...QUIET];
  const { ok, output } = await saying("Installing packages (once; a few minutes on a slow line)", () =>
    runQuietly(command, [...first, ...args], { shell }),
  );
  if (!ok) {
    stop(
      `${output}\n\nThe packages could not be installed. Check the network (or npm's proxy settings) and try again.`,
    );
  }
  writeStamp("installed", stamp);
}
