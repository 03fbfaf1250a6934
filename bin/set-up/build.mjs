import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { runQuietly } from "./run.mjs";
import { saying, stop } from "./say.mjs";
import { clearStamp, hashOf, readStamp, writeStamp } from "./stamp.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "prisma/demo",
  "next.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const OUTPUT = path.join(ROOT, ".next");
const GENERATED = path.join(ROOT, "lib", "server", "prisma");

function sourceHash() {
  return hashOf(SOURCES, (file) => file === GENERATED || /\.test\.tsx?$/.test(file));
}

/** True when there is no build, or it was made from other sources. */
export function buildIsStale() {
  return !existsSync(path.join(OUTPUT, "BUILD_ID")) || readStamp("stet-build", OUTPUT) !== sourceHash();
}

/** Builds the pages. Ends the command with the compiler's words when that fails. */
export async function build() {
  const hash = sourceHash();
  clearStamp("stet-build", OUTPUT);
  const next = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const { ok, output } = await saying("Building the pages (once for each version)", () =>
    runQuietly(process.execPath, [next, "build"], {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    }),
  );
  if (!ok) stop(`${output}\n\nThe build failed; the reason stands above.`);
  writeStamp("stet-build", hash, OUTPUT);
}
