import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CACHE, ROOT } from "./root.mjs";

const SKIPPED = new Set(["node_modules", ".next", ".data", ".git"]);

function* filesUnder(absolute, skip) {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isFile()) {
    yield absolute;
    return;
  }
  for (const name of readdirSync(absolute).sort()) {
    if (SKIPPED.has(name) || skip(path.join(absolute, name))) continue;
    yield* filesUnder(path.join(absolute, name), skip);
  }
}

/** SHA-256 over names and contents of the given files and folders (relative to the project), in a fixed order. */
export function hashOf(entries, skip = () => false) {
  const hash = createHash("sha256");
  for (const entry of entries) {
    for (const file of filesUnder(path.join(ROOT, entry), skip)) {
      const content = readFileSync(file);
      hash.update(`${path.relative(ROOT, file).split(path.sep).join("/")}\0${content.length}\0`);
      hash.update(content);
    }
  }
  return hash.digest("hex");
}

/** What `writeStamp` wrote last under this name, or undefined. */
export function readStamp(name, folder = CACHE) {
  try {
    return readFileSync(path.join(folder, name), "utf8").trim();
  } catch {
    return undefined;
  }
}

export function writeStamp(name, value, folder = CACHE) {
  mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(temporary, `${value}\n`);
  renameSync(temporary, path.join(folder, name));
}

export function clearStamp(name, folder = CACHE) {
  rmSync(path.join(folder, name), { force: true });
}
