import type { ProblemCode } from "@/lib/api/problem";

interface More {
  errors?: { path: string; message: string }[];
  /** The row as it stands, for a conflict. */
  current?: unknown;
  conflicts?: string[];
  /** Seconds until the next try may succeed. */
  retryAfter?: number;
}

/** What the caller can act on. `detail` is one sentence that says what to do; mapped to HTTP in `route.ts` alone. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly more: More = {},
  ) {
    super(detail);
    this.name = "Problem";
  }
}

/** The same for "is not there" and "is another desk's", so that nothing can be told from the answer. */
export function notFound(what: string): Problem {
  return new Problem("not_found", `There is no such ${what} on your desk. It may have been deleted.`);
}
