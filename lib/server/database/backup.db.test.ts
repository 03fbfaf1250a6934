import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "@/lib/server/testing/database";
import { writeBackup } from "./backup";
import { connect } from "./connection";
import { restoreBackup } from "./restore";
import { quoted, readTables } from "./tables";

const NOW = new Date("2026-01-02T03:04:05.678Z");
const HOSTILE = `a "quoted" \\N line\nwith\ttabs, \\\\ back\\slashes, {braces}, NULL, ünïcödé 🜨 and 'quotes'`;

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), "stet-backup-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function query(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = await connect(url);
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function contents(url: string): Promise<Record<string, unknown[]>> {
  const client = await connect(url);
  try {
    const all: Record<string, unknown[]> = {};
    for (const { name } of await readTables(client)) {
      all[name] = (
        await client.query(`select to_jsonb(t) as row from ${quoted(name)} t order by t::text`)
      ).rows;
    }
    return all;
  } finally {
    await client.end();
  }
}

async function fill(url: string): Promise<void> {
  await query(url, `insert into "Desk" (id, name) values ('d', $1)`, [HOSTILE]);
  await query(
    url,
    `insert into "Person" (id, "deskId", email, name, initials, role, "passwordHash") values ('p', 'd', 'owner@desk.example', 'Owner', 'O', 'owner', 'x')`,
  );
  await query(
    url,
    `insert into "Article" (id, "deskId", title, language, "createdById", "fieldVersions", deadline) values ('a', 'd', $1, 'en', 'p', '{"title": 3}', '2026-05-06 07:08:09.012+02')`,
    [HOSTILE],
  );
  await query(
    url,
    `insert into "Revision" (id, "deskId", "articleId", number, title, text, sha256, blocks, sentences, "leftOut", source, "sourceType", "sourceSha256", "createdById")
     values ('r', 'd', 'a', 1, 't', $1, 's', '[{"start": 0}]', '[]', '[]', $2, 'text/plain', 's', 'p')`,
    [HOSTILE, Buffer.from([0, 1, 2, 92, 255])],
  );
  for (let number = 1; number <= 450; number++) {
    await query(
      url,
      `insert into "Claim" (id, "deskId", "articleId", number, kinds, claimant, "checkWorthiness", reasons) values ($1, 'd', 'a', $2, $3, '{}', $4, $5)`,
      [`c${number}`, number, ["date", "name"], 0.1 + 0.2, [HOSTILE, "", "NULL"]],
    );
  }
  await query(url, `insert into "SignInFailure" (key) values ('account:x'), ('account:y')`);
  for (const body of ["{}", HOSTILE]) {
    await query(url, `select append_event('d', 'desk.added', 'system', null, null, null, $1)`, [body]);
  }
}

describe("backup and restore", () => {
  it("brings everything back, byte for byte, into an empty database, and refuses a second time", async () => {
    const file = path.join(folder, "desk.backup");
    const from = await freshDatabase();
    await fill(from.url);
    const before = await contents(from.url);
    const { rows, tables } = await writeBackup(from.url, file, NOW);
    expect(rows).toBe(Object.values(before).flat().length);
    expect(tables).toBe(Object.keys(before).length);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await from.drop();

    const to = await freshDatabase();
    expect(await restoreBackup(to.url, file)).toEqual({ rows });
    expect(await contents(to.url)).toEqual(before);
    await expect(restoreBackup(to.url, file)).rejects.toThrow(/not empty/);
    expect(await contents(to.url)).toEqual(before);
    // The next number comes after those restored.
    const [next] = await query(to.url, `insert into "SignInFailure" (key) values ('z') returning id::int`);
    expect(next).toEqual({ id: 3 });
    await to.drop();
  });

  it("restores into a database that has never been migrated", async () => {
    const file = path.join(folder, "small.backup");
    const from = await freshDatabase();
    await query(from.url, `insert into "Desk" (id, name) values ('d', 'Desk')`);
    await writeBackup(from.url, file, NOW);
    await from.drop();
    const to = await freshDatabase();
    await query(to.url, "drop schema public cascade");
    await query(to.url, "create schema public");
    expect(await restoreBackup(to.url, file)).toEqual({ rows: 1 });
    expect(await query(to.url, 'select name from "Desk"')).toEqual([{ name: "Desk" }]);
    await to.drop();
  });

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
    ["changed", (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString("utf8").replace("Desk 1", "Desk 2"))],
    [
      "without its last line",
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString("utf8").replace(/.*\n$/, "")),
    ],
    ["empty", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("hello")],
    ["something else, zipped", () => gzipSync("hello\n")],
  ])("refuses a file that is %s, and changes nothing", async (_, spoil) => {
    const file = path.join(folder, "spoilt.backup");
    const database = await freshDatabase();
    await query(database.url, `insert into "Desk" (id, name) values ('d', 'Desk 1')`);
    await writeBackup(database.url, file, NOW);
    await query(database.url, `delete from "Desk"`);
    writeFileSync(file, spoil(readFileSync(file)));
    await expect(restoreBackup(database.url, file)).rejects.toThrow(/not a whole Stet backup/);
    expect(await query(database.url, 'select 1 from "Desk"')).toEqual([]);
    await database.drop();
  });

  it("says that a file is missing", async () => {
    const database = await freshDatabase();
    await expect(restoreBackup(database.url, path.join(folder, "none"))).rejects.toThrow(/no such file/);
    await database.drop();
  });
});
