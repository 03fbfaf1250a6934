import { spawn } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { ImportError } from "@/lib/import/import-error";
import { endParseChild, parseInChild } from "./parse-in-child";

afterAll(endParseChild);

async function failure(work: Promise<unknown>): Promise<ImportError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportError)) throw new Error(`expected an ImportError, got ${String(error)}`);
  return error;
}

const PAGE = { kind: "html", content: "<h1>Tides</h1><p>The tide table was printed in 1833.</p>" } as const;

describe("reading in a child", { timeout: 30_000 }, () => {
  it("gives the same article as reading here", async () => {
    const article = await parseInChild(PAGE, { url: "https://example.org/tides" });
    expect(article.title).toBe("Tides");
    expect(article.sourceUrl).toBe("https://example.org/tides");
    expect(article.text).toBe("Tides\n\nThe tide table was printed in 1833.");
  });

  it("keeps the child warm and answers many at once in their own order", async () => {
    const first = globalThis.stetParsePool?.child?.pid;
    const texts = Array.from({ length: 20 }, (_, at) => `Paragraph number ${at} stands here.`);
    const articles = await Promise.all(texts.map((content) => parseInChild({ kind: "text", content })));
    expect(articles.map((article) => article.text)).toEqual(texts);
    expect(globalThis.stetParsePool?.child?.pid).toBe(first);
  });

  it("passes a refusal on with its code", async () => {
    expect((await failure(parseInChild({ kind: "html", content: "<p> </p>" }))).code).toBe("empty");
    expect((await failure(parseInChild({ kind: "html", content: "<div>".repeat(20_000) }))).code).toBe(
      "too_complex",
    );
  });

  it("kills the child when the time is over, and reads on with another", async () => {
    const slow = { kind: "html", content: "<p>one two three</p>".repeat(90_000) } as const;
    const error = await failure(parseInChild(slow, {}, { time: 5, memory: 512 }));
    expect(error.code).toBe("timeout");
    expect((await parseInChild(PAGE)).title).toBe("Tides");
  });

  it("survives a source that needs more memory than there is", async () => {
    endParseChild();
    const content = "<p>one <b>two</b> three</p>".repeat(60_000);
    const error = await failure(parseInChild({ kind: "html", content }, {}, { time: 20_000, memory: 40 }));
    expect(error.code).toBe("unreadable");
    endParseChild();
    expect((await parseInChild(PAGE)).title).toBe("Tides");
  });

  it.each([
    ["idle", "<p>one</p>"],
    ["busy", "<p>one <b>two</b></p>".repeat(60_000)],
  ])("ends an %s child with its parent, also when the parent is killed", async (_state, content) => {
    const program = `import("./lib/server/fetch/parse-in-child").then(async ({ parseInChild }) => {
      await parseInChild({ kind: "text", content: "ready" });
      console.log(globalThis.stetParsePool.child.pid);
      void parseInChild({ kind: "html", content: ${JSON.stringify(content)} });
      setInterval(() => undefined, 1000);
    })`;
    const parent = spawn(process.execPath, ["--import", "tsx", "-"], { stdio: ["pipe", "pipe", "ignore"] });
    parent.stdin.end(program);
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once("data", (data) => resolve(Number(String(data)))),
    );
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    const deadline = Date.now() + 10_000;
    while (isAlive(pid) && Date.now() < deadline) await new Promise((done) => setTimeout(done, 100));
    expect(isAlive(pid)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
