import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { readLockfile, readMigrations } from "./migrate";
import { asMigrationList, NO_FILTERS, openSchemaEngine } from "./schema-engine";

const LOCKFILE = `# Written by npm run db:migration; belongs into version control.\nprovider = "postgresql"\n`;

/** The catalogue's one-byte type "char", which the engine asks for and the adapter does not know, and text, which it does. */
const CHAR = 18;
const TEXT = 25;

/** A factory whose adapters send scripts whole and tell the engine which columns are "char". */
function scratchFactory(pool: pg.Pool): PrismaPg {
  // The engine asks one question at a time, so the columns described last are those of its latest answer.
  let charColumns = new Set<number>();
  pool.on("connect", (client) => {
    client.connection.prependListener("rowDescription", (message: { fields: { dataTypeID: number }[] }) => {
      charColumns = new Set();
      message.fields.forEach((field, index) => {
        if (field.dataTypeID !== CHAR) return;
        charColumns.add(index);
        field.dataTypeID = TEXT;
      });
    });
  });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, index) =>
        charColumns.has(index) ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  };
  factory.connectToShadowDb = factory.connect;
  return factory;
}

/** A database in memory, for working out what the migrations so far amount to. */
async function withScratchDatabase<T>(work: (factory: PrismaPg) => Promise<T>): Promise<T> {
  const database = await PGlite.create();
  const server = new PGLiteSocketServer({ db: database, host: "127.0.0.1", port: 0, maxConnections: 10 });
  await server.start();
  try {
    const connectionString = `postgresql://postgres@${server.getServerConn()}/postgres`;
    const pool = new pg.Pool({ connectionString, max: 2 });
    return await work(scratchFactory(pool)).finally(() => pool.end());
  } finally {
    await server.stop();
    await database.close();
  }
}

/** Migrations apply in the order of their names, so the next one must come after the last also when the clock is behind. */
function stampAfter(folder: string, now: Date): string {
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const last = readMigrations(folder).at(-1)?.name.slice(0, 14) ?? "";
  return stamp > last ? stamp : String(BigInt(last) + 1n);
}

/**
 * Writes `<folder>/<timestamp>_<name>/migration.sql` with what leads from the migrations so far to the schema, and
 * returns its path; null when there is nothing to change.
 */
export async function writeNextMigration(
  name: string,
  now: Date,
  schemaFile = path.resolve("prisma/schema.prisma"),
  folder = path.resolve("prisma/migrations"),
): Promise<string | null> {
  const schema = { path: schemaFile, content: readFileSync(schemaFile, "utf8") };
  const script = await withScratchDatabase(async (factory) => {
    const engine = await openSchemaEngine(factory, schema);
    try {
      const result = await engine.diff({
        from: {
          tag: "migrations",
          ...asMigrationList(folder, readMigrations(folder), readLockfile(folder) ?? LOCKFILE),
        },
        to: { tag: "schemaDatamodel", files: [schema] },
        script: true,
        exitCode: true,
        filters: NO_FILTERS,
      });
      return result.exitCode === 2 ? result.stdout : null;
    } finally {
      engine.free();
    }
  });
  if (script === null) return null;
  const target = path.join(folder, `${stampAfter(folder, now)}_${name}`, "migration.sql");
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, script.endsWith("\n") ? script : `${script}\n`);
  if (readLockfile(folder) === null) writeFileSync(path.join(folder, "migration_lock.toml"), LOCKFILE);
  return target;
}
