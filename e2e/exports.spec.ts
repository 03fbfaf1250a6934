import { readFileSync } from "node:fs";
import { BRIDGE, expect, test } from "./fixtures";

/** RFC 4180: quoted cells may hold commas, quotes written twice, and line breaks. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let at = 0; at < text.length;) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new Error(`No cell begins at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    at = cell.lastIndex;
    if (found[3] === "\r\n" && at < text.length) rows.push([]);
  }
  return rows;
}

/** A formula to a spreadsheet, mark-up to a page, an end of the script to JSON-LD: text to Stet. */
const HOSTILE = '=HYPERLINK("http://x.example","a"), </script><b>bold</b> | *not bold*';

test("every export is opened and holds what was worked, as text", async ({ desk, page }) => {
  await desk.enter(page);
  const articleId = await desk.importText(page, BRIDGE);
  const { items } = await (await desk.api(page, "GET", `/articles/${articleId}/claims`)).json();
  const change = async (at: number, body: object) => {
    const answer = await desk.api(page, "PATCH", `/claims/${items[at].id}`, { version: 1, ...body });
    expect(answer.status()).toBe(200);
  };
  await change(1, { status: "verified" });
  await change(2, { status: "false", correction: "It cost 1,184,001 pounds.", note: HOSTILE });
  await change(4, { status: "disputed" });
  await change(5, { status: "needs_context" });
  await change(7, { status: "not_checkable" });
  const point = await desk.api(page, "PATCH", `/fact-points/${items[2].factPoints[1].id}`, {
    version: 1,
    state: "wrong",
    correction: "1,184,001 pounds",
  });
  expect(point.status()).toBe(200);
  const evidence = await desk.api(page, "POST", `/claims/${items[2].id}/evidence`, {
    url: "https://www.towerbridge.org.uk/history",
    title: "A history of the bridge",
    sourceType: "primary",
    stance: "refutes",
    locator: "p. 12",
    note: "It gives another sum.",
  });
  expect(evidence.status()).toBe(201);

  await page.goto(`${desk.url}/articles/${articleId}/report`);
  await expect(page.getByRole("heading", { name: "Must change" })).toBeVisible();
  await expect(page.getByText("It cost 1,184,001 pounds.")).toBeVisible();
  const files: Record<string, { name: string; text: string }> = {};
  for (const format of ["Web page", "Markdown", "CSV", "JSON", "ClaimReview"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: `Download the summary as ${format}` }).click(),
    ]);
    files[format] = {
      name: download.suggestedFilename(),
      text: readFileSync(await download.path(), "utf8"),
    };
  }
  const today = new Date().toISOString().slice(0, 10);
  expect(Object.values(files).map(({ name }) => name)).toEqual(
    ["html", "md", "csv", "json", "claimreview.jsonld"].map(
      (extension) => `fact-check-the-bridge-that-opened-twice-${today}.${extension}`,
    ),
  );
  const text = (format: string) => files[format]?.text ?? "";

  expect(text("CSV").charCodeAt(0)).toBe(0xfeff);
  const [head = [], ...rows] = parseCsv(text("CSV").slice(1));
  expect(rows.map((row) => row.length)).toEqual(items.map(() => head.length));
  const cell = (row: number, column: string) => rows[row]?.[head.indexOf(column)] ?? "";
  expect(items.map((_: unknown, at: number) => cell(at, "claim"))).toEqual(
    items.map((claim: { text: string }) => claim.text),
  );
  expect(cell(2, "status")).toBe("false");
  expect(cell(2, "correction")).toBe("It cost 1,184,001 pounds.");
  expect(cell(2, "fact_points")).toContain("[wrong] 1,184,000 pounds → 1,184,001 pounds");
  expect(cell(2, "evidence")).toContain("https://www.towerbridge.org.uk/history");
  expect(cell(2, "note")).toContain("HYPERLINK");
  for (const value of rows.flat()) expect(value).not.toMatch(/^[=@\t\r]|^[+-]\D/);

  const json = JSON.parse(text("JSON"));
  expect(json.claims).toHaveLength(items.length);
  expect(json.claims[2]).toMatchObject({ status: "false", note: HOSTILE });
  expect(json.claims[2].evidence[0]).toMatchObject({ stance: "refutes", locator: "p. 12" });
  for (const claim of json.claims) expect(BRIDGE.slice(claim.start, claim.end)).toBe(claim.text);

  expect(text("ClaimReview")).not.toContain("<");
  const graph = JSON.parse(text("ClaimReview"));
  expect(graph["@context"]).toBe("https://schema.org");
  const reviews = graph["@graph"];
  expect(
    reviews.map((review: { claimReviewed: string; reviewRating: { ratingValue: number } }) => [
      review.claimReviewed,
      review.reviewRating.ratingValue,
    ]),
  ).toEqual([
    [items[1].text, 5],
    [items[2].text, 1],
    [items[4].text, 2],
    [items[5].text, 3],
  ]);
  for (const review of reviews) {
    expect(review["@type"]).toBe("ClaimReview");
    expect(review.reviewRating).toMatchObject({ "@type": "Rating", bestRating: 5, worstRating: 1 });
    expect(review.reviewRating.alternateName).toBeTruthy();
    expect(review.itemReviewed["@type"]).toBe("Claim");
    expect(review.author.name).toBeTruthy();
    expect(URL.canParse(review.url)).toBe(true);
  }

  expect(text("Markdown")).toContain("## Must change");
  expect(text("Markdown")).toContain("It cost 1,184,001 pounds.");
  expect(text("Markdown")).not.toContain("<b>");

  // The web page is opened as the file it is, with nothing to fetch and nothing that runs.
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setContent(text("Web page"));
  await expect(page.getByRole("heading", { name: "Must change" })).toBeVisible();
  await expect(page.getByText("It gives another sum.").first()).toBeVisible();
  await expect(page.locator("script, link[rel=stylesheet], img, b:text-is('bold')")).toHaveCount(0);
  expect(asked).toEqual([]);
});

test("the summary is printed, its address copied, and leads back to the text", async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.enter(page);
  const articleId = await desk.importText(page, BRIDGE);
  const address = `${desk.url}/articles/${articleId}/report`;
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.goto(address);
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator(".toast")).toContainText("The address of this summary is copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: /^Download/ }).first()).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Review", exact: true }).click();
  await page.waitForURL(`**/articles/${articleId}**`);
  await expect(page.getByRole("radiogroup", { name: "Status" })).toBeVisible();
});
