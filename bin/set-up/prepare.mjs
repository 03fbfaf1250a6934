import { ensureInstalled } from "./install.mjs";
import { requireNode } from "./node-version.mjs";
import { saying, stop } from "./say.mjs";

/** Packages and database client, as far as they are missing. Node's version is checked first. */
export async function prepare() {
  requireNode();
  await ensureInstalled();
  const { clientIsStale, generateClient } = await import("./client.mjs");
  if (!clientIsStale()) return;
  const failure = await saying("Generating the database client", async () => generateClient());
  if (failure) stop(failure);
}

/** The build, and the empty database that a desk's first start unpacks. */
export async function prepareBuild() {
  const { build, buildIsStale } = await import("./build.mjs");
  const { makeTemplate, templateFile } = await import("../../lib/server/database/template.ts");
  const { existsSync } = await import("node:fs");
  if (!existsSync(templateFile()))
    await saying("Making an empty database to start desks from", () => makeTemplate());
  if (!buildIsStale()) return;
  const { takeLock } = await import("../../lib/server/database/lock.ts");
  const { CACHE } = await import("./root.mjs");
  const lock = await takeLock(`${CACHE}/building`, { purpose: "a build" }, 600_000);
  try {
    if (buildIsStale()) await build();
  } finally {
    lock.release();
  }
}
