import path from "node:path";
import type { Page } from "@playwright/test";
import { BRIDGE, expect, test } from "./fixtures";
import { servePages } from "./page-server";

const RICH = `<meta charset="utf-8"><h1>The tower of iron</h1><p>By the Writer</p>
<p>Work began on <b>28 January 1887</b>.</p><h2>The summit</h2>
<ul><li>The tower was 300 metres high.</li><li>It held 18,038 parts.</li></ul>
<blockquote>The tower was called useless in 1887.</blockquote>`;
const RICH_PLAIN =
  "The tower of iron\nBy the Writer\nWork began on 28 January 1887.\nThe summit\nThe tower was 300 metres high.\nIt held 18,038 parts.\nThe tower was called useless in 1887.";

const start = (page: Page) => page.getByRole("button", { name: /^Start checking/ });
/** The server takes a file apart in a process of its own, which a loaded machine is slow to start. */
const wasRead = (page: Page) => expect(start(page)).toBeEnabled({ timeout: 30_000 });
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });

/** Puts a paste with its formatting into the field that has the focus, as a word processor's clipboard would. */
async function pasteRich(page: Page, html: string, plain: string): Promise<void> {
  await page.evaluate(
    ([rich, text]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", rich ?? "");
      clipboardData.setData("text/plain", text ?? "");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [html, plain],
  );
}

test("a rich paste keeps headings, lists and quotes, and its preview can be corrected before the start", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  await page.goto(`${desk.url}/import?way=paste`);
  await page.getByLabel("Text", { exact: true }).focus();
  await pasteRich(page, RICH, RICH_PLAIN);
  await expect(page.getByText(/^\d+ words pasted with formatting/)).toBeVisible();
  await page.getByRole("button", { name: "Read it" }).click();
  await wasRead(page);
  await expect(page.getByLabel("Headline")).toHaveValue("The tower of iron");
  await expect(page.getByLabel("Byline")).toHaveValue(/the Writer/);
  await expect(preview(page).getByRole("heading", { name: "The summit" })).toBeVisible();
  await expect(preview(page).locator("blockquote")).toContainText("called useless");
  const before = Number(/\d+/.exec(await start(page).innerText())?.[0]);
  expect(before).toBeGreaterThan(3);

  await preview(page)
    .getByRole("checkbox", { name: /300 metres/ })
    .click();
  await expect(start(page)).toHaveText(`Start checking ${before - 1} claims`);
  await preview(page).getByRole("button", { name: "Undo all marks" }).click();
  await expect(start(page)).toHaveText(`Start checking ${before} claims`);
  await preview(page)
    .getByRole("checkbox", { name: /300 metres/ })
    .click();
  await page.getByLabel("Headline").fill("The tower that stayed");
  await page.getByLabel("Closes").fill("2027-03-31T18:00");
  await start(page).click();
  await page.waitForURL("**/articles/*");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The tower that stayed");
  await expect(page.locator("a[href^='#claim-'].claim")).toHaveCount(before - 1);
  const id = /articles\/([^#?]+)/.exec(page.url())?.[1];
  const article = await (await desk.api(page, "GET", `/articles/${id}`)).json();
  expect(article).toMatchObject({ title: "The tower that stayed", deadline: "2027-03-31T17:00:00.000Z" });
  const kinds = article.revision.blocks.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["title", "heading", "list_item", "quote", "paragraph"]));
});

const FILES = [
  { name: "bridge.txt", mimeType: "text/plain", content: BRIDGE, heading: null },
  {
    name: "bridge.md",
    mimeType: "text/markdown",
    content: BRIDGE.replace(/^/, "# ").replace("The engine rooms", "## The engine rooms"),
    heading: "The engine rooms",
  },
  {
    name: "bridge.html",
    mimeType: "text/html",
    content: `<!doctype html><title>The bridge that opened twice</title><article><h1>The bridge that opened twice</h1>${BRIDGE.split(
      "\n\n",
    )
      .slice(1)
      .map((words) => (words === "The engine rooms" ? `<h2>${words}</h2>` : `<p>${words}</p>`))
      .join("")}</article>`,
    heading: "The engine rooms",
  },
];

for (const { name, mimeType, content, heading } of FILES)
  test(`a file is read as soon as it is chosen: ${name}`, async ({ desk, page }) => {
    await desk.enter(page);
    await page.goto(`${desk.url}/import?way=file`);
    await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
    await wasRead(page);
    await expect(page.getByText(name)).toBeVisible();
    await expect(page.getByLabel("Headline")).toHaveValue("The bridge that opened twice");
    if (heading) await expect(preview(page).getByRole("heading", { name: heading })).toBeVisible();
    await start(page).click();
    await page.waitForURL("**/articles/*");
    await expect(page.getByRole("article", { name: "Article text" })).toContainText(
      "In the first year the bascules were raised 6,160 times.",
    );
  });

test("what cannot be read says why and what to do, and keeps what was typed", async ({ desk, page }) => {
  const site = await servePages({ "/empty": path.join(import.meta.dirname, "pages", "empty.html") });
  await desk.enter(page);
  await page.goto(`${desk.url}/import`);
  const address = page.getByLabel("Web address");
  const cases = [
    { typed: "not an address", says: /This is no web address/ },
    { typed: "ftp://example.org/x", says: /This is no web address/ },
    { typed: "http://10.0.0.1/secret", says: /not on the public internet/ },
    { typed: "http://[::1]:1/", says: /not on the public internet/ },
    { typed: `${site.url}/none`, says: /There is no page at this address/ },
    { typed: `${site.url}/empty`, says: /What you typed is kept/ },
  ];
  for (const { typed, says } of cases) {
    await address.fill(typed);
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.getByText(says).first()).toBeVisible();
    await expect(address).toHaveValue(typed);
  }
  site.close();
  // Another way in is one press away, and the address is still there on coming back.
  await page.getByRole("button", { name: "Paste the text" }).click();
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("Paste the article’s text first.")).toBeVisible();
  await page.getByRole("tab", { name: "File" }).click();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "bridge.docx", mimeType: "application/zip", buffer: Buffer.from("PK") });
  await expect(page.getByText(/“bridge.docx” is of a type that is not read here/)).toBeVisible();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
  await expect(page.getByText(/“empty.txt” is empty/)).toBeVisible();
  await page.getByRole("tab", { name: "Address" }).click();
  await expect(address).toHaveValue(/empty$/);
});
