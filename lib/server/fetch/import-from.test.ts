import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALLOW_NOTHING, parseAllowList } from "./allow-list";
import { importFrom, type ImportEnvironment } from "./import-from";
import { endParseChild } from "./parse-in-child";

const PARAGRAPH =
  "The café’s owner said the harbour wall, which cost €3 million, was finished in May 1998 after four years of work by two hundred people.";
const PAGE = `<!doctype html><html lang="en"><head><title>Wall | Post</title><meta property="og:title" content="The wall"></head>
<body><nav>Home</nav><h1>The wall</h1><p>${PARAGRAPH}</p></body></html>`;

let server: Server;
let base = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/moved") return response.writeHead(301, { location: "/page" }).end();
    if (request.url === "/page") {
      return response
        .writeHead(200, { "content-type": "text/html; charset=windows-1252" })
        .end(iconv.encode(PAGE, "windows-1252"));
    }
    if (request.url === "/notes.md") {
      return response.writeHead(200, { "content-type": "text/plain" }).end(`# The wall\n\n${PARAGRAPH}`);
    }
    return response.writeHead(200, { "content-type": "application/octet-stream" }).end("%PDF-1.7 ...");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  base = `http://127.0.0.1:${address.port}`;
});

afterAll(() => {
  server.close();
  endParseChild();
});

describe.each(["child", "direct"] as const)("an import (%s)", { timeout: 30_000 }, (parse) => {
  const environment = (): ImportEnvironment => ({ allow: parseAllowList("127.0.0.1"), parse });

  it("from an address keeps the bytes, their type and the last address", async () => {
    const { article, original } = await importFrom({ kind: "url", url: `${base}/moved` }, environment());
    expect(article.title).toBe("The wall");
    expect(article.text).toBe(`The wall\n\n${PARAGRAPH}`);
    expect(article.sourceUrl).toBe(`${base}/page`);
    expect(original.finalUrl).toBe(`${base}/page`);
    expect(original.contentType).toBe("text/html; charset=windows-1252");
    expect(original.sha256).toBe(
      createHash("sha256").update(iconv.encode(PAGE, "windows-1252")).digest("hex"),
    );
  });

  it("from an address of Markdown reads Markdown", async () => {
    const { article } = await importFrom({ kind: "url", url: `${base}/notes.md` }, environment());
    expect(article.blocks[0]?.kind).toBe("title");
    expect(article.title).toBe("The wall");
  });

  it("from an address of a PDF in disguise is refused by its bytes", async () => {
    await expect(importFrom({ kind: "url", url: `${base}/x` }, environment())).rejects.toThrow("a PDF file");
  });

  it("from a paste has no address", async () => {
    const { article, original } = await importFrom(
      { kind: "html", content: `<p>${PARAGRAPH}</p>` },
      environment(),
    );
    expect(article.text).toBe(PARAGRAPH);
    expect(article.sourceUrl).toBeNull();
    expect(original.finalUrl).toBeNull();
    expect(Buffer.from(original.bytes).toString()).toBe(`<p>${PARAGRAPH}</p>`);
  });

  it.each([
    ["a.txt", `Wall\n\n${PARAGRAPH}`],
    ["a.md", `# Wall\n\n${PARAGRAPH}`],
    ["a.html", `<h1>Wall</h1><p>${PARAGRAPH}</p>`],
    ["no-ending", `<!doctype html><html><body><h1>Wall</h1><p>${PARAGRAPH}</p>`],
  ])("from the file %s finds title and text", async (name, content) => {
    const { article } = await importFrom({ kind: "file", name, bytes: Buffer.from(content) }, environment());
    expect(article.title).toBe("Wall");
    expect(article.text).toBe(`Wall\n\n${PARAGRAPH}`);
  });

  it.each([
    ["a.pdf", Buffer.from("%PDF-1.4\n%âãÏÓ"), "a PDF file"],
    ["renamed.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "a picture"],
    [
      "a.docx",
      Buffer.from("PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml", "latin1"),
      "a Word document",
    ],
    ["a.bin", Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 256)), "not a text file"],
    ["empty.txt", Buffer.from(""), "There is no text"],
    ["spaces.txt", Buffer.from(" \n\t "), "There is no text"],
    ["big.txt", Buffer.alloc(11 * 1024 * 1024, "a "), "larger than 10 MB"],
  ])("from the file %s is refused with what to do", async (name, bytes, message) => {
    await expect(importFrom({ kind: "file", name, bytes }, environment())).rejects.toThrow(message);
  });

  it("from a private address is refused", async () => {
    await expect(
      importFrom({ kind: "url", url: `${base}/page` }, { allow: ALLOW_NOTHING, parse }),
    ).rejects.toThrow("not on the public internet");
  });
});
