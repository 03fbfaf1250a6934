import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";

const packageFile = z.object({ version: z.string() });

/**
 * Where the ready-made empty database lies. It saves the seconds and the memory of making one on a desk's first start;
 * the name holds the version that made it. Lies with node_modules, so that a new install makes a new one.
 */
export function templateFile(root = process.cwd()): string {
  const require = createRequire(path.join(root, "package.json"));
  const entry = require.resolve("@electric-sql/pglite");
  const { version } = packageFile.parse(require(path.join(entry, "..", "..", "package.json")));
  return path.join(root, "node_modules", ".cache", "stet", `empty-database-${version}.tar.gz`);
}

/** Makes the template when there is none yet. */
export async function makeTemplate(file = templateFile()): Promise<void> {
  if (existsSync(file)) return;
  const { PGlite } = await import("@electric-sql/pglite");
  const database = await PGlite.create();
  const dump = await database.dumpDataDir("gzip");
  await database.close();
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, Buffer.from(await dump.arrayBuffer()));
  renameSync(temporary, file);
}
