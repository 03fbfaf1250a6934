import { rename, writeFile } from "node:fs/promises";
import { needed, noMore, parse, print } from "./command";
import type { Context } from "./command";
import { callServer, chooseServer } from "./server-call";

export async function run(context: Context): Promise<0> {
  const { values, positionals } = parse({
    args: context.args,
    allowPositionals: true,
    options: {
      format: { type: "string" },
      output: { type: "string", short: "o" },
      token: { type: "string" },
      server: { type: "string" },
    },
  });
  noMore(positionals, 1);
  const article = needed(positionals[0], "The article's id");
  const format = needed(values.format, "--format");
  const server = chooseServer(values);
  const route = `/articles/${encodeURIComponent(article)}/report?format=${encodeURIComponent(format)}`;
  const bytes = new Uint8Array(await (await callServer(server, route)).arrayBuffer());
  if (values.output === undefined || values.output === "-") {
    await print(bytes);
    return 0;
  }
  const file = context.file(values.output);
  await writeFile(`${file}.${process.pid}`, bytes);
  await rename(`${file}.${process.pid}`, file);
  return 0;
}
