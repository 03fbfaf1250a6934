import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, OWNER, test } from "./fixtures";
import { servePages } from "./page-server";

const PAGE = path.join(import.meta.dirname, "pages", "tower-bridge.html");

/** Runs one command line as `npm run stet --` does. */
async function stet(
  words: string[],
  { env = {}, input = "" }: { env?: Record<string, string>; input?: string } = {},
): Promise<{ code: unknown; out: string; err: string }> {
  const child = spawn(process.execPath, ["bin/stet.mjs", ...words], { env: { ...process.env, ...env } });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, out, err };
}

test("the command line works beside the running server: token, import, export, verify, backup, people", async ({
  desk,
  page,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), "stet-cli-"));
  const site = await servePages({ "/bridge": PAGE });
  const beside = { STET_DATA_DIR: desk.dataDir };
  try {
    const made = await stet(["token", "create", "--email", OWNER.email, "--name", "for the tests"], {
      env: beside,
    });
    expect(made).toMatchObject({ code: 0, err: "" });
    const token = made.out.trim();
    expect(token).toMatch(/^\S{20,}$/);

    const asMe = { STET_TOKEN: token };
    const fromFile = await stet(["import", PAGE, "--server", desk.url], { env: asMe });
    expect(fromFile).toMatchObject({ code: 0, err: "" });
    const [id = "", title] = fromFile.out.trim().split("\t");
    expect(title).toBe("The bridge that opened twice");
    const fromAddress = await stet(["import", `${site.url}/bridge`, "--server", desk.url, "--token", token]);
    expect(fromAddress).toMatchObject({ code: 0, err: "" });
    await desk.enter(page);
    const articles = await (await desk.api(page, "GET", "/articles?limit=100")).json();
    expect(articles.items.map((article: { id: string }) => article.id)).toEqual(
      expect.arrayContaining([id, fromAddress.out.split("\t")[0]]),
    );

    const printed = await stet(["export", id, "--format", "json", "--server", desk.url], { env: asMe });
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.out).article.title).toBe(title);
    const file = path.join(folder, "report.csv");
    const written = await stet(["export", id, "--format", "csv", "-o", file, "--server", desk.url], {
      env: asMe,
    });
    expect(written).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toContain("Tower Bridge was opened on 30 June 1894");

    const person = await stet(
      ["user", "add", "--email", "cli@example.org", "--name", "Added by hand", "--role", "checker"],
      {
        env: beside,
        input: `${OWNER.password}\n`,
      },
    );
    expect(person.code).toBe(0);
    const people = await (await desk.api(page, "GET", "/people?limit=100")).json();
    expect(people.items).toContainEqual(expect.objectContaining({ name: "Added by hand", role: "checker" }));

    const verified = await stet(["verify"], { env: beside });
    expect(verified).toMatchObject({ code: 0, err: "" });
    expect(verified.out).toMatch(/^The log is whole: \d+ events/);
    const backup = path.join(folder, "desk.backup");
    const saved = await stet(["backup", backup], { env: beside });
    expect(saved.code).toBe(0);
    expect(statSync(backup).size).toBeGreaterThan(1000);

    // Into an empty folder, without a server: the same desk.
    const other = { STET_DATA_DIR: path.join(folder, "other") };
    expect((await stet(["restore", backup], { env: other })).code).toBe(0);
    expect((await stet(["verify"], { env: other })).out).toBe(verified.out);
    const twice = await stet(["restore", backup], { env: other });
    expect(twice.code).toBe(1);
    expect(twice.err.trim().split("\n")).toHaveLength(1);
  } finally {
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the command line says in one sentence what is wrong: 1 for what is not so, 2 for wrong use", async ({
  desk,
}) => {
  const missing = path.join(os.tmpdir(), "there-is-no-such-file.txt");
  expect(existsSync(missing)).toBe(false);
  const cases = [
    {
      words: ["import", missing, "--token", "x", "--server", desk.url],
      code: 1,
      says: /there is no such file/,
    },
    {
      words: ["export", "none", "--format", "json", "--token", "x", "--server", desk.url],
      code: 1,
      says: /token/,
    },
    {
      words: ["export", "none", "--format", "json", "--token", "x", "--server", "http://127.0.0.1:1"],
      code: 1,
      says: /No server answers/,
    },
    { words: ["export", "--format", "json"], code: 2, says: /article's id is missing/ },
    {
      words: ["token", "create", "--email", OWNER.email, "--name", "x", "--days", "many"],
      code: 2,
      says: /--days/,
    },
    {
      words: ["token", "create", "--email", "nobody@example.org", "--name", "x"],
      code: 1,
      says: /Nobody has the address/,
    },
    { words: ["dance"], code: 2, says: /dance/ },
  ];
  for (const { words, code, says } of cases) {
    const answer = await stet(words, { env: { STET_DATA_DIR: desk.dataDir, STET_TOKEN: "" } });
    expect(answer, words.join(" ")).toMatchObject({ code, out: "" });
    expect(answer.err).toMatch(says);
    expect(answer.err).not.toMatch(/\n\s+at /);
  }
});

test("a read token reads and may not write, an invented one does neither", async ({ desk, request }) => {
  const made = await stet(
    ["token", "create", "--email", OWNER.email, "--name", "reading", "--scope", "read", "--days", "1"],
    { env: { STET_DATA_DIR: desk.dataDir } },
  );
  const ask = async (method: string, token: string) =>
    (
      await request.fetch(`${desk.url}/api/v1/articles`, {
        method,
        headers: { authorization: `Bearer ${token}` },
        ...(method === "POST" && { data: { source: { kind: "text", content: "It opened in 1894." } } }),
      })
    ).status();
  expect(await ask("GET", made.out.trim())).toBe(200);
  expect(await ask("POST", made.out.trim())).toBe(403);
  expect(await ask("GET", `${made.out.trim()}x`)).toBe(401);
});
