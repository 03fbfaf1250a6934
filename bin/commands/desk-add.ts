import { setupInput } from "@/lib/api/people";
import { withCurrentDatabase } from "@/lib/server/database/with-database";
import { addDesk } from "@/lib/server/desks";
import { needed, noMore, parse, print, readPassword, UsageError } from "./command";
import type { Context } from "./command";
import { sentences } from "./issues";

export async function run(context: Context): Promise<0> {
  const { values, positionals } = parse({
    args: context.args,
    allowPositionals: true,
    options: { owner: { type: "string" }, "owner-name": { type: "string" } },
  });
  noMore(positionals, 1);
  const parsed = setupInput.safeParse({
    deskName: needed(positionals[0], "The desk's name"),
    email: needed(values.owner, "--owner"),
    name: values["owner-name"] ?? "Owner",
    password: await readPassword(),
  });
  if (!parsed.success) throw new UsageError(sentences(parsed.error.issues));
  const { deskName, ...owner } = parsed.data;
  await withCurrentDatabase("the command stet desk add", () => addDesk({ name: deskName, owner }));
  await print(`The desk ${deskName} is there; ${owner.email} can sign in as its owner.\n`);
  return 0;
}
