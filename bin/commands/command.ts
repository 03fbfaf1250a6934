import path from "node:path";
import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";

/** What every command is given. */
export type Context = {
  /** The words after the command's own name. */
  args: string[];
  /** Absolute path of a file named on the command line, as meant from where the person stands. */
  file: (name: string) => string;
};

/** A command's work; resolves with the exit code. */
export type Run = (context: Context) => Promise<0 | 1>;

/** Wrong use: exit code 2, and the command's usage is shown. */
export class UsageError extends Error {}

/** The thing asked for is not so or could not be done: exit code 1. The message says what to do next. */
export class CommandError extends Error {}

/** Node's parser with a sentence of ours for what it refuses. */
export function parse<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
      throw new UsageError(error.message.replace(/\. To specify.*$/s, "."));
    }
    throw error;
  }
}

/** The value, or wrong use. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value.trim() === "") throw new UsageError(`${name} is missing.`);
  return value;
}

export function noMore(values: string[], most: number): void {
  const extra = values[most];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many.`);
}

export function fileFrom(folder: string): (name: string) => string {
  return (name) => path.resolve(folder, name);
}

/** Writes to standard output and waits until it is out; a reader that went away is no error. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const written = (error?: Error | null) => {
      if (error && !("code" in error && error.code === "EPIPE")) reject(error);
      else resolve();
    };
    // The stream tells a failure here as well, and ends the process where nobody listens.
    process.stdout.once("error", written);
    process.stdout.write(text, written);
  });
}

export async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A password from standard input: its first line. */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY)
    process.stderr.write("Password (it is shown as you type; end with Enter, then Ctrl-D): ");
  const [line = ""] = (await readStandardInput()).toString("utf8").split(/\r?\n/);
  if (line === "") throw new UsageError("The password is read from standard input, and nothing came.");
  return line;
}
