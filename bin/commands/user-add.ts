import { addPersonInput } from "@/lib/api/people";
import { withCurrentDatabase } from "@/lib/server/database/with-database";
import { chooseDesk } from "@/lib/server/desks";
import { addPersonTo } from "@/lib/server/people";
import { sentences } from "./issues";
import { needed, noMore, parse, print, readPassword, UsageError } from "./command";
import type { Context } from "./command";

export async function run(context: Context): Promise<0> {
  const { values, positionals } = parse({
    args: context.args,
    allowPositionals: true,
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      desk: { type: "string" },
    },
  });
  noMore(positionals, 0);
  const parsed = addPersonInput.safeParse({
    email: needed(values.email, "--email"),
    name: needed(values.name, "--name"),
    role: needed(values.role, "--role"),
    password: await readPassword(),
  });
  if (!parsed.success) throw new UsageError(sentences(parsed.error.issues));
  await withCurrentDatabase("the command stet user add", async () => {
    await addPersonTo(await chooseDesk(values.desk), parsed.data);
  });
  await print(`${parsed.data.name} can now sign in as ${parsed.data.email}.\n`);
  return 0;
}
