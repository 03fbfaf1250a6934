import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const SCHEMA = "prisma/schema.prisma";
const OUTPUT = path.join(ROOT, "lib", "server", "prisma");

function stampOf() {
  return hashOf([SCHEMA, "node_modules/prisma/package.json"]);
}

/** True when the generated client does not belong to the schema as it is now. */
export function clientIsStale() {
  return !existsSync(path.join(OUTPUT, "client.ts")) || readStamp("client") !== stampOf();
}

/**
 * Runs `prisma generate` without a download: Prisma 7 needs no engine to generate, but its command line looks for the
 * schema engine all the same and is content with any file that exists. Returns what went wrong, or undefined.
 */
export function generateClient() {
  const require = createRequire(import.meta.url);
  const prisma = path.join(path.dirname(require.resolve("prisma/package.json")), "build", "index.js");
  const stamp = stampOf();
  const run = spawnSync(process.execPath, [prisma, "generate", "--schema", SCHEMA], {
    cwd: ROOT,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      DATABASE_URL: process.env.DATABASE_URL ?? "postgresql://postgres@localhost/postgres",
    },
  });
  if (run.status !== 0) {
    const reason = [run.error?.message, run.stdout, run.stderr].filter(Boolean).join("\n").trim();
    return `The database client could not be generated from ${SCHEMA}.\n${reason}`;
  }
  writeStamp("client", stamp);
  return undefined;
}
