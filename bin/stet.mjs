// npm run stet -- …: the command line. Prepares what is missing (told on standard error) and hands over to stet.ts.
import process from "node:process";
import { prepare } from "./set-up/prepare.mjs";
import { ROOT } from "./set-up/root.mjs";
import { sayOnStandardError } from "./set-up/say.mjs";

// npm moves to the project's folder; files are meant from where the person stands.
const from = process.cwd() === ROOT ? (process.env.INIT_CWD ?? ROOT) : process.cwd();
process.chdir(ROOT);
sayOnStandardError();
await prepare();
const { allowTypeScript } = await import("./set-up/typescript.mjs");
allowTypeScript();
const { runCommand } = await import("./stet.ts");
process.exitCode = await runCommand(process.argv.slice(2), from);
