import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "@/lib/server/testing/database";
import { connect } from "./connection";
import { applyMigrations, MigrationError } from "./migrate";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stet-migrations-"));
  cpSync(path.resolve("prisma/migrations"), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function addMigration(name: string, sql: string): void {
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = await connect(url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("applyMigrations", () => {
  it("finds nothing to do on a database that is up to date", async () => {
    const { url, drop } = await freshDatabase();
    expect(await applyMigrations(url)).toEqual([]);
    await drop();
  });

  it("applies functions with semicolons in their bodies, once, also from several processes at once", async () => {
    const { url, drop } = await freshDatabase();
    addMigration(
      "29990101000000_function",
      `create table "Extra" (n int);
       create function extra() returns int language plpgsql as $$ declare i int := 1; begin i := i + 1; return i; end $$;
       insert into "Extra" values (extra());`,
    );
    const applied = await Promise.all(Array.from({ length: 4 }, () => applyMigrations(url, folder)));
    expect(applied.flat()).toEqual(["29990101000000_function"]);
    expect(await rowsOf(url, 'select n from "Extra"')).toEqual([{ n: 2 }]);
    await drop();
  });

  it("leaves nothing of a migration that fails, says why, and refuses to go on from there", async () => {
    const { url, drop } = await freshDatabase();
    addMigration("29990101000000_bad", 'create table "Half" (n int); select no_such_column;');
    await expect(applyMigrations(url, folder)).rejects.toThrow(/no_such_column/);
    expect(await rowsOf(url, "select to_regclass('\"Half\"') as t")).toEqual([{ t: null }]);
    await expect(applyMigrations(url, folder)).rejects.toThrow(/stopped half-way/);
    await drop();
  });

  it("refuses a database written by a newer version", async () => {
    const { url, drop } = await freshDatabase();
    addMigration("29990101000000_newer", "select 1;");
    await applyMigrations(url, folder);
    await expect(applyMigrations(url)).rejects.toThrow(/newer Stet/);
    await drop();
  });

  it("refuses migrations that were changed after they had been applied", async () => {
    const { url, drop } = await freshDatabase();
    const first = readdirSync(folder).sort()[0] ?? "";
    const file = path.join(folder, first, "migration.sql");
    writeFileSync(file, `${readFileSync(file, "utf8")}\nselect 1;\n`);
    await expect(applyMigrations(url, folder)).rejects.toThrow(MigrationError);
    await drop();
  });

  it("refuses a database that holds somebody else's tables", async () => {
    const { url, drop } = await freshDatabase();
    await rowsOf(url, "drop schema public cascade");
    await rowsOf(url, "create schema public");
    await rowsOf(url, "create table theirs (n int)");
    await expect(applyMigrations(url)).rejects.toThrow(/empty database/);
    await drop();
  });
});
