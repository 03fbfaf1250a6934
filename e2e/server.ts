import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A real server, started as `npm start` does. */
export type TestServer = {
  /** Without a slash at its end. */
  url: string;
  pid: number;
  dataDir: string;
  /** Ends it as Ctrl-C does; resolves with its exit code when it has ended. */
  stop: () => Promise<number | null>;
  /** Kills it as a power cut would; resolves when it is gone. The database's own process then ends by itself. */
  kill9: () => Promise<void>;
  /** Everything it has printed. */
  output: () => string;
  /** Removes the data folder, unless it was given. */
  dispose: () => Promise<void>;
};

const ROOT = path.resolve(import.meta.dirname, "..");
/** How long a start may take when nothing needs building (ms). */
const PATIENCE = 60_000;

/** Starts a server on a free port, with its own data folder unless one is given, and waits until it is ready. */
export async function startServer(
  options: { dataDir?: string; env?: Record<string, string> } = {},
): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), "stet-e2e-"));
  const child = spawn(process.execPath, [path.join(ROOT, "bin", "start.mjs")], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...cleanEnvironment(),
      PORT: "0",
      STET_DATA_DIR: dataDir,
      STET_FETCH_ALLOW: "127.0.0.1,localhost",
      ...options.env,
    },
  });
  let printed = "";
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The server was not ready after ${PATIENCE / 1000} s:\n${printed}`));
    }, PATIENCE);
    const hear = (chunk: string) => {
      printed += chunk;
      const address = /ready at (http\S+)/.exec(printed)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    void exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with code ${code}:\n${printed}`));
    });
  });
  const stop = () => {
    child.kill("SIGTERM");
    return exited;
  };
  return {
    url,
    pid: child.pid ?? 0,
    dataDir,
    stop,
    kill9: async () => {
      child.kill("SIGKILL");
      await exited;
    },
    output: () => printed,
    dispose: async () => {
      if (child.exitCode === null && child.signalCode === null) await stop();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The environment without anything that would make the server another one than a fresh installation. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = /^(STET_|PORT$|HOST$|DATABASE_URL$|NEXTAUTH_|NODE_ENV$|NODE_OPTIONS$)/;
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  return { ...rest, NODE_ENV: "production" };
}
