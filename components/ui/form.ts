import * as z from "zod/mini";
import { ApiError, OfflineError } from "@/lib/api/client";
import { common } from "@/lib/messages/common";

/** Why a form was not taken: at its fields by name, and what belongs to none of them. */
export interface Refusal {
  fields: Record<string, string>;
  whole: string | null;
}

export const NO_REFUSAL: Refusal = { fields: {}, whole: null };

/** What the form holds, parsed, or the words for each field that is not as it should be. */
export function parseForm<S extends z.ZodMiniType>(
  schema: S,
  values: unknown,
  words: Record<string, string>,
): { values: z.infer<S> } | { refusal: Refusal } {
  const parsed = z.safeParse(schema, values);
  if (parsed.success) return { values: parsed.data };
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0] ?? "");
    fields[name] ??= words[name] ?? message;
  }
  return { refusal: { fields, whole: null } };
}

/** What the server said, at the fields that are on the form. `labels` are their names for people. */
export function refusalOf(error: unknown, labels: Record<string, string>): Refusal {
  if (error instanceof OfflineError) return { fields: {}, whole: common.offline };
  if (!(error instanceof ApiError)) return { fields: {}, whole: common.unexpected };
  const fields: Record<string, string> = {};
  let elsewhere = false;
  for (const { path, message } of error.problem.errors ?? []) {
    const label = labels[path];
    if (label === undefined) elsewhere = true;
    else fields[path] ??= asSentence(label, message);
  }
  const placed = Object.keys(fields).length > 0 && !elsewhere;
  return { fields, whole: placed ? null : error.problem.detail };
}

/** "must not be empty" at "Title" reads "Title must not be empty."; a whole sentence stays as it is. */
function asSentence(label: string, message: string): string {
  return /^\p{Ll}/u.test(message) ? `${label} ${message}${/[.?]$/.test(message) ? "" : "."}` : message;
}
