import { createServer } from "node:http";
import { once } from "node:events";
import { expect, test } from "vitest";
import { withReadableAddresses } from "./readable-address";

test("an address that cannot be decoded is answered with problem details, every other one is passed on", async () => {
  const handler = withReadableAddresses(async (_request, response) => void response.end("passed on"));
  const server = createServer((request, response) => void handler(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const ask = (where: string) => fetch(`http://127.0.0.1:${port}${where}`);
  try {
    for (const where of ["/api/v1/articles/%ff", "/articles/%", "/%c0%ae", "/%ff?x=1"]) {
      const answer = await ask(where);
      expect(answer.status, where).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status: 404, type: "/problems/not_found" });
    }
    for (const where of ["/", "/articles/%20%C3%A9", "/signin?next=%ff"])
      expect(await (await ask(where)).text(), where).toBe("passed on");
  } finally {
    server.close();
  }
});
