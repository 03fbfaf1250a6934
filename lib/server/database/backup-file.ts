import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/*
 * A backup is gzipped lines of JSON: a head, then for each table its name and columns followed by its rows (arrays of
 * text as PostgreSQL writes and reads it, null for NULL), and a foot with the SHA-256 of all lines before it. It is read
 * into whichever database: nothing in it belongs to one system or version of PostgreSQL.
 */

/** The file cannot be written or read back; the message says what to do. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}

export const backupHead = z.object({
  format: z.literal("stet-backup"),
  version: z.literal(1),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});
export type BackupHead = z.infer<typeof backupHead>;

const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
const rowLine = z.array(z.string().nullable());
const footLine = z.object({ rows: z.number(), sha256: z.string() });
const bodyLine = z.union([rowLine, tableLine]);

export type BackupLine = { table: string; columns: string[] } | (string | null)[];

/** The sum that the foot holds. */
export function lineHash() {
  const hash = createHash("sha256");
  return { add: (line: string) => void hash.update(`${line}\n`), value: () => hash.digest("hex") };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const text = input.pipe(createGunzip());
  input.on("error", (error) => text.destroy(error));
  yield* createInterface({ input: text, crlfDelay: Infinity });
}

function notABackup(file: string, why: string): BackupError {
  return new BackupError(
    `${file} is not a whole Stet backup: ${why}. Take another copy of it, or an earlier backup.`,
  );
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Record<string, string> = {
    ENOENT: "there is no such file",
    EISDIR: "it is a folder",
    EACCES: "this account may not read it",
    Z_DATA_ERROR: "it was not written by `stet backup`, or it is damaged",
    Z_BUF_ERROR: "its end is missing",
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}

function parseLine<T>(file: string, schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw notABackup(file, "a line of it has not the form of a backup");
  }
}

/** Reads the whole file, checks its sum, and returns its head. */
export async function checkBackup(file: string): Promise<BackupHead> {
  let head: BackupHead | null = null;
  const hash = lineHash();
  let last: string | null = null;
  try {
    for await (const line of linesOf(file)) {
      if (head === null) head = parseLine(file, backupHead, line);
      if (last !== null) hash.add(last);
      last = line;
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw notABackup(file, reasonOf(error));
  }
  if (head === null || last === null) throw notABackup(file, "it is empty");
  if (parseLine(file, footLine, last).sha256 !== hash.value())
    throw notABackup(file, "its check sum does not fit");
  return head;
}

/** The lines between head and foot of a file that `checkBackup` has found whole. */
export async function* bodyOf(file: string): AsyncGenerator<BackupLine> {
  let first = true;
  let last: string | null = null;
  for await (const line of linesOf(file)) {
    if (last !== null) yield parseLine(file, bodyLine, last);
    last = first ? null : line;
    first = false;
  }
}
