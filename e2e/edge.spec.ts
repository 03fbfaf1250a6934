import type { APIRequestContext } from "@playwright/test";
import { expect, OWNER, test } from "./fixtures";

/** Sends the sign-in form as a script would; `token` false leaves its CSRF token out. */
async function sendForm(
  request: APIRequestContext,
  url: string,
  { token = true, headers = {}, password = OWNER.password, email = OWNER.email } = {},
) {
  const { csrfToken } = await (await request.get(`${url}/api/auth/csrf`)).json();
  return request.post(`${url}/api/auth/callback/credentials`, {
    headers,
    form: { ...(token && { csrfToken }), email, password, json: "true" },
  });
}

test("a sign-in without its token, or with one of another browser, is refused and signs nobody in", async ({
  desk,
  request,
  playwright,
}) => {
  expect((await sendForm(request, desk.url, { token: false })).status()).toBe(403);
  const other = await playwright.request.newContext();
  const { csrfToken } = await (await other.get(`${desk.url}/api/auth/csrf`)).json();
  const stolen = await request.post(`${desk.url}/api/auth/callback/credentials`, {
    form: { csrfToken, email: OWNER.email, password: OWNER.password, json: "true" },
  });
  expect(stolen.status()).toBe(403);
  expect((await request.get(`${desk.url}/api/v1/me`)).status()).toBe(401);
  expect((await sendForm(request, desk.url)).status()).toBe(200);
  expect((await request.get(`${desk.url}/api/v1/me`)).status()).toBe(200);
  await other.dispose();
});

test("a write that another site sends with this browser's cookie is refused, also as a form", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const foreign = { origin: "https://evil.example" };
  const text = { source: { kind: "text", content: "It opened on 30 June 1894." } };
  const address = `${desk.url}/api/v1/articles`;
  const refused = [
    await page.request.post(address, { headers: foreign, data: text }),
    await page.request.post(address, { headers: { origin: "null" }, data: text }),
    await page.request.post(address, { headers: { "sec-fetch-site": "cross-site" }, data: text }),
    await page.request.post(address, {
      headers: foreign,
      multipart: { file: { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("It was 44 m.") } },
    }),
    await page.request.delete(`${desk.url}/api/v1/me/sessions`, { headers: foreign }),
  ];
  for (const answer of refused) {
    expect(answer.status()).toBe(403);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect((await answer.json()).detail).toContain("did not come from Stet's own pages");
  }
  expect((await desk.api(page, "GET", "/me")).status()).toBe(200);
  expect((await desk.api(page, "POST", "/articles", text)).status()).toBe(201);
});

test("guessing is stopped for the account, says how long to wait, and leaves other accounts alone", async ({
  desk,
  request,
  page,
}) => {
  const email = `guessed-${Date.now()}@example.org`;
  let tries = 0;
  let last = await sendForm(request, desk.url, { email, password: "not the right one" });
  while (last.status() === 401 && tries++ < 20)
    last = await sendForm(request, desk.url, { email, password: "not the right one" });
  expect(last.status()).toBe(429);
  expect(Number(last.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await sendForm(request, desk.url)).status()).toBe(200);
  await page.goto(`${desk.url}/signin`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/too many failed tries\. Wait/)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
});

test("pages and answers carry headers that keep them from being framed, guessed or kept", async ({
  desk,
  request,
}) => {
  const page = await request.get(`${desk.url}/signin`);
  expect(page.headers()["x-frame-options"]).toBe("DENY");
  expect(page.headers()["x-content-type-options"]).toBe("nosniff");
  expect(page.headers()["x-powered-by"]).toBeUndefined();
  const answer = await request.get(`${desk.url}/api/v1/me`);
  expect(answer.headers()["cache-control"]).toContain("no-store");
});
