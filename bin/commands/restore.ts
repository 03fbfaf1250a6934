import { restoreBackup } from "@/lib/server/database/restore";
import { withDatabase } from "@/lib/server/database/with-database";
import { needed, noMore, parse, print } from "./command";
import type { Context } from "./command";

export async function run(context: Context): Promise<0> {
  const { positionals } = parse({ args: context.args, allowPositionals: true, options: {} });
  noMore(positionals, 1);
  const file = context.file(needed(positionals[0], "The file to read"));
  const { rows } = await withDatabase("the command stet restore", (url) => restoreBackup(url, file));
  await print(`Restored ${rows} rows. Everybody signs in again.\n`);
  return 0;
}
