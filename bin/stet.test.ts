import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..");

/** Runs a script as the command line does, in a process of its own. */
async function run(script: string, { input = Buffer.of(), readAll = true } = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: ROOT,
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  if (!readAll) child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, out, err };
}

const WRONG: [words: string[], sentence: string][] = [
  [[], "Say what to do."],
  [["bogus"], 'There is no command "bogus".'],
  [["constructor"], 'There is no command "constructor".'],
  [["toString", "x"], 'There is no command "toString x".'],
  [["split", "--format", "pdf"], '--format must be text, html or markdown, not "pdf".'],
  [["split", "--format", "constructor"], '--format must be text, html or markdown, not "constructor".'],
  [["split", "a", "b"], '"b" is one word too many.'],
  [["verify", "--nope"], "Unknown option '--nope'."],
];

test("wrong use ends with 2 and a sentence, and prints nothing", async () => {
  const { code, out, err } = await run(`
    const { runCommand } = await import("./bin/stet.ts");
    for (const words of ${JSON.stringify(WRONG.map(([words]) => words))}) {
      process.stderr.write("\\0" + (await runCommand(words, ".")) + " ");
    }`);
  expect({ code, out }).toEqual({ code: 0, out: "" });
  // Each command's sentence comes before its own mark.
  const said = err.split("\0");
  WRONG.forEach(([words, sentence], at) => {
    expect(said[at]?.replace(/^\d /, ""), words.join(" ")).toContain(sentence);
    expect(said[at + 1], words.join(" ")).toMatch(/^2 /);
  });
}, 60_000);

test("a reader that goes away before the end is no error", async () => {
  const script =
    'const { print } = await import("./bin/commands/command.ts"); await print("x".repeat(5_000_000));';
  const { code, err } = await run(script, { readAll: false });
  expect({ code, err }).toEqual({ code: 0, err: "" });
}, 60_000);

test("standard input that is not UTF-8 is split, and said to be so", async () => {
  const { code, out, err } = await run(
    'const { runCommand } = await import("./bin/stet.ts"); process.exitCode = await runCommand(["split", "--json"], ".");',
    { input: Buffer.from("It cost \xa361,331 in 1811.", "latin1") },
  );
  expect(code).toBe(0);
  expect(JSON.parse(out).text).toBe("It cost \ufffd61,331 in 1811.");
  expect(err).toMatch(/^Standard input is not all UTF-8/);
}, 60_000);
