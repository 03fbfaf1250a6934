import { verifyChain } from "@/lib/server/audit";
import { withCurrentDatabase } from "@/lib/server/database/with-database";
import { noMore, parse, print } from "./command";
import type { Context } from "./command";

export async function run(context: Context): Promise<0 | 1> {
  noMore(parse({ args: context.args, allowPositionals: true, options: {} }).positionals, 0);
  const { events, desks, broken } = await withCurrentDatabase("the command stet verify", () => verifyChain());
  if (broken === null) {
    await print(`The log is whole: ${events} events on ${desks} desks.\n`);
    return 0;
  }
  process.stderr.write(
    `The log is broken at event ${broken.seq} of desk ${broken.deskId}: ${broken.reason}. Keep this database as it is and compare it with a backup.\n`,
  );
  return 1;
}
