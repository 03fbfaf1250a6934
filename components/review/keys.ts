import type { Status } from "@/lib/api/values";

/** What a key can ask for. `point` and `wrong` carry the number of the fact point. */
export type Command =
  | "next"
  | "previous"
  | "nextOpen"
  | "previousOpen"
  | "galley"
  | "panel"
  | "desk"
  | "evidence"
  | "comment"
  | "assign"
  | "take"
  | "correction"
  | "split"
  | "join"
  | "mark"
  | "read"
  | "copyLink"
  | "undo"
  | "redo"
  | "marks"
  | "larger"
  | "smaller"
  | "help"
  | "leave"
  | `status:${Status}`;

export interface Asked {
  command: Command | "point" | "wrong";
  /** Of the fact point, from 1. */
  number?: number;
}

export type KeyGroup = "move" | "status" | "work" | "claims" | "anywhere" | "view";

/**
 * One row of the key table. Letters are found by `key`, so that they follow the layout of the keyboard; digits and
 * everything with Alt by `code`, because Shift and Alt change what those keys write.
 */
interface KeyRow {
  command: Command;
  group: KeyGroup;
  key?: string;
  codes?: readonly string[];
  shift?: true;
  alt?: true;
  /** A key pressed just before. */
  after?: string;
}

export const KEYS: readonly KeyRow[] = [
  { command: "next", group: "move", key: "j" },
  { command: "previous", group: "move", key: "k" },
  { command: "nextOpen", group: "move", key: "j", shift: true },
  { command: "previousOpen", group: "move", key: "k", shift: true },
  { command: "galley", group: "move", key: "h" },
  { command: "panel", group: "move", key: "l" },
  { command: "desk", group: "move", key: "d", after: "g" },
  { command: "status:verified", group: "status", key: "v" },
  { command: "status:disputed", group: "status", key: "d" },
  { command: "status:false", group: "status", key: "f" },
  { command: "status:needs_context", group: "status", key: "c" },
  { command: "status:unverifiable", group: "status", key: "u" },
  { command: "status:in_progress", group: "status", key: "p" },
  { command: "status:unchecked", group: "status", codes: ["Digit0", "Numpad0"] },
  { command: "status:not_checkable", group: "status", key: "n" },
  { command: "evidence", group: "work", key: "e" },
  { command: "comment", group: "work", key: "m" },
  { command: "assign", group: "work", key: "a" },
  { command: "take", group: "work", key: "i" },
  { command: "correction", group: "work", key: "r" },
  { command: "split", group: "claims", codes: ["Comma"], alt: true },
  { command: "join", group: "claims", codes: ["Equal", "NumpadAdd", "BracketRight"], alt: true },
  { command: "mark", group: "claims", codes: ["KeyC"], alt: true },
  { command: "read", group: "claims", codes: ["KeyR"], alt: true },
  { command: "copyLink", group: "claims", key: "y" },
  { command: "undo", group: "anywhere", key: "z" },
  { command: "redo", group: "anywhere", key: "z", shift: true },
  { command: "leave", group: "anywhere", key: "escape" },
  { command: "help", group: "anywhere", key: "?" },
  { command: "marks", group: "view", key: "w" },
  { command: "larger", group: "view", codes: ["ArrowUp"], alt: true },
  { command: "smaller", group: "view", codes: ["ArrowDown"], alt: true },
];

/** What is needed of a keyboard event. */
export interface KeyPress {
  key: string;
  code: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** The key that begins a sequence, or null. */
export function sequenceStart(press: KeyPress): string | null {
  const plain = !press.ctrlKey && !press.metaKey && !press.altKey && !press.shiftKey;
  const key = press.key.toLowerCase();
  return plain && KEYS.some((row) => row.after === key) ? key : null;
}

/** What a key press asks for, or null. `after` is the key that began a sequence, if one did. */
export function commandFor(press: KeyPress, after: string | null = null): Asked | null {
  if (press.ctrlKey || press.metaKey) return null;
  const row = KEYS.find((one) => (one.after ?? null) === after && answers(one, press));
  if (row) return { command: row.command };
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
  if (digit === undefined || press.altKey || after !== null) return null;
  return { command: press.shiftKey ? "wrong" : "point", number: Number(digit) };
}

/** A sign such as "?" may need Shift to write, so only letters are particular about it. */
function answers(row: KeyRow, press: KeyPress): boolean {
  if (press.altKey !== (row.alt ?? false)) return false;
  if (row.codes) return row.codes.includes(press.code) && (row.alt === true || !press.shiftKey);
  if (row.key !== press.key.toLowerCase()) return false;
  return !/^[a-z]$/.test(row.key) || press.shiftKey === (row.shift ?? false);
}

const NAMES: Record<string, string> = {
  Comma: ",",
  Equal: "+",
  KeyC: "C",
  KeyR: "R",
  Digit0: "0",
  ArrowUp: "↑",
  ArrowDown: "↓",
  escape: "Esc",
};

/** The key caps of a row, in the order they are pressed: ["g", "d"], ["⇧J"], ["⌥C"] or ["Alt+C"]. */
export function keyCaps(row: KeyRow, mac: boolean): string[] {
  const plain = row.key ?? row.codes?.[0] ?? "";
  const name = NAMES[plain] ?? plain;
  const alt = row.alt ? (mac ? "⌥" : "Alt+") : "";
  const cap = row.shift ? `⇧${name.toUpperCase()}` : `${alt}${name}`;
  return row.after === undefined ? [cap] : [row.after, cap];
}

/** The cap of one command, for buttons. */
export function capOf(command: Command, mac = false): string {
  const row = KEYS.find((one) => one.command === command);
  return row ? keyCaps(row, mac).join(" ") : "";
}

/** Control or Command with Enter sends and saves in every field. */
export const SAVE_CAPS = { mac: "⌘↵", other: "Ctrl+↵" };
/** While reading: the sentence is read, or left for later. */
export const READING_CAPS = { read: "↵", skip: "b" };
