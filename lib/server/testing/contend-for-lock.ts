// Run by lock.test.ts in processes of its own: takes a lock again and again, and counts in a file while it holds it.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LockedError, takeLock } from "@/lib/server/database/lock";

const [folder = "", rounds = "0", ending = ""] = process.argv.slice(2);
const counter = path.join(folder, "counter");
const inside = path.join(folder, "inside");

let done = 0;
while (done < Number(rounds)) {
  try {
    const lock = await takeLock(path.join(folder, "lock"), { purpose: "a contender" });
    if (existsSync(inside)) process.exit(3);
    writeFileSync(inside, String(process.pid));
    const count = Number(readFileSync(counter, "utf8"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    writeFileSync(counter, String(count + 1));
    done++;
    rmSync(inside);
    if (ending === "die" && done === Number(rounds)) process.kill(process.pid, "SIGKILL");
    lock.release();
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
  }
}
if (ending === "hold") {
  await takeLock(path.join(folder, "lock"), { purpose: "a holder" }, 10_000);
  process.stdout.write("held\n");
  setInterval(() => undefined, 1_000);
}
