import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Whether a write with these headers passes, on an installation with this public address. */
async function passes(headers: Record<string, string>, publicUrl?: string): Promise<boolean> {
  vi.resetModules();
  vi.stubEnv("STET_PUBLIC_URL", publicUrl);
  const { checkOrigin } = await import("./origin");
  try {
    checkOrigin(new Request("http://localhost:3000/api/v1/claims/x", { method: "PATCH", headers }));
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "forbidden" });
    return false;
  }
}

const host = "stet.example.org";

describe("without a public address, the host that was asked for is the origin", () => {
  test.each([
    [{ host, origin: `http://${host}` }, true],
    [{ host, origin: `https://${host}` }, true],
    [{ host: "localhost:3000", origin: "http://localhost:3000" }, true],
    [{ host, origin: "null" }, false],
    [{ host, origin: "" }, false],
    [{ host, origin: `http://${host}:8080` }, false],
    [{ host, origin: `http://${host}.example.com` }, false],
    [{ host, origin: `http://x@${host}` }, false],
    [{ host, origin: `http://${host}/` }, false],
    [{ host, origin: "https://example.org" }, false],
    [{ host }, false],
    [{ host, "sec-fetch-site": "same-origin" }, true],
    [{ host, "sec-fetch-site": "same-site" }, false],
    [{ host, "sec-fetch-site": "cross-site" }, false],
    [{ host, "sec-fetch-site": "none" }, false],
    [{ origin: `http://${host}` }, false],
  ])("%j: %s", async (headers, answer) => expect(await passes(headers)).toBe(answer));
});

describe("with a public address, that one and no other", () => {
  test.each([
    [{ host, origin: `https://${host}` }, true],
    [{ host: "127.0.0.1:3000", origin: `https://${host}` }, true],
    [{ host, origin: `http://${host}` }, false],
    [{ host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" }, false],
  ])("%j: %s", async (headers, answer) => expect(await passes(headers, `https://${host}`)).toBe(answer));
});
