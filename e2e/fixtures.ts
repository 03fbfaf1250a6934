import {
  test as base,
  expect,
  type APIResponse,
  type BrowserContext,
  type Locator,
  type Page,
} from "@playwright/test";
import { startServer, type TestServer } from "./server";

export { expect };

/** The owner of every test desk; other people are added with the same passphrase. */
export const OWNER = { name: "Owner", email: "owner@example.org", password: "a passphrase for tests" };

export interface Desk extends TestServer {
  /** Calls the API as the person signed in on this page, from Stet's own origin. */
  api: (page: Page, method: string, path: string, body?: unknown) => Promise<APIResponse>;
  signIn: (page: Page, email?: string) => Promise<void>;
  /** The owner signed in without the form, which is gone through once for all tests; leads nowhere. */
  enter: (page: Page) => Promise<void>;
  addPerson: (page: Page, role: string) => Promise<string>;
  /** Imports plain text over the API and returns the article's id. */
  importText: (page: Page, content: string) => Promise<string>;
  /** Opens an article at one of its claims and returns the claim's panel. */
  open: (page: Page, articleId: string, claim?: number) => Promise<Locator>;
}

/** One real server for all tests that a worker runs, begun with an owner and nothing else; another after a failure. */
export const test = base.extend<object, { desk: Desk }>({
  desk: [
    async ({}, use) => {
      const server = await startServer({
        env: { STET_OWNER_EMAIL: OWNER.email, STET_OWNER_PASSWORD: OWNER.password },
      });
      await use(deskOn(server));
      await server.dispose();
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

/** What a test does with a server, whatever browser it holds. */
export function deskOn(server: TestServer): Desk {
  const api: Desk["api"] = (page, method, path, body) =>
    page.request.fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { origin: server.url },
      ...(body === undefined ? {} : { data: body }),
    });
  let kept: Awaited<ReturnType<BrowserContext["cookies"]>> = [];
  const signIn: Desk["signIn"] = async (page, email = OWNER.email) => {
    await page.goto(`${server.url}/signin`);
    // A browser that is still signed in (a session survives a restart) is sent on to the desk.
    if (new URL(page.url()).pathname === "/desk") return;
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(OWNER.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/desk");
  };
  return {
    ...server,
    api,
    signIn,
    enter: async (page) => {
      await page.context().addCookies(kept);
      if ((await api(page, "GET", "/me")).ok()) return;
      await signIn(page);
      kept = await page.context().cookies();
    },
    addPerson: async (page, role) => {
      const email = `${role}-${Date.now()}@example.org`;
      const answer = await api(page, "POST", "/people", {
        email,
        name: `A ${role}`,
        role,
        password: OWNER.password,
      });
      expect(answer.status()).toBe(201);
      return email;
    },
    importText: async (page, content) => {
      const answer = await api(page, "POST", "/articles", { source: { kind: "text", content } });
      expect(answer.status()).toBe(201);
      return (await answer.json()).id;
    },
    open: async (page, articleId, claim = 1) => {
      await page.goto(`${server.url}/articles/${articleId}#claim-${claim}`);
      const panel = page.getByRole("complementary", { name: `Claim ${claim}`, exact: true });
      // Comes last, drawn by the browser alone: from then on keys are heard.
      await expect(panel.getByRole("heading", { name: "History" })).toBeVisible({ timeout: 30_000 });
      return panel;
    },
  };
}

/** An article written for the tests: a headline, a heading, and nine sentences of which one states nothing. */
export const BRIDGE = `The bridge that opened twice

By the Writer

Tower Bridge was opened on 30 June 1894 by the Prince of Wales. It took eight years to build and cost 1,184,000 pounds. Nothing about it was modest.

The engine rooms

Steam engines raised the two bascules, each of which weighs more than 1,000 tons. The engineer was John Wolfe Barry; the architect, Horace Jones, had died in 1887. In the first year the bascules were raised 6,160 times.

In 1976 oil and electricity took the place of steam. The walkways, 44 metres above the river, were closed in 1910 and opened again in 1982.`;
