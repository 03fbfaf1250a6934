import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { startServer } from "./server";

/** A start that is expected to be refused: its exit code and what it said. */
async function refusedStart(env: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ["bin/start.mjs"], { env: { ...process.env, ...env } });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  const [code] = await once(child, "close");
  return { code, said };
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stet-start-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("starts on an empty folder, says what to do next, stops cleanly and starts again", async () => {
  const first = await startServer({ dataDir: folder });
  expect((await fetch(`${first.url}/api/v1/livez`)).status).toBe(200);
  expect((await fetch(`${first.url}/api/v1/readyz`)).status).toBe(200);
  await expect.poll(first.output).toContain("the first visit sets it up");
  expect(await first.stop()).toBe(0);
  expect(readdirSync(path.join(folder, "lock"))).toEqual([]);
  expect(existsSync(path.join(folder, "socket", ".s.PGSQL.5432"))).toBe(false);

  const second = await startServer({ dataDir: folder });
  expect(second.output()).not.toContain("Database brought up to date");
  expect((await fetch(`${second.url}/api/v1/readyz`)).status).toBe(200);
  expect(await second.stop()).toBe(0);
});

test("a second server on the same folder is refused and names the first one's process", async () => {
  const server = await startServer({ dataDir: folder });
  const { code, said } = await refusedStart({ STET_DATA_DIR: folder, PORT: "0" });
  expect(code).toBe(1);
  expect(said).toContain(`process ${server.pid}`);
  expect((await fetch(`${server.url}/api/v1/readyz`)).status).toBe(200);
  await server.stop();
});

test("a server that was killed leaves nothing that stops the next one", async () => {
  const server = await startServer({ dataDir: folder });
  await server.kill9();
  const next = await startServer({ dataDir: folder });
  expect((await fetch(`${next.url}/api/v1/readyz`)).status).toBe(200);
  await next.stop();
});

test("a port that is taken is said before anything else is done", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, said } = await refusedStart({ STET_DATA_DIR: folder, PORT: String(port) });
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken`);
  expect(existsSync(path.join(folder, "postgres"))).toBe(false);
  other.close();
});

for (const [name, env, expected] of [
  ["PORT", { PORT: "many" }, "PORT must be a port number"],
  ["HOST", { HOST: "0.0.0.0" }, "STET_INSECURE_HTTP=1"],
  ["DATABASE_URL", { DATABASE_URL: "postgresql://x@127.0.0.1:1/x" }, "STET_SECRET must be set"],
  [
    "an unreachable database",
    {
      DATABASE_URL: "postgresql://x@127.0.0.1:1/x",
      STET_SECRET: "0123456789abcdef0123456789abcdef",
      PORT: "0",
    },
    "does not answer",
  ],
] as const) {
  test(`a bad setting stops the start with its name: ${name}`, async () => {
    const { code, said } = await refusedStart({ STET_DATA_DIR: folder, ...env });
    expect(code).toBe(1);
    expect(said).toContain(expected);
    expect(said).not.toMatch(/\n\s+at /);
  });
}
