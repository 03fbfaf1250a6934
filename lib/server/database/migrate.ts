import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { z } from "zod";
import { connect } from "./connection";
import { takeLock } from "./lock";
import { asMigrationList, NO_FILTERS, openSchemaEngine } from "./schema-engine";
import type { Migration } from "./schema-engine";

/** Any number that no other program is likely to lock on the same database ("stet" in ASCII). */
const ADVISORY_KEY = 0x73746574;
/** How long the second of two migrations waits for the first (ms). */
const PATIENCE = 120_000;

export class MigrationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MigrationError";
  }
}

/** Every migration of `prisma/migrations` in the order they apply. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8") }));
}

/** The sum that Prisma keeps of a migration's file. */
export function checksumOf(sql: string): string {
  return createHash("sha256").update(sql).digest("hex");
}

export function readLockfile(folder: string): string | null {
  const file = path.join(folder, "migration_lock.toml");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

const appliedRows = z.array(
  z.object({
    migration_name: z.string(),
    checksum: z.string(),
    finished_at: z.date().nullable(),
    rolled_back_at: z.date().nullable(),
  }),
);

/** Null when the database has never been migrated. */
async function readApplied(client: pg.Client) {
  const table = await client.query("select to_regclass('_prisma_migrations') is not null as there");
  if (!z.array(z.object({ there: z.boolean() })).parse(table.rows)[0]?.there) return null;
  const { rows } = await client.query(
    "select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations",
  );
  return appliedRows.parse(rows).filter((row) => row.rolled_back_at === null);
}

/** The names still to apply. Refuses a database that these migrations cannot bring up to date. */
async function outstanding(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const applied = await readApplied(client);
  if (applied === null) {
    const tables = await client.query("select 1 from pg_tables where schemaname = current_schema() limit 1");
    if (tables.rows.length > 0) {
      throw new MigrationError(
        "The database holds tables that are not Stet's; give DATABASE_URL an empty database of its own.",
      );
    }
    return migrations.map(({ name }) => name);
  }
  const known = new Map(migrations.map(({ name, sql }) => [name, sql]));
  for (const row of applied) {
    const sql = known.get(row.migration_name);
    if (sql === undefined) {
      throw new MigrationError(
        `The database was written by a newer Stet (it knows the migration ${row.migration_name}); start that version, or restore a backup of this one.`,
      );
    }
    if (row.finished_at === null) {
      throw new MigrationError(
        `The migration ${row.migration_name} stopped half-way; restore the last backup into an empty database.`,
      );
    }
    if (row.checksum !== checksumOf(sql)) {
      throw new MigrationError(
        `The migration ${row.migration_name} was changed after it had been applied; put its file back as it was and write a new migration instead.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}

/** The names of the migrations that the database still lacks. Throws MigrationError for one it cannot be brought up from. */
export async function outstandingMigrations(
  databaseUrl: string,
  folder = path.resolve("prisma/migrations"),
): Promise<string[]> {
  const client = await connect(databaseUrl);
  try {
    return await outstanding(client, readMigrations(folder));
  } finally {
    await client.end();
  }
}

/** Keeps two migrations of one database apart; the embedded one shares a single session, where advisory locks do not. */
async function withMigrationLock<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query("select version() as version");
  const version = z.array(z.object({ version: z.string() })).parse(rows)[0]?.version ?? "";
  if (version.includes("PGlite") && path.isAbsolute(client.host)) {
    const lock = await takeLock(path.join(client.host, "migrating"), { purpose: "a migration" }, PATIENCE);
    return work().finally(lock.release);
  }
  await client.query("select pg_advisory_lock($1)", [ADVISORY_KEY]);
  return work().finally(() => client.query("select pg_advisory_unlock($1)", [ADVISORY_KEY]));
}

/** An adapter that sends a script as it is: Prisma's own cuts it at every semicolon, also inside $$ function bodies. */
function wholeScriptFactory(pool: pg.Pool, onError: (error: unknown) => void): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        onError(error);
        throw error;
      }
    };
    return adapter;
  };
  return factory;
}

/**
 * Brings the database to the schema of this version and returns the names of the migrations applied just now.
 * Safe to run twice and from two processes at once. Throws MigrationError with what to do.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder = path.resolve("prisma/migrations"),
): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await connect(databaseUrl);
  try {
    if ((await outstanding(client, migrations)).length === 0) return [];
    return await withMigrationLock(client, async () => {
      const names = await outstanding(client, migrations);
      if (names.length > 0) await runEngine(databaseUrl, folder, migrations);
      return names;
    });
  } finally {
    await client.end();
  }
}

async function runEngine(databaseUrl: string, folder: string, migrations: Migration[]): Promise<void> {
  let cause: unknown;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const factory = wholeScriptFactory(pool, (error) => (cause = error));
  const schema = 'datasource db {\n  provider = "postgresql"\n}\n';
  const engine = await openSchemaEngine(factory, { path: "schema.prisma", content: schema });
  try {
    await engine.applyMigrations({
      migrationsList: asMigrationList(folder, migrations, readLockfile(folder)),
      filters: NO_FILTERS,
    });
  } catch (error) {
    const reason = cause instanceof Error ? cause : error;
    throw new MigrationError(
      `A migration failed: ${reason instanceof Error ? reason.message : String(reason)}; the database is as it was before that migration.`,
    );
  } finally {
    engine.free();
    await pool.end();
  }
}
