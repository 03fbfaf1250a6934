import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { connect } from "./connection";
import { DataFolderInUseError, startEmbedded } from "./embedded";
import { holderOf } from "./lock";
import { identityOf, livenessOf } from "./process-identity";
import { SOCKET_NAME, socketFolder } from "./socket-folder";

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "stet-embedded-"))));
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const started = z.object({ url: z.string(), pid: z.number() });

/** The database as a server runs it, in a process that can be killed. */
async function startServerProcess(dataDir: string) {
  const script = path.resolve("lib/server/testing/run-embedded.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  await once(reader, "line");
  return { child, lines, ...started.parse(JSON.parse(lines[0] ?? "")) };
}

async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const identity = identityOf(pid);
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    if (livenessOf(identity) === "dead") return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function start(dataDir: string) {
  return startEmbedded({ dataDir, purpose: "a test", onLost: () => undefined });
}

// What is tried here is the embedded database itself, whichever kind the other tests of the run are for.
describe.runIf(inject("databaseKind") === "embedded")("the embedded database", () => {
  it("keeps what was acknowledged when its server is killed in the middle of writing, and leaves no process", async () => {
    const kills = process.env["STET_LONG"] === "1" ? 20 : 2;
    const acknowledged: number[] = [];
    for (let round = 0; round < kills; round++) {
      const server = await startServerProcess(folder);
      const client = await connect(server.url);
      await client.query("create table if not exists kept (n int primary key)");
      const writing = (async () => {
        for (let n = round * 10_000; ; n++) {
          await client.query("insert into kept values ($1)", [n]);
          acknowledged.push(n);
        }
      })().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300 + 50 * round));
      server.child.kill("SIGKILL");
      expect(await goneWithin(server.pid, 10_000)).toBe(true);
      await writing;
      await client.end().catch(() => undefined);
    }
    const database = await start(folder);
    const client = await connect(database.databaseUrl);
    const { rows } = await client.query("select n from kept");
    await client.end();
    await database.close();
    const kept = new Set(
      z
        .array(z.object({ n: z.number() }))
        .parse(rows)
        .map(({ n }) => n),
    );
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  }, 240_000);

  it("keeps what was acknowledged when the database itself is killed, and its server ends", async () => {
    const server = await startServerProcess(folder);
    const client = await connect(server.url);
    await client.query("create table kept as select generate_series(1, 100) as n");
    process.kill(server.pid, "SIGKILL");
    const [code] = await once(server.child, "exit");
    expect(code).toBe(9);
    expect(server.lines.at(-1)).toMatch(/lost: The embedded database ended unexpectedly \(.*SIGKILL/);
    await client.end().catch(() => undefined);
    const database = await start(folder);
    const again = await connect(database.databaseUrl);
    expect((await again.query("select count(*)::int as n from kept")).rows).toEqual([{ n: 100 }]);
    await again.end();
    await database.close();
  }, 60_000);

  it("refuses a folder in use at once, naming the server's process, and is free again after it", async () => {
    const server = await startServerProcess(folder);
    const begun = Date.now();
    const refusal = await start(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataFolderInUseError);
    expect(refusal).toMatchObject({ pid: server.child.pid });
    expect(String(refusal)).toContain(`process ${server.child.pid}`);
    expect(Date.now() - begun).toBeLessThan(15_000);
    expect(holderOf(path.join(folder, "lock"))).toMatchObject({ databaseUrl: server.url });
    server.child.kill("SIGKILL");
    await (await start(folder)).close();
    expect(holderOf(path.join(folder, "lock"))).toBeNull();
  }, 90_000);

  it("refuses a folder of another PostgreSQL version with what to do, and leaves it alone", async () => {
    const data = path.join(folder, "postgres");
    mkdirSync(data);
    writeFileSync(path.join(data, "PG_VERSION"), "17\n");
    await expect(start(folder)).rejects.toThrow(
      /written by PostgreSQL 17.*brings PostgreSQL 18.*backup FILE/,
    );
    expect(existsSync(path.join(data, "PG_VERSION"))).toBe(true);
    expect(holderOf(path.join(folder, "lock"))).toBeNull();
  }, 60_000);

  it("begins anew where the first start was interrupted", async () => {
    mkdirSync(path.join(folder, "postgres", "base"), { recursive: true });
    const database = await start(folder);
    await (await connect(database.databaseUrl)).end();
    await database.close();
  }, 60_000);

  it("listens in a folder that only this account can enter", async () => {
    const database = await start(folder);
    const socket = socketFolder(folder);
    if (socket !== null) {
      expect(existsSync(path.join(socket, SOCKET_NAME))).toBe(true);
      expect(statSync(socket).mode & 0o777).toBe(0o700);
    }
    await database.close();
  }, 60_000);
});

describe("socketFolder", () => {
  it("goes elsewhere when the path is too long for a socket", () => {
    const long = path.join(folder, "a".repeat(60), "b".repeat(60));
    const chosen = socketFolder(long);
    if (chosen === null) return;
    expect(Buffer.byteLength(path.join(chosen, SOCKET_NAME))).toBeLessThanOrEqual(103);
    expect(chosen.startsWith(long)).toBe(false);
    expect(socketFolder(long)).toBe(chosen);
    expect(statSync(chosen).mode & 0o777).toBe(0o700);
    rmSync(chosen, { recursive: true });
  });
});
