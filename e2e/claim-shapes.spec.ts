import type { Page } from "@playwright/test";
import { BRIDGE, expect, test } from "./fixtures";

const claims = (page: Page) => page.locator("a[href^='#claim-'].claim");
const more = async (page: Page, item: string | RegExp) => {
  await page.getByRole("button", { name: /^More: split/ }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("claims are split, joined, dropped and brought back", async ({ desk, page }) => {
  await desk.enter(page);
  const panel = await desk.open(page, await desk.importText(page, BRIDGE), 3);
  await expect(claims(page)).toHaveCount(9);
  await more(page, /^Split this claim/);
  await panel.locator(".splitwords label > span", { hasText: /^and\s*$/ }).click();
  await expect(panel.getByRole("radio", { name: "and", exact: true })).toBeChecked();
  await panel.getByRole("button", { name: "Split here" }).click();
  await expect(claims(page)).toHaveCount(10);
  await expect(page.locator("#claim-3")).toContainText("It took eight years to build");
  await expect(page.locator("#claim-10")).toContainText("and cost 1,184,000 pounds.");
  await page.keyboard.press("z");
  await expect(claims(page)).toHaveCount(9);

  await more(page, /^Join with claim 4/);
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(claims(page)).toHaveCount(9);
  await more(page, /^Join with claim 4/);
  await panel.getByRole("button", { name: "Join, number 4 goes" }).click();
  await expect(claims(page)).toHaveCount(8);
  await expect(page.locator("#claim-3")).toContainText("Nothing about it was modest.");

  await more(page, /^Drop: this is no claim/);
  await expect(claims(page)).toHaveCount(7);
  await expect(page.locator(".toast")).toContainText("Claim 3 dropped");
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await expect(claims(page)).toHaveCount(8);
  await page.locator("#claim-3").click();
  await more(page, /^Drop: this is no claim/);
  await expect(claims(page)).toHaveCount(7);
  await expect(page.getByText("All saved")).toBeVisible();
  await more(page, /^Dropped claims/);
  await page.getByRole("button", { name: "Bring it back" }).first().click();
  await expect(claims(page)).toHaveCount(8);
});

test("selected words become a claim", async ({ desk, page }) => {
  await desk.enter(page);
  await desk.open(page, await desk.importText(page, BRIDGE), 3);
  await more(page, /^Drop: this is no claim/);
  await expect(claims(page)).toHaveCount(8);
  const words = page.locator(".proof").getByText("It took eight years to build");
  await words.selectText();
  await page.getByRole("button", { name: /^Make it a claim/ }).click();
  await expect(claims(page)).toHaveCount(9);
  await expect(page.getByRole("complementary")).toHaveAttribute("aria-label", "Claim 10");
  await page.keyboard.press("z");
  await expect(claims(page)).toHaveCount(8);
  await page.keyboard.press("Alt+c");
  await expect(page.locator(".toast")).toContainText("Select words in the text first");
});

test("filters, marks, text size and the list of keys", async ({ desk, page }) => {
  await desk.enter(page);
  const articleId = await desk.importText(page, BRIDGE);
  await desk.open(page, articleId);
  await page.keyboard.press("f");
  await page.keyboard.press("j");
  await page.keyboard.press("v");
  const filters = page.getByRole("navigation", { name: "Which claims" });
  await expect(filters.getByRole("link", { name: /^Open/ })).toContainText("7");
  await filters.getByRole("link", { name: /^For the editor/ }).click();
  await expect(page).toHaveURL(/show=editor/);
  await expect(page.locator(".claim:not([data-quiet])")).toHaveCount(1);
  await filters.getByRole("link", { name: /^Mine/ }).click();
  await expect(page.getByText("No claims are assigned to you.")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page.locator(".claim[data-quiet]")).toHaveCount(0);

  const proof = page.getByRole("article", { name: "Article text" });
  await page.getByRole("button", { name: /^Marks: how strongly/ }).click();
  await page.getByRole("menuitemcheckbox", { name: /^Off/ }).click();
  await expect(proof).toHaveAttribute("data-marks", "off");
  await page.keyboard.press("w");
  await expect(proof).toHaveAttribute("data-marks", "full");
  await page.getByRole("button", { name: "Text size" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Larger" }).click();
  await expect(proof).toHaveAttribute("data-size", "3");
  // Off the menu's button, which Alt with an arrow would open again.
  await page.keyboard.press("h");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(proof).toHaveAttribute("data-size", "2");
  await page.reload();
  await expect(proof).toHaveAttribute("data-size", "2");

  await page.getByRole("button", { name: "Keyboard help" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toContainText("Next open claim");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("reading: sentence by sentence until everything is read, and the bar says how much", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const articleId = await desk.importText(page, "It opened on 30 June 1894.\n\nIt was proud. It was tall.");
  await desk.open(page, articleId);
  await page.getByRole("button", { name: "Read", exact: true }).click();
  const bar = page.getByRole("toolbar", { name: "This sentence" });
  const unread = Number(/of (\d+)/.exec(await bar.innerText())?.[1]);
  expect(unread).toBeGreaterThan(1);
  await bar.getByRole("button", { name: /^Skip/ }).click();
  await expect(bar).toContainText(`Unread 2 of ${unread}`);
  await bar.getByRole("button", { name: /^Read, next/ }).click();
  await expect(bar).toContainText(`of ${unread - 1}`);
  for (let left = unread - 2; left >= 0; left--) {
    await page.keyboard.press("Enter");
    await expect(bar).toContainText(left === 0 ? "Everything is read." : `of ${left}`);
  }
  await expect(page.getByText("text read 100 %").first()).toBeVisible();
  await bar.getByRole("button", { name: "Close" }).click();
  await expect(bar).toHaveCount(0);
  const article = await (await desk.api(page, "GET", `/articles/${articleId}`)).json();
  expect(article.progress.coverage.read).toBe(article.progress.coverage.sentences);
});
