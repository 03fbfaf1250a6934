import type * as z from "zod/mini";
import { safeParse } from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import type { Operation } from "@/lib/api/operations";
import { PROBLEMS, type ProblemView } from "@/lib/api/problem";
import { problems as words } from "@/lib/messages/problems";
import { checkOrigin } from "./origin";
import { db } from "./db";
import { answered, requestHash } from "./idempotency";
import { Problem } from "./problem";
import { readBody, type UploadedFile } from "./request-body";
import { actorOf } from "./session";
import { AnsweredMeanwhile, idempotentRequest, keepAnswer } from "./transact";

type Infer<S> = S extends z.ZodMiniType ? z.infer<S> : undefined;

export interface Context<O extends Operation> {
  /** Who acts; for an open operation a stand-in that may do nothing. */
  actor: Actor;
  request: Request;
  params: Infer<O["params"]>;
  query: Infer<O["query"]>;
  body: Infer<O["body"]>;
  /** For an operation that takes one. */
  file: UploadedFile | null;
}

type Reply<O extends Operation> = O["reply"] extends z.ZodMiniType ? z.infer<O["reply"]> : void;
type Handler<O extends Operation> = (context: Context<O>) => Promise<Reply<O> | Response>;

const NOBODY: Actor = { personId: "", deskId: "", role: "viewer", write: false };
const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/**
 * The one edge between HTTP and the use cases: who acts, same origin, parsed input, Idempotency-Key, and every
 * `Problem` as RFC 9457 problem details.
 */
export function route<O extends Operation>(operation: O, handler: Handler<O>) {
  return async function handle(request: Request, next: { params: Promise<unknown> }): Promise<Response> {
    try {
      const actor = operation.open ? NOBODY : await signedInActor(request, operation);
      const { json, file, digest } = await readBody(request, operation);
      const context = parseContext(operation, {
        params: await next.params,
        query: Object.fromEntries(new URL(request.url).searchParams),
        body: json,
      });
      const run = () => handler({ actor, request, file, ...context });
      const key =
        operation.method === "GET" || operation.open ? null : request.headers.get("idempotency-key");
      if (key === null) return reply(operation, await run());
      return await once(operation, request, actor, key, digest, run);
    } catch (error) {
      return problemResponse(error);
    }
  };
}

async function signedInActor(request: Request, operation: Operation): Promise<Actor> {
  const found = await actorOf(request);
  if (!found) throw new Problem("unauthenticated", words.signInFirst);
  if (found.by === "cookie" && operation.method !== "GET") checkOrigin(request);
  return found.actor;
}

/** Runs a write at most once for its key: a repetition gets the stored answer. */
async function once<O extends Operation>(
  operation: O,
  request: Request,
  actor: Actor,
  key: string,
  digest: string,
  run: () => ReturnType<Handler<O>>,
): Promise<Response> {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Problem("invalid", words.badIdempotencyKey);
  const asked = {
    personId: actor.personId,
    key,
    request: requestHash(operation.method, new URL(request.url), digest),
    status: operation.status,
    kept: false,
  };
  const earlier = await answered(asked);
  if (earlier) return earlier;
  try {
    const answer = await idempotentRequest.run(asked, run);
    // A write that changed nothing had no transaction to lay its answer into.
    if (!asked.kept) await keepAnswer(db(), asked, answer);
    return reply(operation, answer);
  } catch (error) {
    if (!(error instanceof AnsweredMeanwhile)) throw error;
    const theirs = await answered(asked);
    if (theirs) return theirs;
    throw error;
  }
}

function parseContext<O extends Operation>(
  operation: O,
  raw: { params: unknown; query: unknown; body: unknown },
): Pick<Context<O>, "params" | "query" | "body">;
function parseContext(operation: Operation, raw: { params: unknown; query: unknown; body: unknown }) {
  return {
    params: operation.params ? parsed(operation.params, raw.params, "not_found") : undefined,
    query: operation.query ? parsed(operation.query, raw.query, "invalid") : undefined,
    body: operation.body && raw.body !== undefined ? parsed(operation.body, raw.body, "invalid") : undefined,
  };
}

function parsed(schema: z.ZodMiniType, value: unknown, code: "invalid" | "not_found"): unknown {
  const result = safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  if (code === "not_found") throw new Problem("not_found", words.noSuchAddress);
  const errors = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: words.issue(issue),
  }));
  throw new Problem("invalid", words.invalidInput(errors), { errors });
}

function reply(operation: Operation, answer: unknown): Response {
  if (answer instanceof Response) {
    for (const [name, value] of Object.entries(PRIVATE)) answer.headers.set(name, value);
    return answer;
  }
  if (operation.status === 204) return new Response(null, { status: 204, headers: PRIVATE });
  return Response.json(answer, { status: operation.status, headers: PRIVATE });
}

/** Any error as problem details; one that is nobody's fault but ours is logged and told without its particulars. */
export function problemResponse(error: unknown): Response {
  if (!(error instanceof Problem)) {
    console.error(error);
    return problemJson({ type: "about:blank", title: words.ourFault, status: 500, detail: words.tryAgain });
  }
  const { retryAfter, ...more } = error.more;
  const { status, title } = PROBLEMS[error.code];
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return problemJson(
    { type: `/problems/${error.code}`, title, status, detail: error.detail, ...more },
    headers,
  );
}

function problemJson(problem: ProblemView, headers: Record<string, string> = {}): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { ...PRIVATE, ...headers, "content-type": "application/problem+json" },
  });
}
