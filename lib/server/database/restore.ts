import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { z } from "zod";
import { BackupError, bodyOf, checkBackup } from "./backup-file";
import type { BackupHead } from "./backup-file";
import { connect } from "./connection";
import { applyMigrations, checksumOf, outstandingMigrations, readMigrations } from "./migrate";
import { quoted, readTables, withoutForeignKeys } from "./tables";
import type { Table } from "./tables";

/** Values in one INSERT; PostgreSQL takes 65,535 of them. */
const MOST_VALUES = 20_000;
const serialRows = z.array(z.object({ table: z.string(), column: z.string(), sequence: z.string() }));

/** Brings an untouched database to exactly the schema that the backup was made with. */
async function matchSchema(databaseUrl: string, head: BackupHead, folder: string): Promise<void> {
  const known = new Map(readMigrations(folder).map(({ name, sql }) => [name, checksumOf(sql)]));
  const strange = head.migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (strange !== undefined) {
    throw new BackupError(
      `The backup was made by another version of Stet (it knows the migration ${strange.name}); restore it with that version.`,
    );
  }
  const wanted = new Set(head.migrations.map(({ name }) => name));
  const lacking = await outstandingMigrations(databaseUrl, folder);
  if (lacking.length === known.size) {
    await applyOnly(databaseUrl, folder, wanted);
    return;
  }
  const ahead = [...known.keys()].filter((name) => !wanted.has(name) && !lacking.includes(name));
  const behind = lacking.filter((name) => wanted.has(name));
  if (ahead.length > 0 || behind.length > 0) {
    throw new BackupError(
      "The backup is of another version than the database; restore it into a new database (an empty DATABASE_URL, or STET_DATA_DIR set to a new folder).",
    );
  }
}

async function applyOnly(databaseUrl: string, folder: string, wanted: Set<string>): Promise<void> {
  const part = mkdtempSync(path.join(os.tmpdir(), "stet-migrations-"));
  try {
    cpSync(folder, part, {
      recursive: true,
      filter: (source) => {
        const [top = ""] = path.relative(folder, source).split(path.sep);
        return top === "" || top.endsWith(".toml") || wanted.has(top);
      },
    });
    await applyMigrations(databaseUrl, part);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

async function refuseUnlessEmpty(client: pg.Client, tables: Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (rows.length > 0) {
      throw new BackupError(
        `The database is not empty (there are rows in ${name}), and a restore would mix two desks. Give it an empty one: an empty DATABASE_URL, or STET_DATA_DIR set to a new folder.`,
      );
    }
  }
}

async function insert(client: pg.Client, table: Table, rows: (string | null)[][]): Promise<void> {
  if (rows.length === 0) return;
  let at = 0;
  // Text first, then the column's own type: PostgreSQL reads back what it wrote.
  const tuples = rows.map(() => `(${table.columns.map(({ type }) => `$${++at}::text::${type}`).join(", ")})`);
  const names = table.columns.map(({ name }) => quoted(name)).join(", ");
  await client.query(`insert into ${quoted(table.name)} (${names}) values ${tuples.join(", ")}`, rows.flat());
}

async function insertAll(client: pg.Client, tables: Table[], file: string): Promise<number> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  let table: Table | null = null;
  let pending: (string | null)[][] = [];
  let total = 0;
  const flush = async () => {
    if (table !== null) await insert(client, table, pending);
    pending = [];
  };
  for await (const line of bodyOf(file)) {
    if (!Array.isArray(line)) {
      await flush();
      const own = byName.get(line.table);
      const columns = line.columns.map((name) => own?.columns.find((column) => column.name === name));
      if (own === undefined || columns.length !== own.columns.length || columns.includes(undefined)) {
        throw new BackupError(
          `The backup's table ${line.table} does not fit the database; nothing was restored.`,
        );
      }
      table = { name: own.name, columns: columns.filter((column) => column !== undefined) };
      continue;
    }
    pending.push(line);
    total++;
    if (pending.length * line.length >= MOST_VALUES) await flush();
  }
  await flush();
  return total;
}

/** Numbers that the database gives out go on after those restored. */
async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select c.relname as "table", a.attname as "column", pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped
       and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`,
  );
  for (const { table, column, sequence } of serialRows.parse(rows)) {
    await client.query(
      `select setval($1::regclass, greatest((select max(${quoted(column)}) from ${quoted(table)}), 1), (select count(*) > 0 from ${quoted(table)}))`,
      [sequence],
    );
  }
}

/**
 * Reads a backup into an empty database, in one transaction: all of it or nothing. The file is checked to its end first.
 * The schema becomes that of the backup, then that of this version. Throws BackupError.
 */
export async function restoreBackup(
  databaseUrl: string,
  file: string,
  folder = path.resolve("prisma/migrations"),
): Promise<{ rows: number }> {
  const head = await checkBackup(file);
  await matchSchema(databaseUrl, head, folder);
  const client = await connect(databaseUrl);
  let rows: number;
  try {
    const tables = await readTables(client);
    await client.query("begin");
    await refuseUnlessEmpty(client, tables);
    rows = await withoutForeignKeys(client, () => insertAll(client, tables, file));
    await moveSequences(client);
    await client.query("commit");
  } finally {
    // Ends the transaction too, where it was not committed.
    await client.end();
  }
  await applyMigrations(databaseUrl, folder);
  return { rows };
}
