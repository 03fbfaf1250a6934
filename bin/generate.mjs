// Makes the database client from prisma/schema.prisma. Prints nothing unless it fails.
import { generateClient } from "./set-up/client.mjs";

const failure = generateClient();
if (failure) {
  process.stderr.write(`${failure}\n`);
  process.exitCode = 1;
}
