import type { Page } from "@playwright/test";
import { BRIDGE, expect, OWNER, test } from "./fixtures";

/** Presses Tab until what has the focus carries this accessible name; the mouse is never used here. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return "";
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return [element.getAttribute("aria-label"), labels?.[0]?.textContent, element.textContent]
        .filter(Boolean)
        .join(" ");
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Nothing called ${name} can be reached with Tab.`);
}

test("the whole job by keyboard alone", async ({ desk, page }) => {
  test.setTimeout(120_000);
  await page.goto(`${desk.url}/signin`);
  await page.keyboard.type(OWNER.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(OWNER.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/desk");

  // A key pressed before the page's scripts have loaded is not heard; a person presses it again.
  await expect(async () => {
    await page.keyboard.press("n");
    await page.waitForURL("**/import**", { timeout: 2000 });
  }).toPass();
  await page.goto(`${desk.url}/import?way=paste`);
  await tabTo(page, /^Text/);
  await page.keyboard.insertText(BRIDGE);
  await tabTo(page, /^Read it/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Start checking/ })).toBeEnabled({ timeout: 30_000 });
  await tabTo(page, /^Start checking/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/articles/*");

  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { name: "History" })).toBeVisible({ timeout: 30_000 });
  const title = await panel.getAttribute("aria-label");
  await page.keyboard.press("j");
  await expect(panel).not.toHaveAttribute("aria-label", title ?? "");
  await page.keyboard.press("k");
  await expect(panel).toHaveAttribute("aria-label", title ?? "");

  await page.keyboard.press("j");
  await page.keyboard.press("1");
  await expect(panel.getByRole("checkbox").first()).toBeChecked();
  await page.keyboard.press("v");
  await expect(panel.getByRole("radio", { name: /^Verified/ })).toBeChecked();
  await page.keyboard.press("e");
  await expect(panel.getByLabel("Address of the source")).toBeFocused();
  await page.keyboard.type("https://www.towerbridge.org.uk/");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The bridge in figures");
  // Tab comes to the chosen one of a group of radio buttons; the arrows choose another.
  await tabTo(page, /^Quoted word for word/);
  await page.keyboard.press("ArrowRight");
  await tabTo(page, /^My note/);
  await page.keyboard.type("It says the same.");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("The bridge in figures").first()).toBeVisible();
  await page.keyboard.press("m");
  await page.keyboard.type("Second source still to come.");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("Second source still to come.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await expect(page.getByText(/Undone/).first()).toBeVisible();
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("u");
  await expect(panel.getByRole("radio", { name: /^Unverifiable/ })).toBeChecked();

  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.waitForURL("**/desk");
  await tabTo(page, /^The bridge that opened twice/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/articles/*");
  await tabTo(page, /^Export/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/report");
  await expect(page.getByText("Fact-check summary").first()).toBeVisible();
});
