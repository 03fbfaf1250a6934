import { BRIDGE, expect, test } from "./fixtures";

/** For each role: what the API answers to a signed-in person of that role, and which buttons the pages show. */
const ROLES = [
  { role: "viewer", reads: true, works: false, imports: false, manages: false, reports: false },
  { role: "writer", reads: false, works: false, imports: false, manages: false, reports: false },
  { role: "checker", reads: true, works: true, imports: false, manages: false, reports: true },
  { role: "editor", reads: true, works: true, imports: true, manages: false, reports: true },
] as const;

for (const { role, reads, works, imports, manages, reports } of ROLES) {
  test(`a ${role} sees and may do what the table says, and is refused the rest`, async ({
    desk,
    browser,
  }) => {
    const owner = await browser.newContext();
    const ownersPage = await owner.newPage();
    await desk.signIn(ownersPage);
    const articleId = await desk.importText(ownersPage, BRIDGE);
    const { items } = await (await desk.api(ownersPage, "GET", `/articles/${articleId}/claims`)).json();
    const email = await desk.addPerson(ownersPage, role);

    const context = await browser.newContext();
    const page = await context.newPage();
    await desk.signIn(page, email);
    const status = async (method: string, path: string, body?: unknown) =>
      (await desk.api(page, method, path, body)).status();
    expect(await status("GET", `/articles/${articleId}`)).toBe(reads ? 200 : 404);
    expect(await status("PATCH", `/claims/${items[0].id}`, { version: 1, status: "in_progress" })).toBe(
      works ? 200 : reads ? 403 : 404,
    );
    expect(
      await status("POST", "/articles", { source: { kind: "text", content: "It was 44 metres high." } }),
    ).toBe(imports ? 201 : 403);
    expect(
      await status("POST", "/people", {
        email: "x@example.org",
        name: "X",
        role: "viewer",
        password: "long enough",
      }),
    ).toBe(manages ? 201 : 403);
    expect(await status("GET", `/articles/${articleId}/report?format=json`)).toBe(
      reports ? 200 : reads ? 403 : 404,
    );

    await page.goto(`${desk.url}/desk`);
    await expect(page.getByRole("link", { name: /Import an article/ })).toHaveCount(imports ? 1 : 0);
    if (reads) {
      const panel = await desk.open(page, articleId);
      await page.keyboard.press("v");
      if (works) await expect(panel.getByRole("radio", { name: /^Verified/ })).toBeChecked();
      else {
        await page.waitForTimeout(500);
        const claim = await (await desk.api(page, "GET", `/claims/${items[0].id}`)).json();
        expect(claim.status).toBe("unchecked");
      }
    }
    if (!imports) {
      await page.goto(`${desk.url}/import`);
      await expect(page.getByRole("button", { name: "Read it" })).toHaveCount(0);
    }
    await context.close();
    await owner.close();
  });
}

test("signed out, pages lead to the sign-in and the API refuses", async ({ desk, page }) => {
  for (const path of ["/desk", "/import", "/team"]) {
    await page.goto(`${desk.url}${path}`);
    await expect(page.getByRole("heading", { name: "Sign in to the desk" })).toBeVisible();
  }
  expect((await desk.api(page, "GET", "/articles")).status()).toBe(401);
});

test("signing out everywhere ends the sessions of other browsers with their next request", async ({
  desk,
  browser,
}) => {
  const [here, there] = [await browser.newContext(), await browser.newContext()];
  const [page, other] = [await here.newPage(), await there.newPage()];
  await desk.signIn(page);
  await desk.signIn(other);
  expect((await desk.api(page, "DELETE", "/me/sessions")).status()).toBe(200);
  expect((await desk.api(other, "GET", "/me")).status()).toBe(401);
  await here.close();
  await there.close();
});

test("a wrong password says so, keeps the e-mail, and guessing is stopped", async ({ desk, page }) => {
  const email = "nobody@example.org";
  await page.goto(`${desk.url}/signin`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/E-mail or password is wrong/)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  const { csrfToken } = await (await page.request.get(`${desk.url}/api/auth/csrf`)).json();
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries++) {
    const answer = await page.request.post(`${desk.url}/api/auth/callback/credentials`, {
      form: { csrfToken, email, password: "not the right one", json: "true" },
    });
    statuses.push(answer.status());
  }
  expect(statuses.at(-1)).toBe(429);
});
