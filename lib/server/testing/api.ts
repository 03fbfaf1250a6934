import path from "node:path";
import { expect } from "vitest";
import type * as z from "zod/mini";
import { parse } from "zod/mini";
import type { Operation } from "@/lib/api/operations";
import { problemView, type ProblemView } from "@/lib/api/problem";

type Handler = (request: Request, next: { params: Promise<unknown> }) => Promise<Response>;

const ROUTES = path.join(import.meta.dirname, "../../../app/api/v1");
export const API = "http://localhost:3000/api/v1";

export interface Call {
  /** A bearer token. */
  as?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** Sent as JSON, unless it is a form or already text. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** The file that holds an operation's handler. */
export function routeFile(operation: Pick<Operation, "path">): string {
  return path.join(ROUTES, operation.path.replace(/\{(\w+)\}/g, "[$1]"), "route.ts");
}

async function handlerOf(operation: Operation): Promise<Handler> {
  const routes: unknown = await import(/* @vite-ignore */ routeFile(operation));
  const handler: unknown =
    typeof routes === "object" && routes !== null ? Reflect.get(routes, operation.method) : undefined;
  if (!isHandler(handler)) throw new Error(`${operation.method} ${operation.path} has no handler.`);
  return handler;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

/** Calls the route handler of an operation as Next would, without a server. */
export async function send(operation: Operation, call: Call = {}): Promise<Response> {
  const { as, params = {}, query = {}, body, headers = {} } = call;
  const where = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const search = new URLSearchParams(query).toString();
  const json = body !== undefined && !(body instanceof FormData) && typeof body !== "string";
  const request = new Request(`${API}${where}${search === "" ? "" : `?${search}`}`, {
    method: operation.method,
    headers: {
      host: "localhost:3000",
      ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
      ...(json || typeof body === "string" ? { "content-type": "application/json" } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: bodyOf(body) }),
  });
  return (await handlerOf(operation))(request, { params: Promise.resolve(params) });
}

function bodyOf(body: unknown): BodyInit {
  return body instanceof FormData || typeof body === "string" ? body : JSON.stringify(body);
}

type Reply<O extends Operation> = O["reply"] extends z.ZodMiniType ? z.infer<O["reply"]> : null;

/** Calls an operation that must succeed, and parses its answer with the operation's own schema. */
export async function ask<O extends Operation>(operation: O, call?: Call): Promise<Reply<O>>;
export async function ask(operation: Operation, call: Call = {}): Promise<unknown> {
  const response = await send(operation, call);
  const text = await response.text();
  expect(response.status, `${operation.method} ${operation.path}: ${text.slice(0, 600)}`).toBe(
    operation.status,
  );
  return operation.reply === null ? null : parse(operation.reply, JSON.parse(text));
}

/** Calls an operation that must be refused with this status, and returns the problem details. */
export async function refused(status: number, operation: Operation, call: Call = {}): Promise<ProblemView> {
  return problemOf(status, await send(operation, call), `${operation.method} ${operation.path}`);
}

/** The problem details of an answer that must be a refusal with this status. */
export async function problemOf(status: number, response: Response, what = ""): Promise<ProblemView> {
  const text = await response.text();
  expect(response.status, `${what}: ${text.slice(0, 600)}`).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = parse(problemView, JSON.parse(text));
  expect(problem.status).toBe(status);
  expect(problem.detail).not.toBe("");
  return problem;
}
