import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { childMessage } from "./embedded-messages";
import type { ChildOrder, ChildTask } from "./embedded-messages";
import { templateFile } from "./template";

/** The data folder is in use; `pid` is the process that has it. */
export class DataFolderInUseError extends Error {
  constructor(
    message: string,
    readonly pid: number,
  ) {
    super(message);
    this.name = "DataFolderInUseError";
  }
}

/** It did not start; the message says why. */
export class EmbeddedDatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EmbeddedDatabaseError";
  }
}

export type EmbeddedDatabase = {
  databaseUrl: string;
  /** Process id of the database. */
  pid: number;
  /** Ends it cleanly; resolves when its files are closed and the lock is free. */
  close: () => Promise<void>;
};

const CHILD = fileURLToPath(new URL("./embedded-child.ts", import.meta.url));

function forkChild(task: ChildTask): ChildProcess {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  return fork(CHILD, [JSON.stringify(task)], {
    execArgv: ["--import", tsx],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // Told apart from the server by whoever lists processes.
    env: { ...process.env, NODE_OPTIONS: "" },
  });
}

/**
 * Starts the embedded database on the data folder. It takes the folder's lock (DataFolderInUseError otherwise), and it
 * ends with this process, however that ends. `onLost` is called when it dies without having been told to.
 */
export function startEmbedded(options: {
  dataDir: string;
  purpose: string;
  onLost: (reason: string) => void;
}): Promise<EmbeddedDatabase> {
  const dataDir = path.resolve(options.dataDir);
  const child = forkChild({
    dataDir,
    owner: process.pid,
    purpose: options.purpose,
    template: templateFile(),
  });
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString("utf8")).slice(-4_000);
  });
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });

  return new Promise((resolve, reject) => {
    let state: "starting" | "running" | "closing" = "starting";
    let failure: Error | null = null;
    let reported = "";

    const close = async () => {
      state = "closing";
      const order: ChildOrder = { type: "close" };
      if (child.connected) child.send(order, () => undefined);
      // One that hangs is ended the hard way; what was acknowledged is on disk.
      const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(timer);
    };
    child.on("message", (raw) => {
      const message = childMessage.parse(raw);
      if (message.type === "ready") {
        state = "running";
        resolve({ databaseUrl: message.databaseUrl, pid: child.pid ?? 0, close });
      } else if (message.type === "locked") {
        failure = new DataFolderInUseError(
          `The data folder ${dataDir} cannot be opened: ${message.message}. Stop that one first, or set STET_DATA_DIR to another folder.`,
          message.pid,
        );
      } else {
        reported = message.message;
      }
    });
    void ended.then((how) => {
      const reason = reported || complaint.trim() || how;
      if (state === "starting")
        reject(failure ?? new EmbeddedDatabaseError(`The embedded database did not start: ${reason}`));
      if (state === "running") options.onLost(`The embedded database ended unexpectedly (${reason}).`);
    });
  });
}
