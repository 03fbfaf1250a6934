import type { Locator, Page } from "@playwright/test";
import { BRIDGE, expect, test } from "./fixtures";

/** "Tower Bridge was opened on 30 June 1894 by the Prince of Wales." with its three fact points. */
const OPENING = 2;

const said = (page: Page, words: string | RegExp) => page.locator(".toast").getByText(words);
const status = (panel: Locator, name: string) => panel.getByRole("radio", { name: new RegExp(`^${name}`) });
const point = (panel: Locator, n: number) =>
  panel
    .locator(".points")
    .getByRole("checkbox")
    .nth(n - 1);

test("fact points are ticked, opened and marked wrong by their numbers, with what is right", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const panel = await desk.open(page, await desk.importText(page, BRIDGE), OPENING);
  await expect(panel.locator(".points").getByRole("checkbox")).toHaveCount(3);
  await page.keyboard.press("1");
  await expect(point(panel, 1)).toBeChecked();
  await page.keyboard.press("1");
  await expect(point(panel, 1)).not.toBeChecked();
  await page.keyboard.press("9");
  await expect(panel.getByRole("checkbox", { checked: true })).toHaveCount(0);

  await page.keyboard.press("Shift+2");
  await expect(point(panel, 2)).toHaveAttribute("aria-checked", "mixed");
  await expect(panel.getByLabel("What is right in place of point 2")).toBeFocused();
  await page.keyboard.type("30 June 1895");
  await page.keyboard.press("Enter");
  await expect(panel.locator(".points ins")).toHaveText("30 June 1895");
  await expect(page.locator(".proof .struck")).toHaveText("30 June 1894");

  // A claim with a wrong point cannot be verified, and the page says so without asking the server.
  await page.keyboard.press("v");
  await expect(panel.getByRole("alert")).toContainText("Point 2 is marked wrong");
  await expect(status(panel, "Unchecked")).toBeChecked();
  await panel.getByRole("button", { name: "Leave it" }).click();
  await expect(panel.getByRole("alert")).toHaveCount(0);
  await page.keyboard.press("f");
  await expect(status(panel, "False")).toBeChecked();

  await panel.getByRole("button", { name: "Edit what is right in place of point 2" }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("30 June 1896");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.locator(".points ins")).toHaveText("30 June 1896");
  await expect(page.getByText("All saved")).toBeVisible();
  await page.reload();
  await expect(panel.locator(".points ins")).toHaveText("30 June 1896");
  await expect(point(panel, 2)).toHaveAttribute("aria-checked", "mixed");

  // By mouse: wrong, open, ticked, wrong.
  for (const state of ["false", "true", "mixed"]) {
    await point(panel, 2).click();
    await expect(point(panel, 2)).toHaveAttribute("aria-checked", state);
    if (state === "mixed") await expect(panel.getByLabel("What is right in place of point 2")).toBeFocused();
  }
});

test("verified with open points offers to tick them, and a point of a verified claim cannot be wrong", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const panel = await desk.open(page, await desk.importText(page, BRIDGE), OPENING);
  await status(panel, "Verified").click();
  await page.locator(".toast").getByRole("button", { name: "Tick the 3 open points too" }).click();
  await expect(panel.locator(".points").getByRole("checkbox", { checked: true })).toHaveCount(3);
  await page.keyboard.press("Shift+1");
  await expect(panel.getByRole("alert")).toContainText("point 1 cannot be wrong");
  await page.keyboard.press("z");
  await expect(panel.locator(".points").getByRole("checkbox", { checked: true })).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(status(panel, "Unchecked")).toBeChecked();
  await page.keyboard.press("Shift+Z");
  await expect(status(panel, "Verified")).toBeChecked();
});

test("note and correction are written in place, changed, left without saving, and undone", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const panel = await desk.open(page, await desk.importText(page, BRIDGE), OPENING);
  await panel.getByRole("button", { name: "Write a note" }).click();
  await page.keyboard.type("Seen in the archive.");
  await page.keyboard.press("Control+Enter");
  await expect(panel.locator(".noteline")).toContainText("Seen in the archive.");
  await panel.getByRole("button", { name: "Edit the note" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Twice.");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.locator(".noteline")).toContainText("Seen in the archive. Twice.");
  await page.keyboard.press("z");
  await expect(panel.locator(".noteline .said")).toHaveText("Seen in the archive.");

  await panel.getByRole("button", { name: "Propose a correction" }).click();
  await page.keyboard.type("This is not kept.");
  await page.keyboard.press("Escape");
  await expect(panel.locator(".fixline")).toHaveCount(0);
  await page.keyboard.press("r");
  await expect(panel.getByLabel("Correction")).toHaveValue("");
  await page.keyboard.type("Tower Bridge was opened on a Saturday.");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.locator(".fixline")).toContainText("opened on a Saturday");
  await panel.getByRole("button", { name: "Edit the correction" }).click();
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.locator(".fixline")).toContainText("opened on a Saturday");
  await expect(page.getByText("All saved")).toBeVisible();
  await page.reload();
  await expect(panel.locator(".fixline")).toContainText("opened on a Saturday");
  await expect(panel.locator(".noteline .said")).toHaveText("Seen in the archive.");
});

test("evidence is added for a point, asked for what is missing, changed, removed, and each of these undone", async ({
  desk,
  page,
}) => {
  await desk.enter(page);
  const panel = await desk.open(page, await desk.importText(page, BRIDGE), OPENING);
  await panel.getByRole("button", { name: "Add evidence for point 1" }).click();
  const form = panel.getByRole("form", { name: "Add evidence" });
  await form.getByRole("button", { name: /^Add and tick 1/ }).click();
  await expect(form.getByText("A web source needs its address.")).toBeVisible();
  await expect(form.getByText("Say what the source says: quote it, or write a note.")).toBeVisible();
  await form.getByLabel("Address of the source").fill("towerbridge");
  await form.getByLabel("Quoted word for word", { exact: true }).last().fill("The bridge opened in 1894.");
  await form.getByRole("button", { name: /^Add and tick 1/ }).click();
  await expect(form.getByText("This is not an address.")).toBeVisible();
  await form.getByLabel("Address of the source").fill("https://www.towerbridge.org.uk/history");
  await form.getByLabel("Title").fill("A history of the bridge");
  await form.getByLabel("Publisher").fill("Tower Bridge");
  await form.getByRole("button", { name: /^2 / }).click();
  await form.getByLabel("What it says of point 2").selectOption("context");
  await form.getByRole("button", { name: /^Add and tick 1/ }).click();

  const piece = panel.locator(".evi");
  await expect(piece.getByRole("link", { name: "A history of the bridge" })).toHaveAttribute(
    "href",
    "https://www.towerbridge.org.uk/history",
  );
  await expect(piece).toContainText("Supports 1");
  await expect(piece).toContainText("Gives context 2");
  await expect(piece.getByText("The bridge opened in 1894.")).toBeVisible();
  await expect(point(panel, 1)).toBeChecked();
  await page.keyboard.press("z");
  await expect(piece).toHaveCount(0);
  await expect(point(panel, 1)).not.toBeChecked();
  await page.keyboard.press("Shift+Z");
  await expect(piece).toHaveCount(1);
  await expect(point(panel, 1)).toBeChecked();

  await panel.getByRole("button", { name: "Edit evidence A" }).click();
  const editing = panel.getByRole("form", { name: "Change evidence A" });
  await editing.getByLabel("Page, paragraph or time").fill("p. 4");
  await editing.getByRole("radio", { name: "Secondary" }).check({ force: true });
  await editing.getByRole("button", { name: /^Save changes/ }).click();
  await expect(piece).toContainText("p. 4");
  await expect(piece).toContainText("Secondary");
  await page.keyboard.press("z");
  await expect(piece).not.toContainText("p. 4");

  await panel.getByRole("button", { name: "Remove evidence A" }).click();
  await expect(piece).toHaveCount(0);
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await expect(piece).toHaveCount(1);
  await expect(page.getByText("All saved")).toBeVisible();
  await page.reload();
  await expect(piece).toContainText("Supports 1");

  // What is typed stays while other claims are looked at, and is let go only by leaving the form.
  await page.keyboard.press("e");
  await form.getByLabel("Title").fill("Half typed");
  await panel.getByRole("button", { name: "Next claim (j)" }).click();
  await page.getByRole("button", { name: "Previous claim (k)" }).click();
  await expect(form.getByLabel("Title")).toHaveValue("Half typed");
  await form.getByRole("button", { name: /^Cancel/ }).click();
  await page.keyboard.press("e");
  await expect(form.getByLabel("Title")).toHaveValue("");
});

test("comments are sent, changed and deleted by who wrote them", async ({ desk, page }) => {
  await desk.enter(page);
  const panel = await desk.open(page, await desk.importText(page, BRIDGE), OPENING);
  await panel.getByRole("textbox", { name: "Comment" }).fill("Who has the engine log?");
  await panel.getByRole("button", { name: "Send" }).click();
  await expect(panel.locator(".cmt")).toContainText("Who has the engine log?");
  await panel.getByRole("button", { name: /^Edit your comment/ }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("The engine log is here.");
  await panel.locator(".cmt").getByRole("button", { name: "Save" }).click();
  await expect(panel.locator(".cmt p")).toHaveText("The engine log is here.");
  await expect(panel.locator(".cmt")).toContainText("edited");
  await panel.getByRole("button", { name: /^Delete your comment/ }).click();
  await expect(panel.locator(".cmt")).toHaveCount(0);
  await expect(panel.getByText("No comments yet.")).toBeVisible();
});

test("a claim is assigned, taken and given back, and its link copied", async ({ desk, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.enter(page);
  const articleId = await desk.importText(page, BRIDGE);
  const panel = await desk.open(page, articleId, OPENING);
  await page.keyboard.press("a");
  await page.getByRole("menuitemcheckbox", { name: "Owner" }).click();
  await expect(said(page, `Claim ${OPENING} is assigned to Owner`)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Mine/ })).toContainText("1");
  await panel.getByRole("button", { name: /^Assigned to Owner/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "Nobody" }).click();
  await expect(said(page, `Claim ${OPENING} is assigned to nobody`)).toBeVisible();
  await page.keyboard.press("i");
  await expect(said(page, `Claim ${OPENING} is assigned to Owner`)).toBeVisible();

  await panel.getByRole("button", { name: /^More: split/ }).click();
  await page.getByRole("menuitem", { name: "Copy link" }).click();
  await expect(said(page, "Link copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${desk.url}/articles/${articleId}#claim-${OPENING}`);

  // An address pasted into the panel begins a piece of evidence.
  await page.keyboard.press("l");
  await page.evaluate(() => navigator.clipboard.writeText("https://www.towerbridge.org.uk/"));
  await page.keyboard.press("Control+v");
  await expect(panel.getByLabel("Address of the source")).toHaveValue("https://www.towerbridge.org.uk/");
});

test("a checker takes a claim and gives it back, and sees its history", async ({ desk, page, browser }) => {
  await desk.enter(page);
  const articleId = await desk.importText(page, BRIDGE);
  const email = await desk.addPerson(page, "checker");
  const context = await browser.newContext();
  const theirs = await context.newPage();
  await desk.signIn(theirs, email);
  const panel = await desk.open(theirs, articleId, OPENING);
  await panel.getByRole("button", { name: /^Take it/ }).click();
  await expect(panel.getByRole("button", { name: /^Give it back/ })).toBeVisible();
  await expect(panel.locator(".hist")).toContainText("A checker");
  await panel.getByRole("button", { name: /^Give it back/ }).click();
  await expect(panel.getByRole("button", { name: /^Take it/ })).toBeVisible();
  for (const part of ["Evidence", "Comments", "History", "Claim"]) {
    await panel.getByRole("navigation", { name: "Parts of the claim" }).getByText(part).click();
    await expect(panel).toBeVisible();
  }
  await context.close();
});
