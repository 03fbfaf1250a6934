import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page, type TestInfo } from "@playwright/test";
import { copyFileSync } from "node:fs";
import type { ClaimView } from "@/lib/api/claims";
import { deskOn, OWNER, type Desk } from "./fixtures";
import { startServer, type TestServer } from "./server";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const THEMES = ["light", "dark"] as const;

interface Screen {
  name: string;
  path: string;
  /** Brings the screen into the state to look at. */
  then?: (page: Page) => Promise<void>;
  signedOut?: true;
}

const BEFORE_SET_UP: readonly Screen[] = [
  {
    name: "set-up",
    path: "/",
    signedOut: true,
    then: (page) => expect(page.getByRole("heading", { name: "Set up your desk" })).toBeVisible(),
  },
];
const EMPTY: readonly Screen[] = [
  {
    name: "empty-desk",
    path: "/desk",
    then: (page) => expect(page.getByText("Nothing is being checked yet.")).toBeVisible(),
  },
];
const WITH_ARTICLE: readonly Screen[] = [
  { name: "desk", path: "/desk" },
  { name: "import", path: "/import" },
  {
    name: "import-preview",
    path: "/import?way=paste",
    then: async (page) => {
      await page
        .getByLabel("Text", { exact: true })
        .fill("The bridge\n\nIt opened on 30 June 1894. It cost 1,184,000 pounds.");
      await page.getByRole("button", { name: "Read it" }).click();
      await expect(page.getByRole("button", { name: /^Start checking/ })).toBeEnabled({ timeout: 30_000 });
    },
  },
  {
    name: "import-error",
    path: "/import?way=address",
    then: async (page) => {
      await page.getByLabel("Web address").fill("http://10.0.0.1/secret");
      await page.getByRole("button", { name: "Read it" }).click();
      await expect(page.getByText("What you typed is kept.")).toBeVisible();
    },
  },
  { name: "review", path: "/articles/ID#WORKED", then: settled },
  {
    name: "review-evidence",
    path: "/articles/ID#claim-3",
    then: async (page) => {
      await settled(page);
      await page.keyboard.press("e");
      await expect(page.getByRole("form", { name: "Add evidence" })).toBeVisible();
    },
  },
  {
    name: "review-help",
    path: "/articles/ID",
    then: async (page) => {
      await settled(page);
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "sign-in",
    path: "/signin",
    signedOut: true,
    then: (page) => expect(page.getByRole("button", { name: "Sign in" })).toBeVisible(),
  },
  { name: "summary", path: "/articles/ID/report" },
  { name: "team", path: "/team" },
  { name: "not-found", path: "/articles/there-is-none" },
];

/** The history of the claim is drawn last, by the browser alone: from then on keys are heard. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("#part-history")).toBeAttached({ timeout: 30_000 });
}

/** Brings a fresh page to the screen and looks at it in both themes; widths are loaded anew, themes follow the system. */
async function lookAt(page: Page, screen: Screen, address: string, info: TestInfo): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto("about:blank");
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await screen.then?.(page);
    await expect(page.locator(".sk")).toHaveCount(0);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
      const picture = info.outputPath(`${screen.name}-${size.width}-${colorScheme}.png`);
      await page.screenshot({ path: picture, animations: "disabled" });
      if (isPicture(screen, size.width, colorScheme)) copyFileSync(picture, "docs/review.png");
      await noViolation(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  }
}

/** The picture in the README, renewed on purpose only. */
function isPicture({ name }: Screen, width: number, colorScheme: string): boolean {
  const wanted = (process.env["STET_RENEW_PICTURE"] ?? "") !== "";
  return wanted && name === "review" && width > 1000 && colorScheme === "light";
}

/** A desk of its own, from before its set-up to the sample article, whatever ran before. */
let server: TestServer;
let desk: Desk;
test.beforeAll(async () => {
  server = await startServer();
  desk = deskOn(server);
});
test.afterAll(() => server.dispose());

const SCREENS: readonly Screen[] = [...BEFORE_SET_UP, ...EMPTY, ...WITH_ARTICLE];

for (const screen of SCREENS)
  test(`${screen.name}: no violation, nothing scrolls sideways, in both themes and widths`, async ({
    page,
  }, info) => {
    if (!BEFORE_SET_UP.includes(screen)) await setUp(page);
    if (!screen.signedOut) await desk.enter(page);
    const needsArticle = screen.path.includes("ID") || screen.name === "desk";
    const { id, worked } = needsArticle ? await sampleArticle(page) : { id: "", worked: "" };
    const path = screen.path.replace("ID", id).replace("WORKED", worked);
    await lookAt(page, screen, `${desk.url}${path}`, info);
  });

/** Makes the desk and its owner, unless a test before has. */
async function setUp(page: Page): Promise<void> {
  const data = { deskName: "The research desk", ...OWNER };
  const answer = await page.request.post(`${desk.url}/api/v1/setup`, {
    headers: { origin: desk.url },
    data,
  });
  expect([201, 409]).toContain(answer.status());
}

/** The sample article, and the anchor of a claim in it that shows most: false, with a wrong point and evidence. */
async function sampleArticle(page: Page): Promise<{ id: string; worked: string }> {
  const { items } = await (await desk.api(page, "GET", "/articles")).json();
  const id = items[0]?.id ?? (await (await desk.api(page, "POST", "/demo")).json()).id;
  const claims: ClaimView[] = (await (await desk.api(page, "GET", `/articles/${id}/claims`)).json()).items;
  const worked = claims.find(
    ({ status, evidence, factPoints }) =>
      status === "false" && evidence.length > 0 && factPoints.some(({ state }) => state === "wrong"),
  );
  return { id, worked: `claim-${worked?.number ?? 1}` };
}

async function noViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(" | ")
          .slice(0, 400)}`,
    ),
  ).toEqual([]);
}
