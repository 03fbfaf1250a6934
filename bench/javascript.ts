/**
 * First-load JavaScript of the review screen (gzip, as its HTML asks for it) beside a bare Next page of the same version,
 * built in a temporary folder in the same run: `npm run bench -- javascript`.
 */
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { articleOf, importText, startDesk } from "./desk";

function scriptsIn(html: string): string[] {
  return [
    ...new Set(
      [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].flatMap(([tag, src]) =>
        src && !tag.includes("noModule") ? [src] : [],
      ),
    ),
  ];
}

function bareKilobytes(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stet-bare-"));
  mkdirSync(path.join(folder, "app"));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, "package.json"), "{}");
  writeFileSync(
    path.join(folder, "next.config.js"),
    `module.exports = { outputFileTracingRoot: ${JSON.stringify(folder)}, turbopack: { root: "/" } };`,
  );
  writeFileSync(
    path.join(folder, "app/layout.js"),
    "export default ({ children }) => <html><body>{children}</body></html>;",
  );
  writeFileSync(path.join(folder, "app/page.js"), "export default () => <p>Bare</p>;");
  execFileSync(path.resolve("node_modules/.bin/next"), ["build"], { cwd: folder, stdio: "ignore" });
  const html = readFileSync(path.join(folder, ".next/server/app/index.html"), "utf8");
  const bytes = scriptsIn(html).map(
    (src) => gzipSync(readFileSync(path.join(folder, src.replace("/_next", ".next")))).length,
  );
  rmSync(folder, { recursive: true, force: true });
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

async function reviewKilobytes(): Promise<number> {
  const desk = await startDesk();
  const { id } = await importText(desk, articleOf(500));
  const page = await fetch(`${desk.url}/articles/${id}`, { headers: { cookie: await desk.signIn() } });
  const sizes = await Promise.all(
    scriptsIn(await page.text()).map(
      async (src) => gzipSync(Buffer.from(await (await fetch(desk.url + src)).arrayBuffer())).length,
    ),
  );
  await desk.dispose();
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

readdirSync(".next");
const bare = bareKilobytes();
const review = await reviewKilobytes();
console.log(
  `first-load JavaScript, gzip: bare Next ${bare.toFixed(0)} kB, review screen ${review.toFixed(0)} kB (+${(review - bare).toFixed(0)} kB)`,
);
