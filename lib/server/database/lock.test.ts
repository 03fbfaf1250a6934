import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holderOf, LockedError, takeLock } from "./lock";
import { identityOf, livenessOf } from "./process-identity";

let folder: string;
let lockFolder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stet-lock-"));
  lockFolder = path.join(folder, "lock");
  mkdirSync(lockFolder);
  writeFileSync(path.join(folder, "counter"), "0");
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function contend(rounds: number, ending: "release" | "die" | "hold"): ChildProcess {
  const script = path.resolve("lib/server/testing/contend-for-lock.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, String(rounds), ending], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

/** A lock file as a process would have left it. */
function leave(name: string, pid: number, changed: { started?: string; machine?: string } = {}): string {
  const holder = { ...identityOf(pid), ...changed };
  const file = path.join(lockFolder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ holder, owner: holder, purpose: "a server", databaseUrl: null }));
  return file;
}

const about = { purpose: "a test" };

describe("takeLock", () => {
  it("is taken, seen by others, and free again once released", async () => {
    expect(holderOf(lockFolder)).toBeNull();
    const lock = await takeLock(lockFolder, { purpose: "a test", databaseUrl: "postgresql://x" });
    expect(holderOf(lockFolder)).toMatchObject({ purpose: "a test", databaseUrl: "postgresql://x" });
    lock.release();
    expect(holderOf(lockFolder)).toBeNull();
    expect(readdirSync(lockFolder)).toEqual([]);
  });

  it("refuses at once when a live process has it, and names that process", async () => {
    const child = contend(0, "hold");
    if (child.stdout) await once(child.stdout, "data");
    const begun = Date.now();
    await expect(takeLock(lockFolder, about)).rejects.toThrow(
      new RegExp(`a holder \\(process ${child.pid}\\)`),
    );
    expect(Date.now() - begun).toBeLessThan(2_000);
  }, 30_000);

  it("takes over from a process that was killed", async () => {
    const child = contend(1, "die");
    await once(child, "exit");
    expect(readdirSync(lockFolder)).toHaveLength(1);
    const lock = await takeLock(lockFolder, about);
    expect(readdirSync(lockFolder)).toHaveLength(1);
    lock.release();
  }, 30_000);

  it("takes over when the number now belongs to another process", async () => {
    leave("old", process.pid, { started: "1" });
    (await takeLock(lockFolder, about)).release();
    expect(readdirSync(lockFolder)).toEqual([]);
  });

  it("does not trust the process numbers of another machine: its file must have been silent", async () => {
    const file = leave("elsewhere", 999_999, { machine: "another" });
    expect(holderOf(lockFolder)).not.toBeNull();
    const before = new Date(Date.now() - 60_000);
    utimesSync(file, before, before);
    expect(holderOf(lockFolder)).toBeNull();
    (await takeLock(lockFolder, about)).release();
  });

  it("is not stopped by a file that a crash of the machine has spoilt", async () => {
    writeFileSync(path.join(lockFolder, "spoilt.json"), '{"holder": {"pi');
    writeFileSync(path.join(lockFolder, "strange.json"), "{}");
    (await takeLock(lockFolder, about)).release();
  });

  it("waits for a holder when asked to", async () => {
    const first = await takeLock(lockFolder, about);
    setTimeout(first.release, 400);
    (await takeLock(lockFolder, about, 10_000)).release();
    const second = await takeLock(lockFolder, about);
    await expect(takeLock(lockFolder, about, 300)).rejects.toThrow(LockedError);
    second.release();
  });

  it("never lets two processes in together, some of them killed while they hold it", async () => {
    const [processes, rounds] = process.env["STET_LONG"] === "1" ? [12, 40] : [5, 6];
    writeFileSync(path.join(folder, "counter"), "0");
    const all = Array.from({ length: processes }, (_, at) =>
      contend(rounds, at % 3 === 0 ? "die" : "release"),
    );
    const codes = await Promise.all(all.map((child) => once(child, "exit")));
    expect(codes.map(([code]) => code ?? 0)).toEqual(all.map(() => 0));
    expect(readFileSync(path.join(folder, "counter"), "utf8")).toBe(String(processes * rounds));
  }, 180_000);
});

describe("livenessOf", () => {
  it("knows itself, a process that is gone, and one with a reused number", () => {
    const self = identityOf(process.pid);
    expect(livenessOf(self)).toBe("alive");
    expect(livenessOf({ ...self, pid: 4_194_303 })).toBe("dead");
    if (self.started !== null) expect(livenessOf({ ...self, started: `${self.started}0` })).toBe("dead");
    expect(livenessOf({ ...self, machine: "another" })).toBe("unknown");
  });
});
