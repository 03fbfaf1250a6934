import { BRIDGE, deskOn, expect, OWNER, test } from "./fixtures";
import { startServer } from "./server";

test("kill -9 of the server in the middle of work loses nothing that was acknowledged", async ({ page }) => {
  test.setTimeout(180_000);
  let server = await startServer({
    env: { STET_OWNER_EMAIL: OWNER.email, STET_OWNER_PASSWORD: OWNER.password },
  });
  const acknowledged = new Map<string, { version: number; note: string }>();
  try {
    for (let kill = 0; kill < 3; kill++) {
      const desk = deskOn(server);
      await desk.signIn(page);
      const articleId = await desk.importText(page, `${BRIDGE}\n\nThis is draft ${kill + 1} of 3.`);
      const { items } = await (await desk.api(page, "GET", `/articles/${articleId}/claims`)).json();
      const working = items.map(async (claim: { id: string }, at: number) => {
        for (let version = 1; ; version++) {
          const note = `Note ${version} on claim ${at}, before kill ${kill}`;
          const answer = await desk
            .api(page, "PATCH", `/claims/${claim.id}`, { version, note })
            .catch(() => null);
          if (!answer?.ok()) return;
          acknowledged.set(claim.id, { version: (await answer.json()).version, note });
        }
      });
      await page.waitForTimeout(1500);
      await server.kill9();
      await Promise.all(working);
      const begun = Date.now();
      server = await startServer({ dataDir: server.dataDir });
      expect(Date.now() - begun).toBeLessThan(30_000);
    }
    const desk = deskOn(server);
    await desk.signIn(page);
    expect(acknowledged.size).toBeGreaterThan(15);
    for (const [id, { version, note }] of acknowledged) {
      const claim = await (await desk.api(page, "GET", `/claims/${id}`)).json();
      // One more may have been taken whose answer was lost with the server; fewer never.
      expect(claim.version).toBeGreaterThanOrEqual(version);
      if (claim.version === version) expect(claim.note).toBe(note);
    }
  } finally {
    await server.dispose();
  }
});
