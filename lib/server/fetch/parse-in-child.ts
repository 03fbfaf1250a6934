import { fork, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "@/lib/import/article";
import type { ImportOptions } from "@/lib/import/assemble";
import { ImportError } from "@/lib/import/import-error";
import { importMessages } from "@/lib/import/import-messages";
import type { TextSource } from "@/lib/import/import-source";
import { LIMITS } from "@/lib/import/limits";
import { parseAnswer, type ParseRequest } from "./parse-messages";

export interface ParseLimits {
  /** Milliseconds for one source, from the moment the child is ready for it. */
  time: number;
  /** Megabytes of heap. */
  memory: number;
}

export const PARSE_LIMITS: ParseLimits = { time: 10_000, memory: 512 };

/** Start-up of the child counts apart from reading, because a busy machine can take seconds for it. */
const START_TIME = 20_000;

/**
 * One warm child and the queue before it; kept on globalThis because a development server loads this module again on
 * every change.
 */
interface Pool {
  child: ChildProcess | null;
  last: Promise<unknown>;
  nextId: number;
}

declare global {
  var stetParsePool: Pool | undefined;
}

function pool(): Pool {
  return (globalThis.stetParsePool ??= { child: null, last: Promise.resolve(), nextId: 1 });
}

/**
 * Reads a source in a child process with limits on time and memory, one after another. Throws ImportError for what
 * cannot be read, also when the child had to be killed or died.
 */
export async function parseInChild(
  source: TextSource,
  options: ImportOptions = {},
  limits: ParseLimits = PARSE_LIMITS,
): Promise<Article> {
  if (source.content.length > LIMITS.bytes) {
    throw new ImportError("too_large", importMessages.tooLarge(LIMITS.bytes / 1024 / 1024));
  }
  const own = pool();
  const turn = own.last.then(() => parse(source, options, limits));
  own.last = turn.catch(() => undefined);
  return turn;
}

/** Ends the warm child; the next source starts another. */
export function endParseChild(): void {
  pool().child?.kill("SIGKILL");
  pool().child = null;
}

async function parse(source: TextSource, options: ImportOptions, limits: ParseLimits): Promise<Article> {
  const own = pool();
  const child = (own.child ??= await startChild(limits));
  const request: ParseRequest = { id: own.nextId++, ...source, options };
  try {
    const answer = parseAnswer.parse(await ask(child, request, limits.time));
    if (answer.outcome === "read") return answer.article;
    if (answer.outcome === "refused") throw new ImportError(answer.code, answer.message);
    throw new Error(`Reading a source failed: ${answer.message}`);
  } catch (error) {
    // A child that refused in words is sound; any other end leaves it in an unknown state.
    if (!(error instanceof ImportError) || error.code === "timeout" || error.code === "unreadable")
      endParseChild();
    throw error;
  } finally {
    child.unref();
    child.channel?.unref();
  }
}

/** The folder with the project's sources: where the server or the command line runs, or beside the program itself. */
function programPath(): { root: string; path: string } {
  const roots = [process.cwd(), join(process.argv[1] ?? "", "..", "..")];
  for (const root of roots) {
    const path = join(/* turbopackIgnore: true */ root, "lib", "server", "fetch", "parse-child.ts");
    if (existsSync(path)) return { root, path };
  }
  throw new Error(
    "The reader lib/server/fetch/parse-child.ts was not found. Start Stet from its own folder.",
  );
}

async function startChild({ memory }: ParseLimits): Promise<ChildProcess> {
  const { root, path } = programPath();
  const child = fork(path, [], {
    cwd: root,
    execArgv: ["--import", "tsx", `--max-old-space-size=${memory}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // Nothing of the server's environment (secrets, database) is any business of a process that reads foreign text.
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production" },
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    child.once("exit", () => reject(new ImportError("unreadable", importMessages.readerGone)));
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), START_TIME);
  try {
    await ready;
  } finally {
    clearTimeout(timer);
  }
  child.removeAllListeners();
  child.on("error", () => undefined);
  child.once("exit", () => {
    if (pool().child === child) pool().child = null;
  });
  return child;
}

function ask(child: ChildProcess, request: ParseRequest, time: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.ref();
    child.channel?.ref();
    const timer = setTimeout(() => {
      done();
      child.kill("SIGKILL");
      reject(new ImportError("timeout", importMessages.timeout));
    }, time);
    const onMessage = (message: unknown) => {
      done();
      resolve(message);
    };
    const onExit = (_code: number | null, signal: NodeJS.Signals | null) => {
      done();
      // V8 aborts when the heap is full; anything else is not the source's fault.
      const message =
        signal === "SIGABRT" || signal === "SIGTRAP" ? importMessages.outOfMemory : importMessages.readerGone;
      reject(new ImportError("unreadable", message));
    };
    function done(): void {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit);
    }
    child.once("message", onMessage).once("exit", onExit);
    child.send(request, (error) => {
      if (error) onExit(null, null);
    });
  });
}
