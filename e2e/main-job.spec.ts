import { existsSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { deskOn, expect, OWNER, test } from "./fixtures";
import { servePages } from "./page-server";
import { startServer } from "./server";

const OWN_PAGE = path.join(import.meta.dirname, "pages", "tower-bridge.html");
/** A real saved news page; it belongs to its publisher and is read where it lies, when it is there. */
const REAL_PAGE = path.resolve(
  import.meta.dirname,
  "../../shared/data/pages/readability/guardian-1/source.html",
);

const ARTICLES = [
  { name: "a page of our own", file: OWN_PAGE, path: "/tower-bridge", words: "Tower Bridge was opened" },
  { name: "a real saved news page", file: REAL_PAGE, path: "/news", words: "" },
];

for (const article of ARTICLES) {
  test(`the whole main job on ${article.name}: set up, import, check, track, export, start again`, async ({
    page,
  }) => {
    test.skip(!existsSync(article.file), `${article.name} is not on this machine`);
    test.setTimeout(180_000);
    const site = await servePages({ [article.path]: article.file });
    let server = await startServer();
    try {
      await setUp(page, server.url);
      await importAddress(page, `${site.url}${article.path}`, article.words);
      const total = await checkClaims(page);
      await exportAll(page);
      expect(await server.stop()).toBe(0);
      server = await startServer({ dataDir: server.dataDir });
      await deskOn(server).signIn(page);
      await stillThere(page, total);
    } finally {
      site.close();
      await server.dispose();
    }
  });
}

async function setUp(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole("heading", { name: "Set up your desk" })).toBeVisible();
  await page.getByLabel("Name of the desk").fill("The research desk");
  await page.getByLabel("Your name").fill(OWNER.name);
  await page.getByLabel("Your e-mail").fill(OWNER.email);
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Set up the desk" }).click();
  await page.waitForURL("**/desk");
  await expect(page.getByText("Nothing is being checked yet.")).toBeVisible();
}

async function importAddress(page: Page, address: string, words: string): Promise<void> {
  await page.getByRole("link", { name: /From a web address/ }).click();
  await page.getByLabel("Web address").fill(address);
  await page.getByRole("button", { name: "Read it" }).click();
  const start = page.getByRole("button", { name: /^Start checking/ });
  await expect(start).toBeEnabled({ timeout: 30_000 });
  if (words) await expect(page.getByText(words).first()).toBeVisible();
  await start.click();
  await page.waitForURL("**/articles/*");
}

/** Works the first claims by keyboard; returns how many claims there are. */
async function checkClaims(page: Page): Promise<number> {
  const panel = page.getByRole("complementary");
  const status = (name: string) => panel.getByRole("radio", { name: new RegExp(`^${name}`) });
  await expect(panel.getByRole("radiogroup", { name: "Status" })).toBeVisible();
  const total = await page.locator("a[href^='#claim-'].claim").count();
  expect(total).toBeGreaterThan(4);

  await page.keyboard.press("v");
  await expect(status("Verified")).toBeChecked();
  await expect(page.getByText(/is now Verified/).first()).toBeVisible();
  await page.keyboard.press("z");
  await expect(status("Unchecked")).toBeChecked();
  await page.keyboard.press("d");
  await expect(status("Disputed")).toBeChecked();

  const title = await panel.getAttribute("aria-label");
  await page.keyboard.press("j");
  await expect(panel).not.toHaveAttribute("aria-label", title ?? "");
  await page.keyboard.press("f");
  await expect(status("False")).toBeChecked();
  await page.keyboard.press("r");
  await page.keyboard.type("What is right instead.");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("What is right instead.").first()).toBeVisible();

  await page.keyboard.press("e");
  await panel.getByLabel(/Address of the source/).fill("https://www.towerbridge.org.uk/history");
  await panel.getByLabel("Title").fill("A history of the bridge");
  await panel.getByRole("radio", { name: "Primary" }).check({ force: true });
  await panel.getByRole("radio", { name: "Refutes" }).check({ force: true });
  await panel.getByLabel("Page, paragraph or time").fill("p. 12");
  await panel.getByRole("radio", { name: "My note" }).check({ force: true });
  await panel.getByPlaceholder("What the source says, in your words").fill("It gives another year.");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("A history of the bridge").first()).toBeVisible();
  await expect(panel.getByText("It gives another year.").first()).toBeVisible();

  for (const key of ["v", "c", "u", "p", "n"]) {
    await page.keyboard.press("j");
    await page.keyboard.press(key);
  }
  await expect(status("Not checkable")).toBeChecked();
  await expect(page.getByText("All saved")).toBeVisible();
  return total;
}

async function exportAll(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Export" }).first().click();
  await page.waitForURL("**/report");
  await expect(page.getByText("What is right instead.").first()).toBeVisible();
  for (const name of ["Web page", "Markdown", "CSV", "JSON", "ClaimReview"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("link", { name: new RegExp(name) })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^fact-check-/);
  }
}

async function stillThere(page: Page, total: number): Promise<void> {
  await page.locator("main a[href^='/articles/']").first().click();
  await page.waitForURL("**/articles/*");
  await expect(page.locator("a[href^='#claim-'].claim")).toHaveCount(total);
  await expect(page.locator("a.claim[data-status='disputed']")).toHaveCount(1);
  await expect(page.locator("a.claim[data-status='false']")).toHaveCount(1);
}
