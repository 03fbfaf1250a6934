import { applyMigrations } from "@/lib/server/database/migrate";
import { withDatabase } from "@/lib/server/database/with-database";
import { noMore, parse, print } from "./command";
import type { Context } from "./command";

export async function run(context: Context): Promise<0> {
  noMore(parse({ args: context.args, allowPositionals: true, options: {} }).positionals, 0);
  const names = await withDatabase("the command stet migrate", (url) => applyMigrations(url));
  await print(
    names.length === 0
      ? "The database is up to date.\n"
      : `${names.map((name) => `Applied ${name}`).join("\n")}\n`,
  );
  return 0;
}
