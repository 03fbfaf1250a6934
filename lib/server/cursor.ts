import * as z from "zod/mini";
import { id, offset } from "@/lib/api/values";
import { problems as words } from "@/lib/messages/problems";
import { Problem } from "./problem";

/** What sort keys are made of, held to what the database takes: a cursor may be anybody's invention. */
export const idKey = id;
export const offsetKey = offset;
export const timeKey = z.iso.datetime().check(z.regex(/^[1-9]\d{3}-/));

/** An opaque cursor of a keyset list: the sort key of the last row shown. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key in a cursor, parsed by its schema; `invalid` for anything that is not one of ours. */
export function decodeCursor<T>(cursor: string | undefined, key: z.ZodMiniType<T>): T | null {
  if (cursor === undefined) return null;
  const parsed = z.safeParse(key, jsonOf(cursor));
  if (!parsed.success)
    throw new Problem("invalid", words.badCursor, { errors: [{ path: "cursor", message: words.badCursor }] });
  return parsed.data;
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

/** How many rows a page holds: what was asked for, within bounds. */
export function pageSize(limit: string | undefined, standard: number, most: number): number {
  return limit === undefined ? standard : Math.min(Math.max(Number(limit), 1), most);
}

/** Cuts one row more than a page into the page and the cursor of the next one. */
export function cutPage<T>(rows: readonly T[], size: number, keyOf: (row: T) => (string | number)[]) {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
