import { withCurrentDatabase } from "@/lib/server/database/with-database";
import { createToken, tokenInput } from "@/lib/server/tokens";
import { needed, noMore, parse, print, UsageError } from "./command";
import type { Context } from "./command";
import { sentences } from "./issues";

export async function run(context: Context): Promise<0> {
  const { values, positionals } = parse({
    args: context.args,
    allowPositionals: true,
    options: {
      email: { type: "string" },
      name: { type: "string" },
      scope: { type: "string" },
      days: { type: "string" },
    },
  });
  noMore(positionals, 0);
  if (values.days !== undefined && !/^\d{1,4}$/.test(values.days)) {
    throw new UsageError(`--days must be a whole number of days, not "${values.days}".`);
  }
  const parsed = tokenInput.safeParse({
    email: needed(values.email, "--email"),
    name: needed(values.name, "--name"),
    scope: values.scope,
    days: values.days === undefined ? undefined : Number(values.days),
  });
  if (!parsed.success) throw new UsageError(sentences(parsed.error.issues));
  const { token } = await withCurrentDatabase("the command stet token create", () =>
    createToken(parsed.data),
  );
  await print(`${token}\n`);
  return 0;
}
