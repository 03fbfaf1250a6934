// `npm run bench -- NAME`: runs one of the measurements beside this file.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const NOT_MEASUREMENTS = ["desk.ts"];
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !NOT_MEASUREMENTS.includes(file))
  .map((file) => file.slice(0, -3));
const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Name one of: ${names.join(", ")}.`);
  process.exit(2);
}
const run = spawnSync(process.execPath, ["--import", "tsx", `bench/${name}.ts`, ...rest], {
  stdio: "inherit",
});
process.exit(run.status ?? 1);
