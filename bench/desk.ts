import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import * as z from "zod/mini";
import { articleView } from "@/lib/api/articles";
import { claimsView, type ClaimView } from "@/lib/api/claims";
import { startServer, type TestServer } from "@/e2e/server";

const OWNER = { email: "owner@example.org", password: "a passphrase for the bench" };

/** A running server with an owner and a token of theirs. */
export interface BenchDesk extends TestServer {
  api: (method: string, path: string, body?: unknown) => Promise<unknown>;
  token: string;
  /** Signs the owner in and returns the Cookie header of that browser. */
  signIn: () => Promise<string>;
}

/** Starts a server for measuring; `databaseUrl` for real PostgreSQL, else the embedded database. */
export async function startDesk(databaseUrl?: string): Promise<BenchDesk> {
  const env = {
    STET_OWNER_EMAIL: OWNER.email,
    STET_OWNER_PASSWORD: OWNER.password,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl, STET_SECRET: randomBytes(32).toString("hex") } : {}),
  };
  const server = await startServer({ env });
  const token = makeToken({ ...env, STET_DATA_DIR: server.dataDir });
  const api = async (method: string, place: string, body?: unknown) => {
    const answer = await fetch(`${server.url}/api/v1${place}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${place}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return { ...server, api, token, signIn: () => signIn(server.url) };
}

async function signIn(url: string): Promise<string> {
  const cookies = (answer: Response) =>
    answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  const first = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = z.parse(z.object({ csrfToken: z.string() }), await first.json());
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies(first).join("; ") },
    body: new URLSearchParams({ ...OWNER, csrfToken, json: "true" }),
  });
  return cookies(answer).join("; ");
}

function makeToken(env: Record<string, string>): string {
  const run = spawnSync(
    process.execPath,
    [
      path.resolve("bin/stet.mjs"),
      "token",
      "create",
      "--email",
      OWNER.email,
      "--name",
      "bench",
      "--scope",
      "write",
    ],
    { env: { ...process.env, ...env }, encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim();
}

/** Imports a text and returns its article's id and its claims. */
export async function importText(
  desk: BenchDesk,
  content: string,
): Promise<{ id: string; claims: ClaimView[] }> {
  const article = z.parse(
    articleView,
    await desk.api("POST", "/articles", { source: { kind: "text", content } }),
  );
  const { items } = z.parse(claimsView, await desk.api("GET", `/articles/${article.id}/claims?limit=1000`));
  return { id: article.id, claims: items };
}

/** An article of about `words` words in which every sentence states something. */
export function articleOf(words: number): string {
  const sentences = Array.from(
    { length: Math.round(words / 20) },
    (_, at) =>
      `In ${1700 + (at % 300)} the town council of Lyon paid ${at + 12},000 francs for ${at + 3} bridges over the Rhône and the Saône.`,
  );
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 4) paragraphs.push(sentences.slice(at, at + 4).join(" "));
  return ["The bridges of Lyon", ...paragraphs].join("\n\n");
}

/** The value below which this share of the sorted measurements lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function sorted(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
