import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Tells one process from every other, also from a later one that was given the same number. */
export type ProcessIdentity = {
  pid: number;
  /** When it was started, in whatever unit the system counts; null where the system does not say. */
  started: string | null;
  /** The machine (and container) whose process numbers these are. */
  machine: string;
};

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

/** Process numbers mean something only within one boot of one kernel and one process namespace. */
function thisMachine(): string {
  const boot = read("/proc/sys/kernel/random/boot_id");
  return boot === null ? hostname() : `${boot} ${pidNamespace()}`;
}

function startOf(pid: number): string | null {
  if (process.platform === "linux") {
    const stat = read(`/proc/${pid}/stat`);
    if (stat === null) return null;
    // The name in the second field may hold blanks and brackets; field 22 is counted from its last bracket.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[19] ?? null;
  }
  if (process.platform === "win32") return null;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/** A process that has ended but was not yet collected by its parent counts as gone. */
function isZombie(pid: number): boolean {
  const stat = read(`/proc/${pid}/stat`);
  return stat !== null && stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, started: startOf(pid), machine: thisMachine() };
}

export type Liveness = "alive" | "dead" | "unknown";

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether exactly this process still runs; "unknown" for a process of another machine or container. */
export function livenessOf(identity: ProcessIdentity): Liveness {
  if (identity.machine !== thisMachine()) return "unknown";
  if (!exists(identity.pid) || isZombie(identity.pid)) return "dead";
  const started = startOf(identity.pid);
  if (identity.started === null || started === null) return "alive";
  return started === identity.started ? "alive" : "dead";
}
