import { createServer, request, type IncomingHttpHeaders } from "node:http";
import { describe, expect, test } from "vitest";
import { clientAddress, networkOf, notePeers } from "./client-address";

describe("networks", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::ffff", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["fe80::1%eth0", "fe80::/64"],
    ["::1", "::/64"],
    ["", "unknown"],
    ["not an address", "unknown"],
    ["203.0.113.7:1234", "unknown"],
  ])("%s is %s", (address, network) => expect(networkOf(address)).toBe(network));
});

test("X-Forwarded-For counts behind a proxy alone, and then its last entry", () => {
  const headers = new Headers({ "x-stet-peer": "127.0.0.1", "x-forwarded-for": "198.51.100.1, 203.0.113.7" });
  expect(clientAddress(headers, false)).toBe("127.0.0.1");
  expect(clientAddress(headers, true)).toBe("203.0.113.7");
  expect(clientAddress(new Headers({ "x-stet-peer": "192.0.2.1" }), true)).toBe("192.0.2.1");
  expect(clientAddress(new Headers(), false)).toBe("unknown");
});

test("a request says where its socket comes from, whatever it claims", async () => {
  notePeers();
  const seen = new Promise<IncomingHttpHeaders>((resolve) => {
    const server = createServer((incoming, response) => {
      resolve(incoming.headers);
      response.end();
      server.close();
    });
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      request({ port, host: "127.0.0.1", agent: false, headers: { "X-Stet-Peer": "198.51.100.1" } })
        .on("response", (answer) => answer.resume())
        .end();
    });
  });
  expect((await seen)["x-stet-peer"]).toBe("127.0.0.1");
});
