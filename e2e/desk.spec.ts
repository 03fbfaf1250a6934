import { BRIDGE, deskOn, expect, OWNER, test } from "./fixtures";
import { startServer } from "./server";

test("an empty desk leads to each way in, and opens the sample article", async ({ page }) => {
  const server = await startServer({
    env: { STET_OWNER_EMAIL: OWNER.email, STET_OWNER_PASSWORD: OWNER.password },
  });
  try {
    await deskOn(server).signIn(page);
    await expect(page.getByText("Nothing is being checked yet.")).toBeVisible();
    for (const [name, way] of [
      ["From a web address", "Address"],
      ["Paste the text", "Paste"],
      ["Upload a file", "File"],
    ] as const) {
      await page.getByRole("link", { name: new RegExp(`^${name}`) }).click();
      await expect(page.getByRole("tab", { name: way })).toHaveAttribute("aria-selected", "true");
      await page.goBack();
      await page.waitForURL("**/desk");
    }
    await expect(page.getByRole("link", { name: "Add the checkers" })).toBeVisible();
    await page.getByRole("button", { name: "Open the sample article" }).click();
    await page.waitForURL("**/articles/*");
    await expect(page.getByRole("radiogroup", { name: "Status" })).toBeVisible();
    for (const status of ["verified", "disputed", "false", "needs_context", "unverifiable", "unchecked"])
      await expect(page.locator(`.proof .claim[data-status=${status}]`).first()).toBeVisible();
    await page.goto(`${server.url}/desk`);
    await expect(page.getByRole("row").filter({ hasText: "checked" })).not.toHaveCount(0);
  } finally {
    await server.dispose();
  }
});

test("the desk: its tabs, and a deadline set, refused when half given, moved and taken away", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const articleId = await desk.importText(page, `The clock of the desk\n\n${BRIDGE}`);
  const { items } = await (await desk.api(page, "GET", `/articles/${articleId}/claims`)).json();
  const me = await (await desk.api(page, "GET", "/me")).json();
  const claim = await desk.api(page, "PATCH", `/claims/${items[0].id}`, { version: 1, assigneeId: me.id });
  expect(claim.status()).toBe(200);
  await page.goto(`${desk.url}/desk`);
  const tabs = page.getByRole("navigation", { name: "Which articles" });
  await tabs.getByRole("link", { name: /^Needs me/ }).click();
  await expect(page).toHaveURL(/tab=needs/);
  const row = page.getByRole("row").filter({ has: page.locator(`a.t[href="/articles/${articleId}"]`) });
  await expect(row).toContainText("1 claim of yours");
  await tabs.getByRole("link", { name: /^Mine/ }).click();
  await expect(row).toHaveCount(1);
  await tabs.getByRole("link", { name: /^Closed/ }).click();
  await expect(page.getByText("No article is closed yet.")).toBeVisible();
  await tabs.getByRole("link", { name: /^Mine/ }).click();

  await row.getByRole("button", { name: /^Set a deadline/ }).click();
  await row.getByRole("button", { name: "Save" }).click();
  await expect(row.getByText("Give a whole date and time.")).toBeVisible();
  await row.getByLabel("Closes").fill("2027-03-31T18:00");
  await row.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".toast")).toContainText("now closes");
  await expect(row.locator("time")).toHaveAttribute("datetime", "2027-03-31T17:00:00.000Z");
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await expect(row.getByRole("button", { name: /^Set a deadline/ })).toBeVisible();
  await row.getByRole("button", { name: /^Set a deadline/ }).click();
  await row.getByLabel("Closes").fill("2027-03-31T18:00");
  await row.getByRole("button", { name: "Save" }).click();
  await row.getByRole("button", { name: /Change the deadline/ }).click();
  await row.getByRole("button", { name: "No deadline" }).click();
  await expect(row.getByRole("button", { name: /^Set a deadline/ })).toBeVisible();
});

test("the account menu: appearance, single keys, signing out", async ({ desk, page }) => {
  await desk.signIn(page);
  const menu = page.getByRole("button", { name: /account/ });
  const choose = async (name: string) => {
    await menu.click();
    await page.getByRole("menuitemcheckbox", { name }).click();
  };
  for (const [name, shown] of [
    ["Dark", "dark"],
    ["Light", "light"],
  ] as const) {
    await choose(name);
    await expect(page.locator("html")).toHaveAttribute("data-theme", shown);
  }
  await choose("As the system");
  await choose("Single-key commands");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/desk$/);
  await choose("Single-key commands");
  await page.keyboard.press("n");
  await page.waitForURL("**/import");
  await menu.click();
  await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
  await page.waitForURL("**/signin");
  expect((await desk.api(page, "GET", "/me")).status()).toBe(401);
  await page.goto(`${desk.url}/desk`);
  await page.waitForURL("**/signin**");
});

test("a person is added on the team page, asked for what is missing, and can sign in", async ({
  desk,
  page,
  browser,
}) => {
  await desk.enter(page);
  await page.goto(`${desk.url}/team`);
  await page.getByRole("button", { name: "Add to the desk" }).click();
  await expect(page.getByText("Type a name, at most 80 characters.")).toBeVisible();
  const email = `added-${Date.now()}@example.org`;
  await page.getByLabel("Name", { exact: true }).fill("The second editor");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Role", { exact: true }).selectOption("editor");
  await page.getByLabel("First password").fill("short");
  await page.getByRole("button", { name: "Add to the desk" }).click();
  await expect(page.getByText("Choose a password of 8 to 128 characters.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByLabel("First password").fill(OWNER.password);
  await page.getByRole("button", { name: "Add to the desk" }).click();
  await expect(page.locator(".toast")).toContainText("The second editor is on the desk now");
  await expect(page.getByRole("row", { name: /The second editor/ })).toContainText("Editor");
  await page.getByLabel("Name", { exact: true }).fill("The same again");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("First password").fill(OWNER.password);
  await page.getByRole("button", { name: "Add to the desk" }).click();
  await expect(page.getByText(/has an account on this installation already/).first()).toBeVisible();

  const context = await browser.newContext();
  const theirs = await context.newPage();
  await desk.signIn(theirs, email);
  await theirs.goto(`${desk.url}/team`);
  await expect(theirs.getByText("The team page is for owners")).toBeVisible();
  await context.close();
});
