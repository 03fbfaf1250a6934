import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import path from "node:path";
import { notePeers } from "@/lib/server/client-address";
import { connect } from "@/lib/server/database/connection";
import { startEmbedded } from "@/lib/server/database/embedded";
import type { EmbeddedDatabase } from "@/lib/server/database/embedded";
import { holderOf } from "@/lib/server/database/lock";
import { applyMigrations } from "@/lib/server/database/migrate";
import { closeDb } from "@/lib/server/db";
import { env, makeDataFolder, secretOf } from "@/lib/server/env";
import type { Environment } from "@/lib/server/env";
import { ensureOwnerFromEnv } from "@/lib/server/setup";
import { withReadableAddresses } from "./readable-address";

/** How long running requests may take to finish after Ctrl-C (ms). */
const GRACE = 10_000;
/** npm passes a signal on that the terminal has sent already; a second one counts only after this (ms). */
const ECHO = 1_000;

/** The start is refused; the message says what to do. */
class StartError extends Error {
  override readonly name = "StartError";
}

function listen(server: Server, environment: Environment): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentences: Record<string, string> = {
        EADDRINUSE: `Port ${environment.port} is taken on ${environment.host}: stop the program that has it, or choose another with PORT=3001 npm start.`,
        EACCES: `Port ${environment.port} may not be used by this account: choose one above 1023 with PORT=3000 npm start.`,
        EADDRNOTAVAIL: `HOST ${environment.host} is no address of this machine.`,
        ENOTFOUND: `HOST ${environment.host} is no address of this machine.`,
      };
      reject(new StartError(sentences[error.code ?? ""] ?? `The server cannot listen: ${error.message}`));
    });
    server.listen(environment.port, environment.host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : environment.port);
    });
  });
}

/** What would stop the start is told before a long build and not after it. */
export async function preflight(): Promise<void> {
  const environment = env();
  const holder = environment.databaseUrl === null ? holderOf(path.join(environment.dataDir, "lock")) : null;
  if (holder !== null) {
    throw new StartError(
      `The data folder ${environment.dataDir} is in use by ${holder.purpose} (process ${holder.owner.pid}). Stop that one first, or set STET_DATA_DIR to another folder.`,
    );
  }
  if (environment.databaseUrl === null) makeDataFolder(environment);
  if (environment.port === 0) return;
  const probe = createServer();
  await listen(probe, environment);
  await new Promise((resolve) => probe.close(resolve));
}

function publicAddress(environment: Environment, port: number): string {
  if (environment.publicUrl !== null) return environment.publicUrl;
  const everywhere = ["0.0.0.0", "::", "127.0.0.1", "localhost"].includes(environment.host);
  const host = environment.host.includes(":") ? `[${environment.host}]` : environment.host;
  return `http://${everywhere ? "localhost" : host}:${port}`;
}

async function deskIsEmpty(databaseUrl: string): Promise<boolean> {
  const client = await connect(databaseUrl);
  try {
    return (await client.query('select 1 from "Person" limit 1')).rows.length === 0;
  } finally {
    await client.end();
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server that takes requests at once and lets them wait until it is given what answers them. */
function waitingServer() {
  let open: (handler: Handler) => void = () => undefined;
  const handler = new Promise<Handler>((resolve) => (open = resolve));
  let closing = false;
  const server = createServer((request, response) => {
    if (closing) response.setHeader("Connection", "close");
    handler
      .then((answer) => answer(request, response))
      .catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
  // Kept here because the server itself forgets a connection that became a WebSocket.
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const close = (grace: number) =>
    new Promise<void>((resolve) => {
      closing = true;
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, grace).unref();
    });
  return { server, open, close };
}

async function openDatabase(
  environment: Environment,
): Promise<{ url: string; embedded: EmbeddedDatabase | null }> {
  if (environment.databaseUrl !== null) return { url: environment.databaseUrl, embedded: null };
  const embedded = await startEmbedded({
    dataDir: environment.dataDir,
    purpose: "a server",
    onLost: (reason) => {
      process.stderr.write(
        `${reason} The server stops; what was saved is kept. Start it again with npm start.\n`,
      );
      process.exit(1);
    },
  });
  process.env["STET_RUNNING_DATABASE_URL"] = embedded.databaseUrl;
  return { url: embedded.databaseUrl, embedded };
}

/** What next-auth and the pages read from the environment, which the start has worked out. */
function announce(environment: Environment, address: string): void {
  const secret = secretOf(environment);
  process.env["STET_SECRET"] = secret;
  process.env["NEXTAUTH_SECRET"] = secret;
  process.env["NEXTAUTH_URL"] = address;
}

function endOnSignal(say: (line: string) => void, shutDown: () => Promise<void>): void {
  let first = 0;
  const onSignal = () => {
    if (first === 0) {
      first = Date.now();
      say("Stopping: running requests finish first (Ctrl-C again to stop at once).");
      shutDown().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`The stop did not go well: ${String(error)}\n`);
          process.exit(1);
        },
      );
    } else if (Date.now() - first > ECHO) {
      process.exit(130);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}

type Start = {
  dev: boolean;
  say: (line: string) => void;
  elapsed: () => string;
  /** Ends the loading of TypeScript in this process. */
  endTypeScript: () => Promise<void>;
};

async function preparePages(options: Parameters<typeof import("next").default>[0]) {
  const { default: next } = await import("next");
  const app = next(options);
  await app.prepare();
  return app;
}

/** Migrations and the owner of an unattended installation. True when the desk is empty after that. */
async function bringUpToDate(
  environment: Environment,
  url: string,
  say: (line: string) => void,
): Promise<boolean> {
  const applied = await applyMigrations(url);
  if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations).`);
  if (environment.owner !== null && (await ensureOwnerFromEnv()))
    say(`Made the owner ${environment.owner.email}.`);
  return deskIsEmpty(url);
}

/** Starts database and server; they run until a signal ends them. */
export async function serve({ dev, say, elapsed, endTypeScript }: Start): Promise<void> {
  const environment = env();
  notePeers();
  const { server, open, close } = waitingServer();
  const port = await listen(server, environment);
  const address = publicAddress(environment, port);
  announce(environment, address);

  await endTypeScript();
  const prepared = preparePages({
    dev,
    dir: process.cwd(),
    hostname: environment.host,
    port,
    httpServer: server,
  });
  // Told where it is awaited; the database may fail before that.
  prepared.catch(() => undefined);
  const { url, embedded } = await openDatabase(environment);
  endOnSignal(say, async () => {
    await close(dev ? 0 : GRACE);
    await closeDb();
    await embedded?.close();
  });
  // The pages get ready while the database is brought up to date.
  const [app, empty] = await Promise.all([prepared, bringUpToDate(environment, url, say).finally(closeDb)]);
  open(withReadableAddresses(app.getRequestHandler()));
  say(`Stet is ready at ${address} (after ${elapsed()}). Ctrl-C stops it.`);
  if (empty) say("This desk is empty: the first visit sets it up.");
}
