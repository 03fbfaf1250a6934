/**
 * From `npm start` to ready, on a new data folder and on one that has been used, and the memory of the idle server, with
 * everything installed and built: `npm run bench -- start`.
 */
import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startServer } from "@/e2e/server";
import { ms, quantile, sorted } from "./desk";

const RUNS = 5;

/** Resident memory (MB) of a process and of everything below it, by name. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
  return children.reduce((sum, child) => sum + memoryOf(child), own);
}

const fresh: number[] = [];
const warm: number[] = [];
let idle = 0;
for (let run = 0; run < RUNS; run++) {
  let begun = performance.now();
  const first = await startServer();
  fresh.push(performance.now() - begun);
  await first.stop();
  begun = performance.now();
  const second = await startServer({ dataDir: first.dataDir });
  warm.push(performance.now() - begun);
  if (run === 0) {
    await sleep(10_000);
    idle = memoryOf(second.pid);
  }
  await second.stop();
  await first.dispose();
}
const line = (times: number[]) => {
  const all = sorted(times);
  return `median ${ms(quantile(all, 0.5))}, worst ${ms(quantile(all, 1))}`;
};
console.log(
  `new data folder: ${line(fresh)}\nused data folder: ${line(warm)}\nidle memory, server and database: ${idle.toFixed(0)} MB`,
);
