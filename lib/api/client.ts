import * as z from "zod/mini";
import type { Operation } from "./operations";
import { problemView, type ProblemView } from "./problem";

/** The server refused; `problem` says why and what to do. */
export class ApiError extends Error {
  constructor(readonly problem: ProblemView) {
    super(problem.detail);
    this.name = "ApiError";
  }
}

/** The server could not be reached: nothing is known of what became of the request. */
export class OfflineError extends Error {
  constructor() {
    super("The server cannot be reached.");
    this.name = "OfflineError";
  }
}

type Infer<S> = S extends z.ZodMiniType ? z.infer<S> : undefined;
type Input<O extends Operation> = (O extends { params: z.ZodMiniType }
  ? { params: Infer<O["params"]> }
  : object) &
  (O extends { query: z.ZodMiniType } ? { query?: Infer<O["query"]> } : object) &
  (O extends { body: z.ZodMiniType } ? { body: Infer<O["body"]> | FormData } : object) & {
    /** Sent again with a retry, so that the write happens once. */
    idempotencyKey?: string;
    signal?: AbortSignal;
  };

const loose = z.object({
  params: z.optional(z.record(z.string(), z.string())),
  query: z.optional(z.record(z.string(), z.optional(z.string()))),
});

/** Calls one operation of the API with the session cookie and parses its answer. Throws ApiError or OfflineError. */
export async function call<O extends Operation>(operation: O, input: Input<O>): Promise<Infer<O["reply"]>> {
  const { params, query } = z.parse(loose, input);
  const body = "body" in input ? input.body : undefined;
  const headers = new Headers({ accept: "application/json" });
  if (body !== undefined && !(body instanceof FormData)) headers.set("content-type", "application/json");
  if (operation.method !== "GET") headers.set("idempotency-key", input.idempotencyKey ?? newKey());
  let answer: Response;
  try {
    answer = await fetch(address(operation.path, params ?? {}, query ?? {}), {
      method: operation.method,
      headers,
      body: body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body),
      signal: input.signal ?? null,
      cache: "no-store",
    });
  } catch (error) {
    if (input.signal?.aborted) throw error;
    throw new OfflineError();
  }
  if (!answer.ok) throw new ApiError(await problemOf(answer));
  const reply = answer.status === 204 ? undefined : await answer.json();
  return parseReply(operation, reply);
}

function parseReply<O extends Operation>(operation: O, reply: unknown): Infer<O["reply"]>;
function parseReply(operation: Operation, reply: unknown): unknown {
  return operation.reply === null ? undefined : z.parse(operation.reply, reply);
}

/** The address of an operation below `/api/v1`, with its parameters filled in. */
export function address(
  path: string,
  params: Record<string, string>,
  query: Record<string, string | undefined>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  const tail = search.toString();
  return `/api/v1${filled}${tail ? `?${tail}` : ""}`;
}

/** 128 random bits; works without a secure context as well. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

async function problemOf(answer: Response): Promise<ProblemView> {
  const parsed = z.safeParse(problemView, await answer.json().catch(() => null));
  if (parsed.success) return parsed.data;
  return {
    type: "about:blank",
    title: answer.statusText,
    status: answer.status,
    detail: `The server answered with ${answer.status}. Try again; if it stays so, tell whoever runs the server.`,
  };
}
