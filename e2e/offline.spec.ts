import { BRIDGE, expect, test } from "./fixtures";

test("without a connection work goes on, says that it waits, and is sent when the connection is back", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const articleId = await desk.importText(page, BRIDGE);
  const panel = await desk.open(page, articleId, 2);
  await page.route("**/api/v1/**", (route) => route.abort("connectionrefused"));
  await page.keyboard.press("d");
  await expect(panel.getByRole("radio", { name: /^Disputed/ })).toBeChecked();
  const banner = page.getByRole("status").filter({ hasText: "No connection since" });
  await expect(banner).toBeVisible();
  await expect(banner).toContainText("1 change waits in this tab");
  await page.keyboard.press("1");
  await panel.getByRole("button", { name: "Write a note" }).click();
  await page.keyboard.type("Written without a connection.");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("j");
  await page.keyboard.press("f");
  await expect(banner).toContainText("4 changes wait in this tab");
  await expect(page.getByText("4 not sent").first()).toBeVisible();
  await banner.getByRole("button", { name: "Try now" }).click();
  await expect(banner).toBeVisible();

  await page.unroute("**/api/v1/**");
  await banner.getByRole("button", { name: "Try now" }).click();
  await expect(page.getByText("All saved")).toBeVisible();
  await expect(banner).toHaveCount(0);
  const { items } = await (await desk.api(page, "GET", `/articles/${articleId}/claims`)).json();
  expect(items[1]).toMatchObject({ status: "disputed", note: "Written without a connection." });
  expect(items[1].factPoints[0].state).toBe("ticked");
  expect(items[2].status).toBe("false");
});

test("an answer that is lost on its way is asked for again, and the work is done once", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const articleId = await desk.importText(page, BRIDGE);
  const panel = await desk.open(page, articleId, 2);
  // The server takes the comment, and the browser never hears of it.
  let lost = 0;
  await page.route("**/api/v1/claims/*/comments", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    return route.abort("connectionreset");
  });
  await page.keyboard.press("m");
  await page.keyboard.type("Said once.");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(page.getByText("All saved")).toBeVisible();
  expect(lost).toBe(1);
  await expect(panel.locator(".cmt")).toHaveCount(1);
  const { items } = await (await desk.api(page, "GET", `/articles/${articleId}/claims`)).json();
  const comments = await (await desk.api(page, "GET", `/claims/${items[1].id}/comments`)).json();
  expect(comments.items.map(({ body }: { body: string }) => body)).toEqual(["Said once."]);
});

test("importing without a connection keeps what was typed", async ({ desk, page }) => {
  await desk.enter(page);
  await page.goto(`${desk.url}/import?way=paste`);
  await page.getByLabel("Text", { exact: true }).fill(BRIDGE);
  await page.route("**/api/v1/**", (route) => route.abort("connectionrefused"));
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("heading", { name: "The server cannot be reached" })).toBeVisible();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(BRIDGE);
  await page.unroute("**/api/v1/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: /^Start checking/ })).toBeEnabled();
});
