import { isForPeople } from "./for-people";
import { CommandError, fileFrom, UsageError } from "./commands/command";
import type { Run } from "./commands/command";

type Command = { usage: string; does: string; load: () => Promise<{ run: Run }> };

const COMMANDS: Record<string, Command> = {
  split: {
    usage: "split [FILE|-] [--format text|html|markdown] [--lang xx] [--json]",
    does: "splits a text into sentences and claims; needs no database and no server",
    load: () => import("./commands/split"),
  },
  import: {
    usage: "import FILE|URL [--token T] [--server URL]",
    does: "imports an article through a running server; the token can come from STET_TOKEN",
    load: () => import("./commands/import"),
  },
  export: {
    usage: "export ARTICLE --format F [-o FILE] [--token T] [--server URL]",
    does: "writes an article's fact-check summary",
    load: () => import("./commands/export"),
  },
  "user add": {
    usage: "user add --email E --name N --role R [--desk D]",
    does: "adds a person; the password comes from standard input",
    load: () => import("./commands/user-add"),
  },
  "token create": {
    usage: "token create --email E --name N [--scope read|write] [--days 90]",
    does: "makes a token for a person and prints it, this once",
    load: () => import("./commands/token-create"),
  },
  migrate: {
    usage: "migrate",
    does: "brings the database up to date",
    load: () => import("./commands/migrate"),
  },
  backup: {
    usage: "backup FILE",
    does: "writes everything in the database to one file",
    load: () => import("./commands/backup"),
  },
  restore: {
    usage: "restore FILE",
    does: "reads such a file into an empty database",
    load: () => import("./commands/restore"),
  },
  verify: {
    usage: "verify",
    does: "walks the chain of events and says whether it is whole",
    load: () => import("./commands/verify"),
  },
  "desk add": {
    usage: "desk add NAME --owner EMAIL [--owner-name N]",
    does: "makes another desk with its owner, whose password comes from standard input",
    load: () => import("./commands/desk-add"),
  },
  demo: {
    usage: "demo [--desk D]",
    does: "loads the demonstration article",
    load: () => import("./commands/demo"),
  },
};

const HELP = new Set(["help", "--help", "-h"]);

function overview(): string {
  const lines = Object.values(COMMANDS).map(({ usage, does }) => `  stet ${usage}\n      ${does}`);
  return `Usage: npm run stet -- COMMAND …\n\n${lines.join("\n")}\n`;
}

function find(words: string[]): { command: Command; args: string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(" ");
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (words.length >= length && command !== undefined) return { command, args: words.slice(length) };
  }
  return null;
}

/** Runs one command line and resolves with its exit code: 0 done, 1 the thing asked about is not so, 2 wrong use. */
export async function runCommand(words: string[], from: string): Promise<0 | 1 | 2> {
  if (words[0] !== undefined && HELP.has(words[0])) {
    process.stdout.write(overview());
    return 0;
  }
  const found = find(words);
  if (found === null) {
    const said =
      words.length === 0 ? "Say what to do." : `There is no command "${words.slice(0, 2).join(" ")}".`;
    process.stderr.write(`${said}\n\n${overview()}`);
    return 2;
  }
  const { command, args } = found;
  if (args.some((word) => word === "--help" || word === "-h")) {
    process.stdout.write(`Usage: npm run stet -- ${command.usage}\n${command.does}\n`);
    return 0;
  }
  try {
    const { run } = await command.load();
    return await run({ args, file: fileFrom(from) });
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nUsage: npm run stet -- ${command.usage}\n`);
      return 2;
    }
    const plain = error instanceof CommandError || isForPeople(error);
    const bug = error instanceof Error ? error.stack : undefined;
    process.stderr.write(`${plain && error instanceof Error ? error.message : (bug ?? String(error))}\n`);
    return 1;
  }
}
