// npm start (and npm run dev): everything from a fresh clone to a running desk.
import process from "node:process";
import { prepare, prepareBuild } from "./set-up/prepare.mjs";
import { ROOT } from "./set-up/root.mjs";
import { elapsed, say, stop } from "./set-up/say.mjs";

const dev = process.argv.includes("--dev");
const unknown = process.argv.slice(2).filter((argument) => argument !== "--dev");
if (unknown.length > 0) {
  stop(
    `npm start takes no arguments (${unknown.join(" ")}); settings are environment variables, see .env.example.`,
    2,
  );
}

process.chdir(ROOT);
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

await prepare();
const { allowTypeScript } = await import("./set-up/typescript.mjs");
const endTypeScript = allowTypeScript();
const { preflight, serve } = await import("./serve.ts");
// Loaded before anything can go wrong: once the server starts, TypeScript is no longer loaded.
const { isForPeople } = await import("./for-people.ts");
try {
  await preflight();
  if (!dev) await prepareBuild();
  await serve({ dev, say, elapsed, endTypeScript });
} catch (error) {
  stop(
    error instanceof Error
      ? isForPeople(error)
        ? error.message
        : (error.stack ?? error.message)
      : String(error),
  );
}
