import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** The one way through: a stage may import itself, the kernel and what it names here, nothing else of ours. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  access: ["api"],
  api: ["access", "messages", "text", "import", "segment", "claims", "review"],
  // Words for what the stages name: their types only.
  messages: ["api", "access", "import", "claims", "review"],
  import: ["text", "access"],
  segment: ["text", "access", "import"],
  claims: ["text", "access", "import", "segment"],
  review: ["text", "access", "api", "import", "segment", "claims"],
  evidence: ["text", "access", "api", "import", "segment", "claims", "review"],
  memory: ["text", "access", "api", "import", "segment", "claims", "review", "evidence"],
  export: ["text", "access", "api", "messages", "import", "segment", "claims", "review", "evidence"],
};

/** Stages work on plain data alone. */
const STAGES = ["text", "access", "import", "segment", "claims", "review", "evidence", "memory", "export"];
const IMPURE_PACKAGES = /^(next|react|react-dom|next-auth|@prisma|prisma|pg|undici|nodemailer)(\/|$)/;
const IMPURE_MODULES = /^(node:)?(fs|net|http|https|child_process|dns|tls|os|worker_threads|timers)(\/|$)/;
const IMPURE_WORDS: [RegExp, string][] = [
  [/\bDate\.now\(/, "the clock (Date.now)"],
  [/\bnew Date\(\s*\)/, "the clock (new Date())"],
  [/\bperformance\.now\(/, "the clock (performance.now)"],
  [/\bMath\.random\(/, "randomness (Math.random)"],
  [/\brandomUUID\(|\brandomBytes\(/, "randomness"],
  [/\bprocess\.env\b/, "the environment (process.env)"],
  [/(?<![.\w])fetch\(/, "the network (fetch)"],
];

const FORBIDDEN_FOLDERS = new Set(["utils", "helpers", "services", "types", "hooks"]);

/** Files above 300 lines that are one thing all the same. */
const LONG_FILES = new Set<string>([
  // Tables.
  "lib/api/operations.ts",
  "lib/claims/fact-points/number-words.ts",
]);
const LONGEST = 300;

/** Versions below these have known holes; `npm audit` is not to be had everywhere. */
const FLOORS: Record<string, string> = {
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "next-auth": "4.24.15",
  dompurify: "3.4.17",
};

const ROOTS = ["app", "bench", "bin", "components", "e2e", "lib", "prisma"];
const SKIPPED = new Set(["lib/server/prisma", "prisma/migrations"]);

function filesUnder(folder: string): string[] {
  if (SKIPPED.has(folder) || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(name) : [name];
  });
}

const files = ROOTS.flatMap(filesUnder);
const code = files.filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file));
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("lib/server/testing/");
const read = (file: string) => readFileSync(file, "utf8");

/** Module names in import and export statements and dynamic imports. */
function importsOf(file: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^;"'`]*?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/g;
  return [...read(file).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? "");
}

/** Comments and strings out, so that words in them are not taken for code. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
}

/** The folder below lib that an import of this file leads to, or null for a package. */
function stageOf(file: string, wanted: string): string | null {
  const target = wanted.startsWith("@/")
    ? wanted.slice(2)
    : wanted.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), wanted)
      : null;
  return target === null ? null : target.startsWith("lib/") ? (target.split("/")[1] ?? null) : target;
}

function filesOf(stage: string): string[] {
  return code.filter((file) => file.startsWith(`lib/${stage}/`) && !isTest(file));
}

describe("the way through the house", () => {
  it.each(Object.entries(MAY_IMPORT))("lib/%s imports only %j of ours", (stage, allowed) => {
    const wrong = filesOf(stage).flatMap((file) =>
      importsOf(file)
        .map((wanted) => ({ wanted, to: stageOf(file, wanted) }))
        .filter(({ to }) => to !== null && to !== stage && !allowed.includes(to))
        .map(({ wanted }) => `${file} imports ${wanted}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(STAGES)("lib/%s knows no framework, clock, network or environment", (stage) => {
    const wrong = filesOf(stage).flatMap((file) => {
      const source = withoutComments(read(file));
      const packages = importsOf(file).filter(
        (name) => IMPURE_PACKAGES.test(name) || IMPURE_MODULES.test(name),
      );
      const words = IMPURE_WORDS.filter(([pattern]) => pattern.test(source)).map(([, what]) => what);
      return [...packages, ...words].map((what) => `${file} uses ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it("only lib/server, routes and pages reach the server's corner", () => {
    const wrong = code
      .filter((file) => file.startsWith("components/") && !isTest(file))
      .filter((file) => importsOf(file).some((wanted) => stageOf(file, wanted) === "server"));
    expect(wrong).toEqual([]);
  });

  it("only lib/server/env.ts and its neighbours read the environment inside lib, app and components", () => {
    const wrong = code
      .filter((file) => /^(lib|app|components)\//.test(file) && !isTest(file))
      .filter((file) => !ENVIRONMENT_READERS.has(file))
      .filter((file) => /\bprocess\.env\b/.test(withoutComments(read(file))));
    expect(wrong).toEqual([]);
  });
});

/** What the start works out and hands on within the process, and which child processes get. */
const ENVIRONMENT_READERS = new Set([
  "lib/server/env.ts",
  "lib/server/db.ts",
  "lib/server/database/embedded.ts",
  "lib/server/database/with-database.ts",
  "lib/server/fetch/parse-in-child.ts",
]);

describe("style", () => {
  it("has no server actions", () => {
    expect(code.filter((file) => /^\s*["']use server["']/m.test(read(file)))).toEqual([]);
  });

  it("has no barrels", () => {
    const barrels = code.filter((file) =>
      /^export\s+(\*|\{[^}]*\}\s*from)/m.test(withoutComments(read(file))),
    );
    expect(barrels).toEqual([]);
  });

  it('keeps "use client" to files that render', () => {
    expect(
      code.filter((file) => /\/queries\.ts$/.test(file) && /^\s*["']use client["']/m.test(read(file))),
    ).toEqual([]);
  });

  it("names files in kebab-case, in folders that say what they are about", () => {
    const wrong = files
      .filter((file) => !file.includes("/fixtures/") && !file.endsWith("/README.md"))
      .filter((file) => {
        const parts = file.split("/");
        const name = parts.at(-1) ?? "";
        const folders = parts.slice(1, -1);
        const fine = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(name);
        // Folders of routes may carry Next's brackets.
        const foldersFine = folders.every(
          (folder) =>
            !FORBIDDEN_FOLDERS.has(folder) &&
            /^(\[+(\.\.\.)?[a-zA-Z]+\]+|\([a-z-]+\)|[a-z0-9]+([.-][a-z0-9]+)*)$/.test(folder),
        );
        return !fine || !foldersFine;
      });
    expect(
      wrong.filter((file) => !file.startsWith("prisma/migrations") && !file.startsWith("e2e/pages/")),
    ).toEqual([]);
  });

  it("keeps files below 300 lines, but for those listed", () => {
    const long = code.filter((file) => !isTest(file) && read(file).split("\n").length - 1 > LONGEST);
    expect(long.filter((file) => !LONG_FILES.has(file))).toEqual([]);
  });

  it("makes no exception to the types", () => {
    const escape = new RegExp("@ts-" + "(ignore|nocheck|expect-error)|eslint-" + "disable");
    expect(code.filter((file) => escape.test(read(file)))).toEqual([]);
  });
});

const lockfile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

function isBelow(version: string, floor: string): boolean {
  const parts = version.split(/[.-]/).map(Number);
  const wanted = floor.split(".").map(Number);
  for (const [at, least] of wanted.entries()) {
    const part = parts[at] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}

describe("dependencies", () => {
  it.each(Object.entries(FLOORS))("%s is at least %s wherever it is installed", (name, floor) => {
    const { packages } = lockfile.parse(JSON.parse(read("package-lock.json")));
    const below = Object.entries(packages).filter(
      ([place, { version }]) =>
        place.endsWith(`node_modules/${name}`) && version !== undefined && isBelow(version, floor),
    );
    expect(below).toEqual([]);
  });

  it("are pinned to exact versions", () => {
    const manifest = z.object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    });
    const { dependencies, devDependencies } = manifest.parse(JSON.parse(read("package.json")));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, range]) => !/^\d/.test(range),
    );
    expect(loose).toEqual([]);
  });

  it("name no registry in the lockfile", () => {
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });
});
