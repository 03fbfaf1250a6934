// Run by embedded.db.test.ts in a process of its own, to be killed: starts the embedded database and says where it is.
import { startEmbedded } from "@/lib/server/database/embedded";

const [dataDir = ""] = process.argv.slice(2);
const database = await startEmbedded({
  dataDir,
  purpose: "a server",
  onLost: (reason) => {
    process.stdout.write(`lost: ${reason}\n`);
    process.exit(9);
  },
});
process.stdout.write(`${JSON.stringify({ url: database.databaseUrl, pid: database.pid })}\n`);
setInterval(() => undefined, 1_000);
