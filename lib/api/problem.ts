import * as z from "zod/mini";

/** What can go wrong in a way the caller can act on; each code is one HTTP status (RFC 9457 problem details). */
export const PROBLEMS = {
  invalid: { status: 422, title: "The input is not valid" },
  unreadable: { status: 422, title: "The article could not be read" },
  malformed: { status: 422, title: "The request could not be understood" },
  unauthenticated: { status: 401, title: "Sign in first" },
  forbidden: { status: 403, title: "You may not do this" },
  not_found: { status: 404, title: "There is nothing here" },
  conflict: { status: 409, title: "Somebody changed this meanwhile" },
  too_large: { status: 413, title: "This is too large" },
  unsupported: { status: 415, title: "This type of content is not taken here" },
  too_many: { status: 429, title: "Too many tries" },
  unavailable: { status: 503, title: "The database does not answer" },
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

export const problemView = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** On 409: the row as it stands, and the fields both sides changed. */
  current: z.optional(z.unknown()),
  conflicts: z.optional(z.array(z.string())),
});
export type ProblemView = z.infer<typeof problemView>;
