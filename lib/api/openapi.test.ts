import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { openApiDocument } from "./openapi";
import { operations, type Operation } from "./operations";

const ROUTES = path.join(import.meta.dirname, "../../app/api/v1");

const schema = z.record(z.string(), z.unknown());
const parameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean(),
  schema,
});
const content = z.record(z.string(), z.object({ schema }));
const response = z.object({ description: z.string().check(z.minLength(1)), content: z.optional(content) });
const described = z.object({
  operationId: z.string(),
  summary: z.string().check(z.minLength(1)),
  security: z.optional(z.array(z.record(z.string(), z.array(z.string())))),
  parameters: z.array(parameter),
  requestBody: z.optional(z.object({ required: z.literal(true), content })),
  responses: z.record(z.string().check(z.regex(/^[1-5]\d\d$/)), response),
});
const documentShape = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.literal("/api/v1") })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().check(z.regex(/^\//)),
    z.record(z.enum(["get", "post", "patch", "delete"]), z.optional(described)),
  ),
  components: z.object({
    schemas: z.record(z.string(), schema),
    securitySchemes: z.record(z.string(), schema),
  }),
});

const document: unknown = JSON.parse(JSON.stringify(openApiDocument()));
const parsed = z.parse(documentShape, document);
const all = Object.entries(parsed.paths).flatMap(([where, methods]) =>
  Object.entries(methods).flatMap(([method, one]) => (one ? [{ where, method, one }] : [])),
);

/** Every `$ref` in a document, wherever it stands. */
function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "$ref" && typeof inner === "string" ? [inner] : refsIn(inner),
  );
}

describe("the OpenAPI document", () => {
  test("has every operation once, with ids of their own and the security schemes it names", () => {
    const ids = all.map(({ one }) => one.operationId);
    expect([...ids].sort()).toEqual(Object.keys(operations).sort());
    const schemes = Object.keys(parsed.components.securitySchemes);
    for (const one of parsed.security) for (const name of Object.keys(one)) expect(schemes).toContain(name);
  });

  test("names every parameter of a path, and no other", () => {
    for (const { where, one } of all) {
      const inPath = [...where.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = one.parameters.filter((each) => each.in === "path");
      expect(named.map(({ name }) => name)).toEqual(inPath);
      expect(named.every(({ required }) => required)).toBe(true);
      const keys = one.parameters.map((each) => `${each.in} ${each.name}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("answers each operation with one success and, where it wants sign-in, 401, 403 and 429", () => {
    for (const { one } of all) {
      const statuses = Object.keys(one.responses);
      expect(statuses.filter((status) => status.startsWith("2"))).toHaveLength(1);
      const open = one.security?.length === 0;
      for (const status of ["401", "403"]) expect(statuses.includes(status), one.operationId).toBe(!open);
      if (!open) expect(statuses).toEqual(expect.arrayContaining(["404", "409", "422", "429"]));
      for (const [status, { content: body }] of Object.entries(one.responses))
        if (status >= "400") expect(Object.keys(body ?? {})).toEqual(["application/problem+json"]);
    }
  });

  test("refers only to what is in it", () => {
    for (const ref of refsIn(document)) {
      expect(ref).toMatch(/^#\//);
      const found = ref
        .slice(2)
        .split("/")
        .reduce<unknown>(
          (at, name) => (typeof at === "object" && at ? Reflect.get(at, name) : undefined),
          document,
        );
      expect(found, ref).toBeDefined();
    }
  });
});

test("every route file answers the operations of its address, each under its method, and no others", () => {
  const files = readdirSync(ROUTES, { recursive: true, encoding: "utf8" }).filter(
    (file) => path.basename(file) === "route.ts",
  );
  const found = files.flatMap((file) => {
    const where = `/${path.dirname(file).replaceAll("\\", "/")}`.replace(/\[(\w+)\]/g, "{$1}");
    const source = readFileSync(path.join(ROUTES, file), "utf8");
    return [...source.matchAll(/export const (\w+) = route\(\s*operations\.(\w+)/g)].map(
      ([, method, name]) => `${method} ${where} ${name}`,
    );
  });
  const wanted = Object.entries<Operation>(operations).map(
    ([name, { method, path: where }]) => `${method} ${where} ${name}`,
  );
  expect(found.sort()).toEqual(wanted.sort());
  const exported = files.flatMap((file) => [
    ...readFileSync(path.join(ROUTES, file), "utf8").matchAll(
      /^export (?:async )?\w+ (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gm,
    ),
  ]);
  expect(exported).toHaveLength(wanted.length);
});
