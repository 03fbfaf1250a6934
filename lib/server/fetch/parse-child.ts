/** The program of the child process that reads foreign text: one request at a time, ended with its parent. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ImportError } from "@/lib/import/import-error";
import { importSource } from "@/lib/import/import-source";
import { parseRequest, type ParseAnswer, type ParseRequest } from "./parse-messages";

function answer({ id, kind, content, options }: ParseRequest): ParseAnswer {
  try {
    return { id, outcome: "read", article: importSource({ kind, content }, options) };
  } catch (error) {
    if (error instanceof ImportError)
      return { id, outcome: "refused", code: error.code, message: error.message };
    return {
      id,
      outcome: "failed",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

process.on("message", (message) => {
  process.send?.(answer(parseRequest.parse(message)));
});
new Worker(join(process.cwd(), "lib", "server", "fetch", "parse-watchdog.mjs"), {
  workerData: { parent: process.ppid },
  execArgv: [],
}).unref();
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
