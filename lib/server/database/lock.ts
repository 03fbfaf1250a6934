import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import { identityOf, livenessOf } from "./process-identity";

const identity = z.object({ pid: z.number().int(), started: z.string().nullable(), machine: z.string() });

const lockNote = z.object({
  /** The process that holds the lock. */
  holder: identity,
  /** The process it works for, which is the one a person knows (a server); the holder itself otherwise. */
  owner: identity,
  /** What the holder does, for the message ("a server"). */
  purpose: z.string(),
  /** Where the holder's database listens, if it is one. */
  databaseUrl: z.string().nullable(),
});

export type LockNote = z.infer<typeof lockNote>;

export type Lock = {
  release: () => void;
  /** Adds to what others can read about the holder. */
  note: (more: Pick<LockNote, "databaseUrl">) => void;
};

/** Refused: `note` says who holds it. */
export class LockedError extends Error {
  constructor(
    message: string,
    readonly note: LockNote,
  ) {
    super(message);
    this.name = "LockedError";
  }
}

/** A holder on another machine cannot be asked; it counts as gone when it has not touched its file for so long (ms). */
const SILENCE = 30_000;
const HEARTBEAT = 5_000;
/** How long somebody else's file must stand before it is a holder and not a fellow contender who steps back (ms). */
const PATIENCE = 250;

type Entry = { file: string; note: LockNote; touched: number };

function entriesIn(folder: string): Entry[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const entries: Entry[] = [];
  for (const name of names) {
    if (!name.endsWith(".json")) continue;
    const file = path.join(folder, name);
    try {
      const parsed = lockNote.safeParse(JSON.parse(readFileSync(file, "utf8")));
      // Files appear whole (written aside, then renamed), so one that cannot be read was spoilt by a crash of the machine.
      if (parsed.success) entries.push({ file, note: parsed.data, touched: statSync(file).mtimeMs });
      else rmSync(file, { force: true });
    } catch (error) {
      if (error instanceof SyntaxError) rmSync(file, { force: true });
    }
  }
  return entries;
}

function isLive(entry: Entry): boolean {
  const liveness = livenessOf(entry.note.holder);
  if (liveness !== "unknown") return liveness === "alive";
  return Date.now() - entry.touched < SILENCE;
}

/** Who holds the lock kept in this folder now, or null. */
export function holderOf(folder: string): LockNote | null {
  return entriesIn(folder).find(isLive)?.note ?? null;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function lockedBy(note: LockNote): LockedError {
  return new LockedError(`it is in use by ${note.purpose} (process ${note.owner.pid})`, note);
}

/**
 * Takes the lock kept in `folder` for this process, or throws LockedError naming the holder.
 *
 * Every contender writes a file of its own and then looks for others: whoever looks later sees the earlier file, so two
 * can never both find themselves alone, and a dead process's file can be removed without hitting a new holder's.
 * Two who see each other both step back and try again. `wait` is how long (ms) to wait for a live holder to let go.
 */
export async function takeLock(
  folder: string,
  about: { owner?: number; purpose: string; databaseUrl?: string },
  wait = 0,
): Promise<Lock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${process.pid}-${randomUUID()}.json`);
  const holder = identityOf(process.pid);
  const note: LockNote = {
    holder,
    owner: about.owner === undefined ? holder : identityOf(about.owner),
    purpose: about.purpose,
    databaseUrl: about.databaseUrl ?? null,
  };
  const giveUp = Date.now() + wait;
  const firstSeen = new Map<string, number>();

  for (;;) {
    const others = entriesIn(folder).filter(isLive);
    if (others.length === 0) {
      writeNote(file, note);
      const rivals = entriesIn(folder).filter((entry) => entry.file !== file);
      if (!rivals.some(isLive)) {
        for (const stale of rivals) rmSync(stale.file, { force: true });
        return held(file, note);
      }
      rmSync(file, { force: true });
      await pause(5 + Math.random() * 60);
      continue;
    }
    for (const other of others) {
      const since = firstSeen.get(other.file) ?? Date.now();
      firstSeen.set(other.file, since);
      const standing = Date.now() - since >= PATIENCE;
      // A holder whose server has died is closing the database: worth a moment.
      const leaving = livenessOf(other.note.owner) === "dead" && Date.now() - since < 10_000;
      // Nobody to ask on another machine: wait until it either touches its file or has been silent long enough.
      const silent = livenessOf(other.note.holder) === "unknown" && other.touched < since;
      if (standing && !leaving && !silent && Date.now() >= giveUp) throw lockedBy(other.note);
    }
    await pause(20 + Math.random() * 40);
  }
}

/** Written aside and renamed, so that nobody reads half of it. */
function writeNote(file: string, note: LockNote): void {
  writeFileSync(`${file}.new`, JSON.stringify(note), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function held(file: string, note: LockNote): Lock {
  const heartbeat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // The folder was taken away by hand; there is nothing left to keep alive.
    }
  }, HEARTBEAT);
  heartbeat.unref();
  return {
    release: () => {
      clearInterval(heartbeat);
      rmSync(file, { force: true });
    },
    note: (more) => writeNote(file, { ...note, ...more }),
  };
}
