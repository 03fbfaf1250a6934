import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EnvironmentError, makeDataFolder, parseEnvironment, secretOf } from "./env";

const SECRET = "0123456789abcdef0123456789abcdef";
const DATABASE_URL = "postgresql://stet:pass@db.example:5432/stet";

describe("parseEnvironment", () => {
  it("has a default for everything", () => {
    expect(parseEnvironment({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: null,
      dataDir: path.resolve(".data"),
      secret: null,
      publicUrl: null,
      insecureHttp: false,
      owner: null,
      fetchAllow: [],
    });
  });

  it("takes an empty value as absent", () => {
    expect(parseEnvironment({ PORT: "", STET_SECRET: " ", DATABASE_URL: "" })).toEqual(parseEnvironment({}));
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["PORT", "0x50"],
    ["HOST", "a host"],
    ["HOST", "http://localhost"],
    ["DATABASE_URL", "mysql://x@y/z"],
    ["DATABASE_URL", "stet"],
    ["DATABASE_URL", "postgresql://x@y/z?schema=desk"],
    ["STET_SECRET", "short"],
    ["STET_PUBLIC_URL", "stet.example.org"],
    ["STET_PUBLIC_URL", "https://stet.example.org/desk"],
    ["STET_PUBLIC_URL", "ftp://stet.example.org"],
    ["STET_INSECURE_HTTP", "yes"],
    ["STET_OWNER_EMAIL", "owner"],
    ["STET_OWNER_PASSWORD", "1234567"],
    ["STET_FETCH_ALLOW", "http://cms.example"],
    ["STET_FETCH_ALLOW", "cms.example:0"],
    ["STET_FETCH_ALLOW", "cms.example:70000"],
    ["STET_FETCH_ALLOW", "10.0.0.0/33"],
    ["STET_FETCH_ALLOW", "*"],
    ["STET_FETCH_ALLOW", "cms.example,,[::1"],
  ])("refuses %s=%s, naming the variable and what is expected", (name, value) => {
    const parse = () => parseEnvironment({ [name]: value });
    expect(parse).toThrow(EnvironmentError);
    expect(parse).toThrow(new RegExp(`^${name} must be `));
  });

  it("does not repeat a value, which may be secret", () => {
    expect(() => parseEnvironment({ STET_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/s);
    expect(() => parseEnvironment({ DATABASE_URL: "hunter2" })).toThrow(/^(?!.*hunter2)/s);
  });

  it("names every variable that is wrong at once", () => {
    expect(() => parseEnvironment({ PORT: "x", STET_INSECURE_HTTP: "x" })).toThrow(
      /PORT must be .*\nSTET_INSECURE_HTTP must be /,
    );
  });

  it.each([
    ["0.0.0.0", {}, false],
    ["0.0.0.0", { STET_PUBLIC_URL: "http://stet.example.org" }, false],
    ["192.168.1.5", {}, false],
    ["desk.local", {}, false],
    ["::", {}, false],
    ["0.0.0.0", { STET_PUBLIC_URL: "https://stet.example.org" }, true],
    ["0.0.0.0", { STET_INSECURE_HTTP: "1" }, true],
    ["0.0.0.0", { STET_INSECURE_HTTP: "0" }, false],
    ["localhost", {}, true],
    ["127.0.0.2", {}, true],
    ["::1", {}, true],
  ])("listening on %s with %o is allowed: %s", (HOST, more, allowed) => {
    const parse = () => parseEnvironment({ HOST, ...more });
    if (allowed) expect(parse().host).toBe(HOST);
    else expect(parse).toThrow(/STET_PUBLIC_URL.*STET_INSECURE_HTTP=1/);
  });

  it("demands a secret with DATABASE_URL, and takes one for a Unix socket", () => {
    expect(() => parseEnvironment({ DATABASE_URL })).toThrow(/STET_SECRET/);
    expect(parseEnvironment({ DATABASE_URL, STET_SECRET: SECRET }).databaseUrl).toBe(DATABASE_URL);
    const socket = "postgresql://stet@/stet?host=/var/run/postgresql";
    expect(parseEnvironment({ DATABASE_URL: socket, STET_SECRET: SECRET }).databaseUrl).toBe(socket);
  });

  it("demands the owner's address and password together", () => {
    expect(() => parseEnvironment({ STET_OWNER_EMAIL: "owner@example.org" })).toThrow(/together/);
    expect(() => parseEnvironment({ STET_OWNER_PASSWORD: "a long password" })).toThrow(/together/);
  });

  it("reads what an import may reach", () => {
    const STET_FETCH_ALLOW = " cms.example, 10.0.0.0/8 ,localhost:8080,::1,[::1]:80,fd00::/8, ";
    expect(parseEnvironment({ STET_FETCH_ALLOW }).fetchAllow).toEqual([
      "cms.example",
      "10.0.0.0/8",
      "localhost:8080",
      "::1",
      "[::1]:80",
      "fd00::/8",
    ]);
  });
});

describe("secretOf", () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(path.join(os.tmpdir(), "stet-secret-"))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it("makes a secret once and keeps it for this account alone", () => {
    const environment = parseEnvironment({ STET_DATA_DIR: dataDir });
    const secret = secretOf(environment);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(secretOf(environment)).toBe(secret);
    expect(readFileSync(path.join(dataDir, "secret"), "utf8").trim()).toBe(secret);
    expect(statSync(path.join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  });

  it("uses the one that is set", () => {
    expect(secretOf(parseEnvironment({ STET_DATA_DIR: dataDir, STET_SECRET: SECRET }))).toBe(SECRET);
  });

  it("refuses a data folder that can be none, by the name of its variable", () => {
    const file = path.join(dataDir, "file");
    writeFileSync(file, "");
    for (const STET_DATA_DIR of [file, path.join(file, "below"), "/dev/null/x"]) {
      const environment = parseEnvironment({ STET_DATA_DIR });
      expect(() => makeDataFolder(environment)).toThrow(/^STET_DATA_DIR must be the path of a folder/);
      expect(() => secretOf(environment)).toThrow(EnvironmentError);
    }
  });

  it("refuses a kept one that is damaged, and says what to do", () => {
    writeFileSync(path.join(dataDir, "secret"), "abc");
    expect(() => secretOf(parseEnvironment({ STET_DATA_DIR: dataDir }))).toThrow(/remove it/);
  });
});
