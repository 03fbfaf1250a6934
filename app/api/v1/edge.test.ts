import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { operations } from "@/lib/api/operations";
import { closeDb } from "@/lib/server/db";
import { problemOf, send } from "@/lib/server/testing/api";
import * as nowhere from "./[[...rest]]/route";

test.each(["GET", "POST", "PUT", "PATCH", "DELETE"] as const)(
  "%s at an address that is none is answered with problem details",
  async (method) => {
    await problemOf(404, nowhere[method]());
  },
);

describe("readiness", () => {
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    await closeDb();
  });

  /** What is answered while the database is to be found at this address. */
  async function readyWith(databaseUrl: string): Promise<Response> {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.stubEnv("STET_RUNNING_DATABASE_URL", databaseUrl);
    return send(operations.readyz);
  }

  test("is refused with 503 where there is no database, without saying where it should be", async () => {
    const problem = await problemOf(
      503,
      await readyWith("postgresql://postgres@/postgres?host=/nonexistent"),
    );
    expect(JSON.stringify(problem)).not.toContain("nonexistent");
  });

  test("is refused within seconds where the database takes connections and says nothing", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket)).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const started = performance.now();
    const answer = await readyWith(`postgresql://postgres@127.0.0.1:${port}/postgres`);
    await problemOf(503, answer);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(performance.now() - started).toBeLessThan(8_000);
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});
