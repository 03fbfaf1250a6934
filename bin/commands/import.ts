import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { CommandError, needed, noMore, parse, print } from "./command";
import type { Context } from "./command";
import { callServer, chooseServer } from "./server-call";

const imported = z.object({ id: z.string(), title: z.string() });

async function bodyOf(what: string, context: Context): Promise<RequestInit> {
  if (/^https?:\/\//i.test(what)) {
    return {
      body: JSON.stringify({ source: { kind: "url", url: what } }),
      headers: { "Content-Type": "application/json" },
    };
  }
  const file = context.file(what);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `${file} cannot be read: ${error.code === "ENOENT" ? "there is no such file" : error.message}.`,
    );
  });
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], path.basename(file)));
  return { body: form };
}

export async function run(context: Context): Promise<0> {
  const { values, positionals } = parse({
    args: context.args,
    allowPositionals: true,
    options: { token: { type: "string" }, server: { type: "string" } },
  });
  noMore(positionals, 1);
  const what = needed(positionals[0], "The file or address");
  const server = chooseServer(values);
  const init = await bodyOf(what, context);
  const response = await callServer(server, "/articles", {
    ...init,
    method: "POST",
    headers: { ...init.headers, "Idempotency-Key": randomUUID() },
  });
  const { id, title } = imported.parse(await response.json());
  await print(`${id}\t${title}\n`);
  return 0;
}
