import { withCurrentDatabase } from "@/lib/server/database/with-database";
import { db } from "@/lib/server/db";
import { loadDemo } from "@/lib/server/demo";
import { chooseDesk } from "@/lib/server/desks";
import { CommandError, noMore, parse, print } from "./command";
import type { Context } from "./command";

export async function run(context: Context): Promise<0> {
  const { values, positionals } = parse({
    args: context.args,
    allowPositionals: true,
    options: { desk: { type: "string" } },
  });
  noMore(positionals, 0);
  const article = await withCurrentDatabase("the command stet demo", async () => {
    const deskId = await chooseDesk(values.desk);
    const owner = await db().person.findFirst({
      where: { deskId, role: "owner", disabledAt: null },
      orderBy: { createdAt: "asc" },
    });
    if (owner === null)
      throw new CommandError("The desk has no owner; add one with `npm run stet -- user add`.");
    return loadDemo({ personId: owner.id, deskId, role: owner.role, write: true });
  });
  await print(`${article.id}\t${article.title}\n`);
  return 0;
}
