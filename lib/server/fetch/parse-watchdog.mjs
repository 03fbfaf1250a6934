/** Runs beside the reader in the child: a reader busy with a hostile page never hears that its parent has died. */
import process from "node:process";
import { workerData } from "node:worker_threads";

setInterval(() => {
  try {
    process.kill(workerData.parent, 0);
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
}, 500);
