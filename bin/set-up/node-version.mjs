const NEEDED = [20, 19];

/** Ends the command on a Node that is too old. Kept in plain JavaScript that any Node with modules can read. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  process.stderr.write(
    `Stet needs Node ${NEEDED.join(".")} or newer, and this is ${process.versions.node}. Install a newer one from your system's packages or nodejs.org, then try again.\n`,
  );
  process.exit(1);
}
