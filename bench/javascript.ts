/**
 * First-load JavaScript of the review screen (gzip, as its HTML asks for it) beside a bare Next page of the same version,
 * built in the same run: `npm run bench -- javascript`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Built below the project, where Next finds its packages; the folder is one that git ignores. */
function bareKilobytes(): number {
  const folder = path.resolve(".test", "bare-next");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "app"), { recursive: true });
  const root = JSON.stringify(path.resolve("."));
  const files = {
    "package.json": "{}",
    "next.config.js": `module.exports = { outputFileTracingRoot: ${root}, turbopack: { root: ${root} } };`,
    "app/layout.js":
      "export default function Layout({ children }) { return <html><body>{children}</body></html>; }",
    "app/page.js": "export default function Page() { return <p>Bare</p>; }",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  execFileSync(path.resolve("node_modules/.bin/next"), ["build"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const html = readFileSync(path.join(folder, ".next/server/app/index.html"), "utf8");
  const bytes = scriptsIn(html).map(
    (src) =>
      gzipSync(readFileSync(path.join(folder, src.replace("/_next", ".next").replace(/\?.*$/, "")))).length,
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

const bare = bareKilobytes();
const review = await reviewKilobytes();
console.log(
  `first-load JavaScript, gzip: bare Next ${bare.toFixed(0)} kB, review screen ${review.toFixed(0)} kB (+${(review - bare).toFixed(0)} kB)`,
);
