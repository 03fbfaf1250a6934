import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { problems as words } from "@/lib/messages/problems";
import { DatabaseUnreachableError, unreachable } from "./database/connection";
import { env } from "./env";
import { PrismaClient } from "./prisma/client";
import { statementNames } from "./statement-names";
import { Problem } from "./problem";

declare global {
  /** One client for the process: Next evaluates this file more than once, above all while developing. */
  var stetDatabase: PrismaClient | undefined;
}

/** DATABASE_URL, or where the embedded database of this process listens (set when it was started). */
export function databaseUrl(): string {
  const url = env().databaseUrl ?? process.env["STET_RUNNING_DATABASE_URL"];
  if (url === undefined) {
    throw new DatabaseUnreachableError(
      "No database is running: start Stet with `npm start`, or set DATABASE_URL.",
    );
  }
  return url;
}

/** The process's one database client. Connects with the first query. */
export function db(): PrismaClient {
  globalThis.stetDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: databaseUrl(), max: 10, connectionTimeoutMillis: 15_000 },
      // The embedded database has one backend for all connections, in which their names would meet.
      env().databaseUrl === null ? {} : { statementNameGenerator: statementNames() },
    ),
    // Writers of one desk queue behind its chain; give a queue of them time before giving up.
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  return globalThis.stetDatabase;
}

/** Lets go of the client and its connections; the next `db()` makes a new one. */
export async function closeDb(): Promise<void> {
  const client = globalThis.stetDatabase;
  globalThis.stetDatabase = undefined;
  await client?.$disconnect();
}

/** Resolves when the database answers in time (ms); otherwise logs why and throws unavailable. */
export async function checkDatabase(patience = 3_000): Promise<void> {
  const late = new AbortController();
  try {
    await Promise.race([
      db().$queryRaw`select 1`,
      sleep(patience, undefined, { signal: late.signal }).then(() => {
        throw new Error(`no answer within ${patience} ms`);
      }),
    ]);
  } catch (error) {
    console.error(unreachable(databaseUrl(), error).message);
    throw new Problem("unavailable", words.databaseAway, { retryAfter: 5 });
  } finally {
    late.abort();
  }
}
