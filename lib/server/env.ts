import { randomBytes } from "node:crypto";
import { accessSync, constants, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";

/** The start is refused; the message names every variable that is wrong and what is expected of it. */
export class EnvironmentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EnvironmentError";
  }
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "");
  return bare === "localhost" || (isIP(bare) !== 0 && ipaddr.process(bare).range() === "loopback");
}

function parseUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

function isOrigin(value: string): boolean {
  const url = parseUrl(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

function isDatabaseUrl(value: string): boolean {
  // name@/database?host=/folder, the form for a Unix socket, is no URL to the standard's parser.
  const url = parseUrl(value.replace("@/", "@localhost/"));
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) return false;
  const schema = url.searchParams.get("schema");
  return schema === null || schema === "public";
}

const LABEL = "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?";
const HOST_AND_PORT = new RegExp(
  `^(?:\\[(?<v6>[0-9a-f:.]+)\\]|${LABEL}(?:\\.${LABEL})*)(?::(?<port>\\d{1,5}))?$`,
  "i",
);

/** `host`, `host:port`, `[IPv6]:port`, an address, or a CIDR range. */
function isFetchRule(rule: string): boolean {
  if (isIP(rule) !== 0 || ipaddr.isValidCIDR(rule)) return true;
  const groups = HOST_AND_PORT.exec(rule)?.groups;
  if (groups === undefined) return false;
  const { v6, port } = groups;
  if (v6 !== undefined && isIP(v6) !== 6) return false;
  return port === undefined || (Number(port) >= 1 && Number(port) <= 65_535);
}

function splitList(value: string): string[] {
  return value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const EXPECTED = {
  PORT: "a port number from 0 to 65535 (0 takes any free one)",
  HOST: "an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0",
  DATABASE_URL:
    "a PostgreSQL address such as postgresql://name:password@host:5432/stet (the schema is always public)",
  STET_DATA_DIR: "the path of a folder",
  STET_SECRET: "at least 32 characters; `openssl rand -hex 32` prints a good one",
  STET_PUBLIC_URL: "the address people type, without a path, such as https://stet.example.org",
  STET_INSECURE_HTTP: "1 or nothing",
  STET_OWNER_EMAIL: "an e-mail address",
  STET_OWNER_PASSWORD: "at least 8 characters",
  STET_FETCH_ALLOW: "hosts, host:port pairs or CIDR ranges with commas between them",
};

type Name = keyof typeof EXPECTED;

const unset = z.undefined();
const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .or(unset),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .or(unset),
  DATABASE_URL: z.string().refine(isDatabaseUrl).or(unset),
  STET_DATA_DIR: z
    .string()
    .refine((value) => !value.includes("\0"))
    .or(unset),
  STET_SECRET: z.string().min(32).or(unset),
  STET_PUBLIC_URL: z.string().refine(isOrigin).or(unset),
  STET_INSECURE_HTTP: z.enum(["0", "1"]).or(unset),
  STET_OWNER_EMAIL: z.email().or(unset),
  STET_OWNER_PASSWORD: z.string().min(8).or(unset),
  STET_FETCH_ALLOW: z
    .string()
    .transform(splitList)
    .refine((rules) => rules.every(isFetchRule))
    .or(unset),
});

function isName(value: unknown): value is Name {
  return typeof value === "string" && Object.hasOwn(EXPECTED, value);
}

export type Environment = {
  port: number;
  host: string;
  /** Null: the embedded database in the data folder. */
  databaseUrl: string | null;
  /** Absolute path. */
  dataDir: string;
  /** Null only with the embedded database, where `secretOf` makes one and keeps it in the data folder. */
  secret: string | null;
  /** Origin without a slash at its end, or null. */
  publicUrl: string | null;
  /** True when cookies may travel over plain http. */
  insecureHttp: boolean;
  owner: { email: string; password: string } | null;
  /** Rules for addresses that an import may reach although they are not public. */
  fetchAllow: string[];
};

/** Reads the variables of the contract, each once; an empty one counts as absent. Throws EnvironmentError. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given: Record<string, string | undefined> = {};
  for (const name of Object.keys(EXPECTED)) given[name] = variables[name]?.trim() || undefined;
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0]).filter(isName));
    // The value itself is not repeated: it may be a password.
    throw new EnvironmentError([...names].map((name) => `${name} must be ${EXPECTED[name]}.`).join("\n"));
  }
  const values = parsed.data;
  const host = values.HOST ?? "127.0.0.1";
  const publicUrl = values.STET_PUBLIC_URL === undefined ? null : new URL(values.STET_PUBLIC_URL).origin;
  const insecureHttp = values.STET_INSECURE_HTTP === "1";
  const problems = [
    !isLoopback(host) && !publicUrl?.startsWith("https:") && !insecureHttp
      ? `HOST ${host} can be reached from other machines, where cookies are not safe over plain http: set STET_PUBLIC_URL to the https address that people use, or STET_INSECURE_HTTP=1 to accept that.`
      : null,
    values.DATABASE_URL !== undefined && values.STET_SECRET === undefined
      ? `STET_SECRET must be set together with DATABASE_URL: ${EXPECTED.STET_SECRET}.`
      : null,
    (values.STET_OWNER_EMAIL === undefined) !== (values.STET_OWNER_PASSWORD === undefined)
      ? "STET_OWNER_EMAIL and STET_OWNER_PASSWORD must be set together, or neither."
      : null,
  ].filter((problem) => problem !== null);
  if (problems.length > 0) throw new EnvironmentError(problems.join("\n"));

  return {
    port: values.PORT ?? 3000,
    host,
    databaseUrl: values.DATABASE_URL ?? null,
    // Without the mark, the bundler takes the whole project for what this may read.
    dataDir: path.resolve(/* turbopackIgnore: true */ values.STET_DATA_DIR ?? ".data"),
    secret: values.STET_SECRET ?? null,
    publicUrl,
    insecureHttp,
    owner:
      values.STET_OWNER_EMAIL !== undefined && values.STET_OWNER_PASSWORD !== undefined
        ? { email: values.STET_OWNER_EMAIL, password: values.STET_OWNER_PASSWORD }
        : null,
    fetchAllow: values.STET_FETCH_ALLOW ?? [],
  };
}

let parsedOnce: Environment | undefined;

/** The environment of this process, parsed with the first call. */
export function env(): Environment {
  parsedOnce ??= parseEnvironment(process.env);
  return parsedOnce;
}

/** Makes the data folder where there is none, for this account alone. Throws EnvironmentError where it can be none. */
export function makeDataFolder({ dataDir }: Pick<Environment, "dataDir">): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(
      `STET_DATA_DIR must be ${EXPECTED.STET_DATA_DIR} that this account can write to, and ${dataDir} is none (${reason}).`,
    );
  }
}

function readSecret(file: string): string | null {
  let kept: string;
  try {
    kept = readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  if (kept.length >= 32) return kept;
  throw new EnvironmentError(`The file ${file} is damaged; remove it (everybody then signs in again).`);
}

/**
 * The secret that signs sessions: STET_SECRET, or the one kept in the data folder (mode 0600), made when there is none.
 * Two processes that make it at once end with the same one.
 */
export function secretOf(environment: Environment): string {
  if (environment.secret !== null) return environment.secret;
  makeDataFolder(environment);
  const file = path.join(environment.dataDir, "secret");
  const kept = readSecret(file);
  if (kept !== null) return kept;
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  try {
    // Unlike a rename, a link does not replace a file that another process has put there meanwhile.
    linkSync(fresh, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  const secret = readSecret(file);
  if (secret === null)
    throw new EnvironmentError(`The file ${file} cannot be kept; check the folder's rights.`);
  return secret;
}
