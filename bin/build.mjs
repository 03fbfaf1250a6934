// npm run build: installs what is missing and builds, so that the next start is quick.
import process from "node:process";
import { prepare } from "./set-up/prepare.mjs";
import { ROOT } from "./set-up/root.mjs";
import { say } from "./set-up/say.mjs";

process.chdir(ROOT);
await prepare();
const { allowTypeScript } = await import("./set-up/typescript.mjs");
allowTypeScript();
const { prepareBuild } = await import("./set-up/prepare.mjs");
await prepareBuild();
say("Built.");
process.exit(0);
