import { describe, expect, it } from "vitest";
import { emptyEvidence, errorsIn, inputOf, isWebAddress } from "./evidence-input";

const good = { ...emptyEvidence("https://example.org/page", null), excerpt: "word for word" };

describe("errorsIn", () => {
  it("lets a source with address and passage pass", () => {
    expect(errorsIn(good)).toEqual({});
    expect(errorsIn({ ...good, excerpt: "", note: "my words" })).toEqual({});
  });

  it("asks for what is missing, where it is missing", () => {
    expect(Object.keys(errorsIn({ ...good, url: "" }))).toEqual(["url"]);
    expect(Object.keys(errorsIn({ ...good, url: "", sourceKind: "interview" }))).toEqual(["title"]);
    expect(errorsIn({ ...good, url: "", sourceKind: "document", title: "Minutes" })).toEqual({});
    expect(Object.keys(errorsIn({ ...good, excerpt: "  " }))).toEqual(["passage"]);
  });

  it("takes only addresses of the web", () => {
    expect(["https://a.org", "http://a.org/x?y#z", "HTTPS://A.ORG"].every(isWebAddress)).toBe(true);
    const bad = [
      "a.org",
      "javascript:alert(1)",
      "ftp://a.org",
      "https://",
      "https://a b.org",
      "file:///etc/passwd",
    ];
    expect(bad.filter(isWebAddress)).toEqual([]);
  });
});

describe("inputOf", () => {
  it("sends null for what is empty and leaves an empty title out", () => {
    const input = inputOf({ ...good, url: "  https://example.org/page " });
    expect(input).toMatchObject({ url: "https://example.org/page", publisher: null, note: null, points: [] });
    expect("title" in input).toBe(false);
  });

  it("sends each chosen point with its stance", () => {
    expect(inputOf({ ...good, points: { p1: "refutes" } }).points).toEqual([
      { factPointId: "p1", stance: "refutes" },
    ]);
  });
});
