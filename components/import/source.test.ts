import { describe, expect, test } from "vitest";
import type { PreviewView } from "@/lib/api/articles";
import { deadlineOf, editsOf, fileProblem, NO_DETAILS, NO_SOURCE, READY, webAddress } from "./source";

describe("webAddress", () => {
  test.each([
    ["https://www.example.org/a?b=c", "https://www.example.org/a?b=c"],
    ["  www.example.org/a  ", "https://www.example.org/a"],
    ["http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"],
    ["localhost:8080/x", "https://localhost:8080/x"],
    ["", null],
    ["two words", null],
    ["javascript:alert(1)", null],
    ["ftp://example.org/a", null],
    ["file:///etc/passwd", null],
    [`https://example.org/${"a".repeat(3000)}`, null],
  ])("%s", (typed, expected) => {
    expect(webAddress(typed)).toBe(expected);
  });
});

describe("READY", () => {
  test("sends a paste as it is to be read", () => {
    const source = { ...NO_SOURCE, text: "Words", html: "<p>Words\u0000</p>" };
    expect(READY.paste({ ...source, form: "html" }).body).toEqual({
      source: { kind: "html", content: "<p>Words\ufffd</p>" },
    });
    expect(READY.paste({ ...source, form: "markdown" }).body).toEqual({
      source: { kind: "markdown", content: "Words" },
    });
    expect(READY.paste({ ...source, html: null, form: "html" }).body).toEqual({
      source: { kind: "text", content: "Words" },
    });
  });

  test("says what is missing", () => {
    expect(READY.address(NO_SOURCE).problem).toContain("https://");
    expect(READY.paste({ ...NO_SOURCE, text: " \n" }).problem).toContain("Paste");
    expect(READY.file(NO_SOURCE).problem).toContain("Choose");
  });

  test.each([
    [{ name: "a.docx", size: 10, type: "application/zip" }, ".txt, .md or .html"],
    [{ name: "a.txt", size: 20_000_000, type: "text/plain" }, "20.0 MB"],
    [{ name: "a.md", size: 0, type: "" }, "empty"],
  ])("refuses the file %o", (file, part) => {
    expect(fileProblem(file)).toContain(part);
  });

  test.each(["a.txt", "A.MD", "page.html", "page.htm"])("takes %s", (name) => {
    expect(fileProblem({ name, size: 1, type: "" })).toBeNull();
  });
});

describe("editsOf", () => {
  const preview: PreviewView = {
    language: "en",
    title: "As read",
    byline: "The desk",
    text: "",
    blocks: [],
    sentences: [],
    claims: [],
    remarks: [],
    draftId: "d",
    expiresAt: "2026-11-22T12:00:00.000Z",
    sourceUrl: null,
    publishedAt: null,
    leftOut: [],
    warnings: [],
  };

  test("sends only what differs from what was read", () => {
    expect(editsOf(NO_DETAILS, preview)).toEqual({});
    expect(editsOf({ ...NO_DETAILS, title: "As read", byline: "The desk", language: "en" }, preview)).toEqual(
      {},
    );
    expect(editsOf({ title: " New ", byline: " ", language: "fr", deadline: "" }, preview)).toEqual({
      title: "New",
      byline: null,
      language: "fr",
    });
  });

  test("never sends an empty headline", () => {
    expect(editsOf({ ...NO_DETAILS, title: "  " }, preview)).toEqual({});
  });

  test("turns the day and time of this zone into UTC", () => {
    const deadline = "2026-11-26T18:00";
    expect(editsOf({ ...NO_DETAILS, deadline }, preview).deadline).toBe(
      new Date(2026, 10, 26, 18).toISOString(),
    );
    expect(deadlineOf("nonsense")).toBeNull();
  });
});
