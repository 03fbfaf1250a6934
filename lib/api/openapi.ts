import { toJSONSchema } from "zod/v4/core";
import type * as z from "zod/mini";
import { operations, type Operation } from "./operations";
import { PROBLEMS, problemView } from "./problem";

type Json = Record<string, unknown>;

const PROBLEM = { $ref: "#/components/schemas/Problem" };

/** The OpenAPI 3.1 document, made from the schemas that the routes parse with. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = describe(name, operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Stet",
      version: "1",
      description: "Line-by-line editorial fact-checking: articles, claims, evidence.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemView, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "stet-session" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}

function describe(name: string, operation: Operation): Json {
  const { params, query, body, reply, status, summary, method } = operation;
  const write = method !== "GET" && !operation.open;
  return {
    operationId: name,
    summary,
    ...(operation.open ? { security: [] } : {}),
    parameters: [
      ...parametersOf(params, "path"),
      ...parametersOf(query, "query"),
      ...(write
        ? [
            {
              name: "Idempotency-Key",
              in: "header",
              required: false,
              schema: { type: "string", maxLength: 200 },
            },
          ]
        : []),
    ],
    ...(body ? { requestBody: { required: true, content: contentOf(operation, body) } } : {}),
    responses: {
      [status]: {
        description: summary,
        ...(reply ? { content: { "application/json": { schema: schemaOf(reply, "output") } } } : {}),
      },
      ...problemsOf(operation),
    },
  };
}

function contentOf(operation: Operation, body: z.ZodMiniType): Json {
  const file = {
    type: "object",
    required: ["file"],
    properties: { file: { type: "string", format: "binary" } },
  };
  return {
    "application/json": { schema: schemaOf(body, "input") },
    ...(operation.file ? { "multipart/form-data": { schema: file } } : {}),
  };
}

function problemsOf(operation: Operation): Json {
  const answers = new Map<number, string>();
  for (const { status, title } of Object.values(PROBLEMS)) {
    if (operation.open && (status === 401 || status === 403)) continue;
    if (!operation.body && (status === 413 || status === 415)) continue;
    answers.set(status, title);
  }
  return Object.fromEntries(
    [...answers].map(([status, title]) => [
      status,
      { description: title, content: { "application/problem+json": { schema: PROBLEM } } },
    ]),
  );
}

function parametersOf(schema: z.ZodMiniType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
