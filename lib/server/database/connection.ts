import pg from "pg";

/** The database cannot be reached; the message says which and what to do. */
export class DatabaseUnreachableError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "DatabaseUnreachableError";
  }
}

/** Host, port and name of a database address, without its password. */
export function placeOf(databaseUrl: string): string {
  const { host, pathname, searchParams } = new URL(databaseUrl.replace("@/", "@localhost/"));
  return `${searchParams.get("host") ?? host}${pathname}`;
}

/** What a failed connection says; Node leaves the message empty when it tried several addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== "") return error.message;
  return "code" in error ? String(error.code) : error.name;
}

export function unreachable(databaseUrl: string, error: unknown): DatabaseUnreachableError {
  return new DatabaseUnreachableError(
    `The database at ${placeOf(databaseUrl)} does not answer (${reasonOf(error)}). Check that it runs and that DATABASE_URL is right.`,
    error,
  );
}

/** A single connection for set-up work, closed by the caller. Throws DatabaseUnreachableError. */
export async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 15_000 });
  // A lost connection also rejects the query that was running, which is where it is told.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(databaseUrl, error);
  }
  return client;
}
