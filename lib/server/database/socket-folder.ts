import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The name that PostgreSQL clients look for in the folder they are given. */
export const SOCKET_NAME = ".s.PGSQL.5432";

/** The shortest limit of the systems we know for the path of a Unix socket (macOS, with the closing zero byte). */
const LONGEST = 103;

/** Makes the folder, or checks that the one there belongs to this account alone: others could answer in our name. */
function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  const uid = process.getuid?.();
  if (!stats.isDirectory() || (uid !== undefined && stats.uid !== uid)) {
    throw new Error(
      `The folder ${folder} belongs to somebody else; remove it, or set STET_DATA_DIR to a shorter path.`,
    );
  }
  if ((stats.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  return folder;
}

/**
 * A folder (mode 0700) for the embedded database's socket: inside the data folder where the path is short enough for a
 * socket, else a short one under the system's temporary folder, named by account and data folder. Null where the
 * system has no Unix sockets.
 */
export function socketFolder(dataDir: string, temporary = os.tmpdir()): string | null {
  if (process.platform === "win32") return null;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const inside = path.join(dataDir, "socket");
  if (Buffer.byteLength(path.join(inside, SOCKET_NAME)) <= LONGEST) return ownFolder(inside);
  const account = process.getuid?.() ?? 0;
  const key = createHash("sha256")
    .update(`${account}\0${realpathSync(dataDir)}`)
    .digest("hex")
    .slice(0, 16);
  const outside = path.join(temporary, `stet-${account}-${key}`);
  if (Buffer.byteLength(path.join(outside, SOCKET_NAME)) <= LONGEST) return ownFolder(outside);
  return ownFolder(path.join("/tmp", `stet-${account}-${key}`));
}
