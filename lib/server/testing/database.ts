import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { connect } from "@/lib/server/database/connection";
import { applyMigrations } from "@/lib/server/database/migrate";
import { closeDb } from "@/lib/server/db";
import { TEMPLATE } from "./global-set-up";
import type { DatabaseKind } from "./global-set-up";

async function run(databaseUrl: string, ...statements: string[]): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

type FreshDatabase = { url: string; drop: () => Promise<void> };

/** The embedded database holds one database only: it is emptied and migrated anew. */
async function freshEmbedded(base: string): Promise<FreshDatabase> {
  await run(base, "drop schema public cascade", "create schema public");
  await applyMigrations(base);
  return { url: base, drop: async () => undefined };
}

async function freshPostgres(base: string): Promise<FreshDatabase> {
  const name = `stet_${randomUUID().replaceAll("-", "")}`;
  await run(base, `create database ${name} template ${TEMPLATE}`);
  return {
    url: base.replace("/postgres?", `/${name}?`),
    drop: () => run(base, `drop database ${name} with (force)`),
  };
}

const FRESH = { embedded: freshEmbedded, postgres: freshPostgres };

/** An empty, migrated database of the kind this run is for. The caller drops it. */
export function freshDatabase(): Promise<FreshDatabase> {
  return FRESH[inject("databaseKind")](inject("databaseUrl"));
}

/** Where `db()` of this process looks for its database. */
function pointAt(url: string): void {
  const kind: DatabaseKind = inject("databaseKind");
  process.env[{ embedded: "STET_RUNNING_DATABASE_URL", postgres: "DATABASE_URL" }[kind]] = url;
  process.env["STET_SECRET"] = "a secret for tests only, of no use elsewhere";
}

/**
 * For the top of a test file: gives the whole file an empty, migrated database, to which `db()` leads. The environment
 * is parsed with the first `env()`, so a file sets other variables before that, at its top.
 */
export function useDatabase(): { url: () => string; kind: DatabaseKind } {
  let fresh: FreshDatabase | undefined;
  beforeAll(async () => {
    fresh = await freshDatabase();
    pointAt(fresh.url);
  });
  afterAll(async () => {
    await closeDb();
    await fresh?.drop();
  });
  return {
    kind: inject("databaseKind"),
    url: () => {
      if (fresh === undefined) throw new Error("The database is there only while tests run.");
      return fresh.url;
    },
  };
}
