import { open, rename, rm } from "node:fs/promises";
import { createGzip } from "node:zlib";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { z } from "zod";
import { BackupError, lineHash } from "./backup-file";
import type { BackupHead } from "./backup-file";
import { connect } from "./connection";
import { quoted, readTables } from "./tables";
import type { Table } from "./tables";

const BATCH = 200;
const rowsOfText = z.array(z.array(z.string().nullable()));
const migrationRows = z.array(z.object({ name: z.string(), checksum: z.string() }));

async function* rowsOf(client: pg.Client, table: Table): AsyncGenerator<(string | null)[]> {
  const columns = table.columns.map(({ name }) => `${quoted(name)}::text`).join(", ");
  await client.query(`declare backup_rows cursor for select ${columns} from ${quoted(table.name)}`);
  for (;;) {
    const { rows } = await client.query({ text: `fetch ${BATCH} from backup_rows`, rowMode: "array" });
    yield* rowsOfText.parse(rows);
    if (rows.length < BATCH) break;
  }
  await client.query("close backup_rows");
}

/** Everything in the database as the lines of a backup, from one snapshot. */
async function* linesOf(client: pg.Client, now: Date, counted: { rows: number; tables: number }) {
  const { rows } = await client.query(
    "select migration_name as name, checksum from _prisma_migrations where rolled_back_at is null order by 1",
  );
  const head: BackupHead = {
    format: "stet-backup",
    version: 1,
    madeAt: now.toISOString(),
    migrations: migrationRows.parse(rows),
  };
  yield JSON.stringify(head);
  for (const table of await readTables(client)) {
    counted.tables++;
    yield JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) });
    for await (const row of rowsOf(client, table)) {
      counted.rows++;
      yield JSON.stringify(row);
    }
  }
}

/**
 * Writes a backup of the whole database to `file` (mode 0600), which appears whole or not at all. The database can be in
 * use meanwhile: the backup holds one moment of it.
 */
export async function writeBackup(
  databaseUrl: string,
  file: string,
  now: Date,
): Promise<{ rows: number; tables: number }> {
  const client = await connect(databaseUrl);
  const temporary = `${file}.${process.pid}.new`;
  const counted = { rows: 0, tables: 0 };
  try {
    const handle = await open(temporary, "wx", 0o600).catch((error: Error) => {
      throw new BackupError(`${file} cannot be written: ${error.message}. Choose another place.`);
    });
    const gzip = createGzip();
    const written = pipeline(gzip, handle.createWriteStream({ flush: true }));
    const hash = lineHash();
    await client.query("begin isolation level repeatable read read only");
    for await (const line of linesOf(client, now, counted)) {
      hash.add(line);
      if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, "drain"), written]);
    }
    await client.query("commit");
    gzip.end(`${JSON.stringify({ rows: counted.rows, sha256: hash.value() })}\n`);
    await written;
    await rename(temporary, file);
    return counted;
  } finally {
    await rm(temporary, { force: true });
    await client.end();
  }
}
