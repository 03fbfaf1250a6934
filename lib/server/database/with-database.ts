import path from "node:path";
import { closeDb } from "@/lib/server/db";
import { env, makeDataFolder } from "@/lib/server/env";
import { connect, DatabaseUnreachableError } from "./connection";
import { DataFolderInUseError, startEmbedded } from "./embedded";
import { holderOf } from "./lock";
import { applyMigrations, MigrationError, outstandingMigrations } from "./migrate";

/** How long a server that is just starting may take until its database answers (ms). */
const PATIENCE = 30_000;

type Opened = { url: string; ours: boolean; close: () => Promise<void> };

/** The database of the server that has the data folder open now, once it answers; null when nobody has. */
async function besideServer(dataDir: string): Promise<string | null> {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    const holder = holderOf(path.join(dataDir, "lock"));
    if (holder === null) return null;
    const url = holder.databaseUrl;
    if (url !== null) {
      try {
        await (await connect(url)).end();
        return url;
      } catch (error) {
        if (Date.now() > giveUp) throw error;
      }
    }
    if (Date.now() > giveUp) {
      throw new DatabaseUnreachableError(
        `The data folder ${dataDir} is in use by ${holder.purpose} (process ${holder.owner.pid}), whose database does not answer. Stop that process and try again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function open(purpose: string): Promise<Opened> {
  const { databaseUrl, dataDir } = env();
  const nothing = async () => undefined;
  if (databaseUrl !== null) return { url: databaseUrl, ours: false, close: nothing };
  makeDataFolder({ dataDir });
  for (;;) {
    const running = await besideServer(dataDir);
    if (running !== null) return { url: running, ours: false, close: nothing };
    try {
      const database = await startEmbedded({
        dataDir,
        purpose,
        onLost: (reason) => {
          process.stderr.write(`${reason}\n`);
          process.exit(1);
        },
      });
      return { url: database.databaseUrl, ours: true, close: database.close };
    } catch (error) {
      // Somebody else opened it between the look and the start: use theirs.
      if (!(error instanceof DataFolderInUseError)) throw error;
    }
  }
}

async function withOpened<T>(purpose: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await open(purpose);
  process.env["STET_RUNNING_DATABASE_URL"] = opened.url;
  try {
    return await work(opened);
  } finally {
    await closeDb();
    await opened.close();
  }
}

/**
 * Runs `work` with the database: the one of DATABASE_URL, that of a running server beside it (over its socket), or the
 * embedded one started for this. `db()` leads there too.
 */
export function withDatabase<T>(purpose: string, work: (url: string) => Promise<T>): Promise<T> {
  return withOpened(purpose, ({ url }) => work(url));
}

/**
 * The same for work that needs the schema of this version: the embedded database is brought up to date, one that others
 * may be using is refused when it is not.
 */
export function withCurrentDatabase<T>(purpose: string, work: (url: string) => Promise<T>): Promise<T> {
  return withOpened(purpose, async ({ url, ours }) => {
    const lacking = await outstandingMigrations(url);
    if (lacking.length > 0 && !ours) {
      throw new MigrationError(
        `The database is not of this version (${lacking.length} migrations to apply): run \`npm run stet -- migrate\` first.`,
      );
    }
    if (lacking.length > 0) await applyMigrations(url);
    return work(url);
  });
}
