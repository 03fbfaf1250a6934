import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { connect } from "@/lib/server/database/connection";
import { startEmbedded } from "@/lib/server/database/embedded";
import { applyMigrations } from "@/lib/server/database/migrate";
import { makeTemplate } from "@/lib/server/database/template";
import { startPostgres } from "./postgres";

export type DatabaseKind = "embedded" | "postgres";

declare module "vitest" {
  interface ProvidedContext {
    databaseKind: DatabaseKind;
    /** The embedded database, or the maintenance database of the cluster. */
    databaseUrl: string;
  }
}

/** Database that every test file's own is copied from, on real PostgreSQL. */
export const TEMPLATE = "stet_template";

function kindAskedFor(): DatabaseKind {
  const asked = process.env["STET_TEST_DATABASE"] ?? "embedded";
  if (asked === "embedded" || asked === "postgres") return asked;
  throw new Error(`STET_TEST_DATABASE must be embedded or postgres, not ${asked}.`);
}

async function setUpEmbedded(): Promise<{ url: string; stop: () => Promise<void> }> {
  await makeTemplate();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "stet-test-"));
  const onLost = (reason: string) => {
    throw new Error(reason);
  };
  const database = await startEmbedded({ dataDir, purpose: "the tests", onLost });
  return {
    url: database.databaseUrl,
    stop: async () => {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function setUpPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const cluster = await startPostgres();
  const client = await connect(cluster.url("postgres"));
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await applyMigrations(cluster.url(TEMPLATE));
  return { url: cluster.url("postgres"), stop: cluster.stop };
}

/** Starts the one database that a run's tests use; STET_TEST_DATABASE says which kind (embedded when not set). */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const kind = kindAskedFor();
  const { url, stop } = await { embedded: setUpEmbedded, postgres: setUpPostgres }[kind]();
  project.provide("databaseKind", kind);
  project.provide("databaseUrl", url);
  return stop;
}
