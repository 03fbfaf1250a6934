import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownPath } from "./own-path";

const DESK = "/desk";

describe("stays within the site", () => {
  test.each([
    ["/articles/a1?claim=3#c3", "/articles/a1?claim=3#c3"],
    ["https://stet.example.org/import", "/import"],
    ["import", "/import"],
    [null, DESK],
    [undefined, DESK],
    ["", DESK],
    ["/", DESK],
    ["//evil.example", DESK],
    ["/\\evil.example", DESK],
    ["\\\\evil.example", DESK],
    ["/\t/evil.example", DESK],
    ["/.//evil.example/x", DESK],
    ["/..//evil.example/x", DESK],
    ["javascript:alert(1)", DESK],
    ["data:text/html,x", DESK],
    ["http://[", DESK],
    ["/signin?next=/signin", DESK],
    ["/setup", DESK],
    ["/api/auth/signout", DESK],
  ])("%j leads to %s", (wanted, expected) => expect(ownPath(wanted)).toBe(expected));
});

test("whatever is wanted, a browser stays on the host it is on", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "//",
    "\t",
    "\n",
    "@",
    ":",
    "http:",
    "evil.example",
    "a",
    "?",
    "#",
    "%2f",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), fc.string(), (array, tail) => {
      const path = ownPath(array.join("") + tail);
      expect(path.startsWith("/")).toBe(true);
      expect(new URL(path, "https://stet.example.org").host).toBe("stet.example.org");
    }),
    { numRuns: 5000 },
  );
});
