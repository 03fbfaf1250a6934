// npm run db:migration -- NAME: writes the next migration from what changed in prisma/schema.prisma.
import path from "node:path";
import process from "node:process";
import "tsx";
import { ROOT } from "./set-up/root.mjs";

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || rest.length > 0 || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
  process.stderr.write(
    "Say what the migration does in small letters: npm run db:migration -- add_deadlines\n",
  );
  process.exit(2);
}
process.chdir(ROOT);
const { writeNextMigration } = await import("../lib/server/database/next-migration.ts");
const written = await writeNextMigration(name, new Date());
process.stdout.write(
  written === null
    ? "No change: the migrations already lead to this schema.\n"
    : `${path.relative(ROOT, written)}\n`,
);
process.exit(0);
