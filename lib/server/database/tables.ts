import type pg from "pg";
import { z } from "zod";

/** A table of Stet's with its columns in order, each with its type as SQL writes it. */
export type Table = { name: string; columns: { name: string; type: string }[] };

const columnRows = z.array(z.object({ table: z.string(), column: z.string(), type: z.string() }));
const keyRows = z.array(z.object({ table: z.string(), name: z.string(), definition: z.string() }));

/** Every table but the list of migrations, by name. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const columns = await client.query(
    `select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as "type"
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> '_prisma_migrations'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by c.relname, a.attnum`,
  );
  const tables = new Map<string, Table>();
  for (const row of columnRows.parse(columns.rows)) {
    const table = tables.get(row.table) ?? { name: row.table, columns: [] };
    table.columns.push({ name: row.column, type: row.type });
    tables.set(row.table, table);
  }
  return [...tables.values()];
}

/**
 * Runs `work` without foreign keys and puts them back, which checks every row: tables can then be filled in any order,
 * also those that point at each other. For use inside a transaction.
 */
export async function withoutForeignKeys<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  const keys = keyRows.parse(rows);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  const result = await work();
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
  return result;
}

/** An SQL name in quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
