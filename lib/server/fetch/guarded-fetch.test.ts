import { createServer, type RequestListener, type Server } from "node:http";
import { gzipSync, brotliCompressSync, deflateRawSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { ALLOW_NOTHING, parseAllowList } from "./allow-list";
import { FetchError } from "./fetch-error";
import { fetchPublic, type FetchOptions } from "./guarded-fetch";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function page(text: string): RequestListener {
  return (_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(`<p>${text}</p>`);
  };
}

const LOCAL = parseAllowList("127.0.0.1");

async function codeOf(address: string, options: Partial<FetchOptions> = {}): Promise<string> {
  try {
    await fetchPublic(address, { allow: ALLOW_NOTHING, resolve: () => Promise.resolve([]), ...options });
    return "fetched";
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    expect(error.message).toMatch(/^[A-Z\d].*\.$/);
    return error.code;
  }
}

describe("addresses that are refused before anything is dialled", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://0x7f.0.0.1/",
    "http://0x7f000001/",
    "http://127.0.0.1./",
    "http://１２７.０.０.１/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://168.63.129.16/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::]/",
    "http://[::1]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[2001:db8::1]/",
    "http://[2606:4700::5efe:7f00:1]/",
    "http://[3fff::1]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[ff02::1]/",
  ])("%s is not public", async (address) => {
    expect(await codeOf(address)).toBe("not_public");
  });

  it.each([
    "ftp://example.org/",
    "file:///etc/passwd",
    "data:text/html,<p>x</p>",
    "javascript:alert(1)",
    "gopher://example.org/",
    "http://user:secret@example.org/",
    "http://user@example.org/",
    "http://",
    "http:///",
    "example.org/page",
    "",
    "https://exa mple.org/",
  ])("%s is no address to fetch", async (address) => {
    expect(await codeOf(address)).toBe("bad_address");
  });
});

describe("names", () => {
  it.each([
    ["to a private address", ["10.0.0.1"]],
    ["to a public and a private address", ["93.184.215.14", "127.0.0.1"]],
    ["to a mapped loopback address", ["::ffff:127.0.0.1"]],
    ["to something that is no address", ["localhost"]],
  ])("that lead %s are refused", async (_what, answers) => {
    expect(await codeOf("http://news.example.org/", { resolve: () => Promise.resolve(answers) })).toBe(
      "not_public",
    );
  });

  it("without an address are not found", async () => {
    expect(await codeOf("http://news.example.org/")).toBe("not_found");
    const failing = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    expect(await codeOf("http://news.example.org/", { resolve: failing })).toBe("not_found");
  });

  it("are resolved once, so a second answer is never dialled", async () => {
    const port = await serve(page("inside"));
    let asked = 0;
    // An allowed address where nothing listens at the first question, the forbidden one at every later one.
    const resolve = () => Promise.resolve(asked++ === 0 ? ["127.0.0.2"] : ["127.0.0.1"]);
    const allow = parseAllowList("127.0.0.2");
    const code = await codeOf(`http://rebind.example.org:${port}/`, {
      resolve,
      allow,
      limits: { time: 700 },
    });
    expect(code).not.toBe("fetched");
    expect(asked).toBe(1);
  });
});

describe("redirects", () => {
  it("to a private address are refused", async () => {
    const port = await serve((_request, response) =>
      response.writeHead(302, { location: "http://10.0.0.1/" }).end(),
    );
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL })).toBe("not_public");
  });

  it("to a name with a private address are refused", async () => {
    const port = await serve((_request, response) =>
      response.writeHead(302, { location: "http://inside.example.org/" }).end(),
    );
    const resolve = () => Promise.resolve(["192.168.0.7"]);
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL, resolve })).toBe("not_public");
  });

  it("to another scheme or with a password are refused", async () => {
    const targets = ["file:///etc/passwd", "http://a:b@127.0.0.1/"];
    for (const location of targets) {
      const port = await serve((_request, response) => response.writeHead(301, { location }).end());
      expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL })).toBe("bad_address");
    }
  });

  it("without end stop after the limit", async () => {
    let asked = 0;
    const port = await serve((_request, response) =>
      response.writeHead(307, { location: `/${++asked}` }).end(),
    );
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL })).toBe("too_many_redirects");
    expect(asked).toBe(6);
  });

  it("are followed and the last address is told", async () => {
    const port = await serve((request, response) => {
      if (request.url === "/a") response.writeHead(302, { location: "b?x=1#part" }).end();
      else page("there")(request, response);
    });
    const fetched = await fetchPublic(`http://127.0.0.1:${port}/a`, { allow: LOCAL });
    expect(fetched.finalUrl).toBe(`http://127.0.0.1:${port}/b?x=1`);
    expect(fetched.bytes.toString()).toBe("<p>there</p>");
  });
});

describe("bodies", () => {
  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateRawSync],
  ] as const)("packed with %s are unpacked", async (encoding, pack) => {
    const port = await serve((_request, response) =>
      response
        .writeHead(200, { "content-type": "text/html", "content-encoding": encoding })
        .end(pack(Buffer.from("<p>hållo</p>"))),
    );
    const fetched = await fetchPublic(`http://127.0.0.1:${port}/`, { allow: LOCAL });
    expect(fetched.bytes.toString()).toBe("<p>hållo</p>");
  });

  it("that unpack to more than the limit are refused", async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    const port = await serve((_request, response) =>
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb),
    );
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL })).toBe("too_large");
  });

  it("without end are cut off at the limit", async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const send = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, "a")));
      };
      response.on("drain", send);
      send();
    });
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL, limits: { bytes: 500_000 } })).toBe(
      "too_large",
    );
  });

  it("that trickle are given up when the time is over", async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(timer));
    });
    const started = Date.now();
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL, limits: { time: 400 } })).toBe(
      "timeout",
    );
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ["image/png", "a picture"],
    ["application/pdf", "a PDF file"],
    ["video/mp4", "a video or sound"],
    ["application/json", "data for programs"],
  ])("of type %s are refused as %s", async (type, what) => {
    const port = await serve((_request, response) =>
      response.writeHead(200, { "content-type": type }).end("x"),
    );
    await expect(fetchPublic(`http://127.0.0.1:${port}/`, { allow: LOCAL })).rejects.toThrow(what);
  });

  it("of broken packing are refused", async () => {
    const port = await serve((_request, response) =>
      response
        .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
        .end("not gzip at all"),
    );
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL })).toBe("unsupported");
  });
});

describe("answers", () => {
  it.each([401, 403, 404, 410, 429, 500, 503])("with status %i are refused", async (status) => {
    const port = await serve((_request, response) => response.writeHead(status).end("<p>error page</p>"));
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL })).toBe("refused");
  });

  it("with a huge header are refused", async () => {
    const port = await serve((_request, response) =>
      response.writeHead(200, { "x-a": "a".repeat(60_000) }).end("x"),
    );
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL })).toBe("refused");
  });

  it("that never come are given up when the time is over", async () => {
    const port = await serve(() => undefined);
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL, limits: { time: 300 } })).toBe(
      "timeout",
    );
  });

  it("from a closed port are unreachable", async () => {
    const port = await serve(page("x"));
    servers.splice(0).forEach((server) => server.close());
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL })).toBe("unreachable");
  });

  it("stop when the caller stops", async () => {
    const port = await serve(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    expect(await codeOf(`http://127.0.0.1:${port}/`, { allow: LOCAL, signal: stop.signal })).toBe("aborted");
  });

  it("never get a cookie or a credential, and know who asks", async () => {
    const seen: Record<string, string | string[] | undefined>[] = [];
    const port = await serve((request, response) => {
      seen.push(request.headers);
      if (request.url === "/a") response.writeHead(302, { location: "/b", "set-cookie": "a=1" }).end();
      else page("x")(request, response);
    });
    await fetchPublic(`http://127.0.0.1:${port}/a`, { allow: LOCAL });
    expect(seen).toHaveLength(2);
    for (const headers of seen) {
      expect(headers["user-agent"]).toBe("Stet");
      expect(headers.cookie ?? headers.authorization).toBeUndefined();
    }
  });
});

describe("the allow list", () => {
  it("lets a listed name, address, port or range through, and nothing else", async () => {
    const port = await serve(page("inside"));
    const local = () => Promise.resolve(["127.0.0.1"]);
    const named = `http://wiki.example.org:${port}/`;
    const cases: [string, string, string][] = [
      ["wiki.example.org", named, "fetched"],
      [`WIKI.example.org:${port}`, named, "fetched"],
      ["wiki.example.org:1", named, "not_public"],
      ["other.example.org", named, "not_public"],
      ["127.0.0.0/8", named, "fetched"],
      ["10.0.0.0/8, fc00::/7", named, "not_public"],
      [`127.0.0.1:${port}`, `http://127.0.0.1:${port}/`, "fetched"],
      ["127.0.0.1:1", `http://127.0.0.1:${port}/`, "not_public"],
      ["", named, "not_public"],
    ];
    for (const [list, address, expected] of cases) {
      expect([list, await codeOf(address, { allow: parseAllowList(list), resolve: local })]).toEqual([
        list,
        expected,
      ]);
    }
  });

  it.each([
    "http://wiki.example.org",
    "wiki.example.org:99999",
    "10.0.0.0/99",
    "300.1.1.1",
    "a b",
    "*.example.org",
  ])("refuses the entry %s and names it", (entry) => {
    expect(() => parseAllowList(`good.example.org, ${entry}`)).toThrow(`STET_FETCH_ALLOW: "${entry}"`);
  });
});
