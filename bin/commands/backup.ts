import { writeBackup } from "@/lib/server/database/backup";
import { withCurrentDatabase } from "@/lib/server/database/with-database";
import { needed, noMore, parse, print } from "./command";
import type { Context } from "./command";

export async function run(context: Context): Promise<0> {
  const { positionals } = parse({ args: context.args, allowPositionals: true, options: {} });
  noMore(positionals, 1);
  const file = context.file(needed(positionals[0], "The file to write"));
  const { rows, tables } = await withCurrentDatabase("the command stet backup", (url) =>
    writeBackup(url, file, new Date()),
  );
  await print(`${file}: ${rows} rows of ${tables} tables.\n`);
  return 0;
}
