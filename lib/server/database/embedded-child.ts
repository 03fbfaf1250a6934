// The embedded database's own process: PostgreSQL (PGlite) behind a socket. Started by embedded.ts, ends with it.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { childOrder } from "./embedded-messages";
import type { ChildMessage, ChildTask } from "./embedded-messages";
import { childTask } from "./embedded-messages";
import { LockedError, takeLock } from "./lock";
import type { Lock } from "./lock";
import { SOCKET_NAME, socketFolder } from "./socket-folder";
import { queueWholeRequests } from "./whole-requests";

/** The PostgreSQL that PGlite 0.5 is; an older or newer folder cannot be opened by it. */
const MAJOR = "18";
/** Written last into a new folder: without it the making of the folder was interrupted. */
const COMPLETE = "stet-complete";

class RefusedError extends Error {}

function tell(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}

/** Refuses a folder that this database cannot open; puts aside one whose making was interrupted. */
function inspect(folder: string): "absent" | "present" {
  const version = path.join(folder, "PG_VERSION");
  if (existsSync(version)) {
    const major = readFileSync(version, "utf8").trim();
    if (major !== MAJOR && major !== "") {
      throw new RefusedError(
        `The data folder ${folder} was written by PostgreSQL ${major}, and this Stet brings PostgreSQL ${MAJOR}. ` +
          `Start the Stet version that wrote it and run \`npm run stet -- backup FILE\`; then move the folder away and run \`npm run stet -- restore FILE\` with this one.`,
      );
    }
  }
  if (!existsSync(folder)) return "absent";
  if (existsSync(path.join(folder, COMPLETE))) return "present";
  renameSync(folder, `${folder}.unfinished-${Date.now()}`);
  return "absent";
}

async function openDatabase(folder: string, template: string | null): Promise<PGlite> {
  if (inspect(folder) === "present") return PGlite.create({ dataDir: folder });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const loadDataDir =
    template !== null && existsSync(template) ? new Blob([readFileSync(template)]) : undefined;
  const database = await PGlite.create(loadDataDir ? { dataDir: folder, loadDataDir } : { dataDir: folder });
  writeFileSync(path.join(folder, COMPLETE), `${MAJOR}\n`);
  return database;
}

/** A crash inside the WebAssembly leaves the socket's queue waiting for ever: say so and end instead. */
function endOnCrash(database: PGlite): void {
  const run = database.execProtocolRawStream.bind(database);
  database.execProtocolRawStream = async (...input) => {
    try {
      return await run(...input);
    } catch (error) {
      tell({ type: "failed", message: `the embedded database crashed: ${String(error)}` });
      process.exit(70);
    }
  };
}

async function serve(task: ChildTask): Promise<void> {
  const folder = socketFolder(task.dataDir);
  const databaseUrl =
    folder === null ? undefined : `postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}`;
  const lock = await takeLock(path.join(task.dataDir, "lock"), {
    owner: task.owner,
    purpose: task.purpose,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  const database = await openDatabase(path.join(task.dataDir, "postgres"), task.template).catch(
    (error: unknown) => {
      lock.release();
      throw error;
    },
  );
  endOnCrash(database);
  const socket = folder === null ? null : path.join(folder, SOCKET_NAME);
  if (socket !== null) rmSync(socket, { force: true });
  const server = new PGLiteSocketServer({
    db: database,
    maxConnections: 100,
    ...(socket === null ? { host: "127.0.0.1", port: 0 } : { path: socket }),
  });
  queueWholeRequests(server);
  await server.start();
  const url = databaseUrl ?? `postgresql://postgres@${server.getServerConn()}/postgres`;
  if (databaseUrl === undefined) lock.note({ databaseUrl: url });
  endWithParent(server, database, socket, lock);
  tell({ type: "ready", databaseUrl: url });
}

function endWithParent(
  server: PGLiteSocketServer,
  database: PGlite,
  socket: string | null,
  lock: Lock,
): void {
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    try {
      await server.stop();
      await database.close();
      if (socket !== null) rmSync(socket, { force: true });
    } finally {
      lock.release();
      process.exit(0);
    }
  };
  process.on("message", (message) => {
    if (childOrder.safeParse(message).success) void close();
  });
  process.on("disconnect", () => void close());
  if (!process.connected) void close();
}

// Ctrl-C reaches every process of the terminal, and a service manager signals them all: the server finishes its
// requests first and then says when to close.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

serve(childTask.parse(JSON.parse(process.argv[2] ?? ""))).catch((error: unknown) => {
  if (error instanceof LockedError) {
    tell({ type: "locked", message: error.message, pid: error.note.owner.pid });
  } else {
    tell({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect?.();
  process.exitCode = 1;
});
