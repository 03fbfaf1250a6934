import { describe, expect, it } from "vitest";
import type { ClaimView } from "@/lib/api/claims";
import type { Status } from "@/lib/api/values";
import { claimFixture } from "./claim-fixture";
import { overlay, replacing, WriteQueue, type Change } from "./write-queue";

class Unreachable extends Error {}

/** A server in memory that takes a write only on the version it has. */
function desk(claims: ClaimView[]) {
  let server = claims;
  let cache = claims;
  let reachable = true;
  let keys = 0;
  const log: string[] = [];
  const queue = new WriteQueue({
    claims: () => cache,
    settle: (settle) => {
      cache = settle(cache);
    },
    isOffline: (error) => error instanceof Unreachable,
    newKey: () => `key-${++keys}`,
    now: () => 1000,
  });
  const refusals: unknown[] = [];
  const set = (id: string, status: Status): Change => ({
    claims: [id],
    show: (claim) => ({ ...claim, status }),
    send: async (newest, key) => {
      const version = newest(id)?.version;
      await Promise.resolve();
      if (!reachable) throw new Unreachable();
      log.push(`${id} ${status} on ${version} ${key}`);
      const row = server.find((claim) => claim.id === id);
      if (!row || row.version !== version) throw new Error("conflict");
      const fresh = { ...row, status, version: row.version + 1 };
      server = server.map((claim) => (claim.id === id ? fresh : claim));
      return replacing(fresh);
    },
    refused: (error) => refusals.push(error),
  });
  const shown = (id: string) => overlay(cache, queue.snapshot()).find((claim) => claim.id === id)?.status;
  const idle = async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };
  return {
    queue,
    set,
    shown,
    idle,
    log,
    refusals,
    cache: () => cache,
    reach: (on: boolean) => (reachable = on),
  };
}

describe("WriteQueue", () => {
  it("shows a write at once and keeps it when the server takes it", async () => {
    const it = desk([claimFixture()]);
    it.queue.add(it.set("c1", "false"));
    expect(it.shown("c1")).toBe("false");
    await it.idle();
    expect(it.queue.snapshot().pending).toHaveLength(0);
    expect(it.cache()[0]).toMatchObject({ status: "false", version: 2 });
  });

  it("never conflicts with itself, however quick the keys", async () => {
    const it = desk([claimFixture()]);
    for (const status of ["verified", "disputed", "false", "needs_context"] as const)
      it.queue.add(it.set("c1", status));
    await it.idle();
    expect(it.refusals).toEqual([]);
    expect(it.log.map((line) => line.split(" on ")[0])).toEqual([
      "c1 verified",
      "c1 disputed",
      "c1 false",
      "c1 needs_context",
    ]);
    expect(it.cache()[0]?.version).toBe(5);
  });

  it("takes back exactly what was refused", async () => {
    const it = desk([claimFixture(), claimFixture({ id: "c2" })]);
    it.queue.add(it.set("c2", "verified"));
    it.queue.add({ ...it.set("c1", "false"), send: () => Promise.reject(new Error("no")) });
    expect(it.shown("c1")).toBe("false");
    await it.idle();
    expect(it.shown("c1")).toBe("unchecked");
    expect(it.shown("c2")).toBe("verified");
    expect(it.queue.snapshot().pending).toHaveLength(0);
  });

  it("keeps everything that could not be sent, and sends it in order with the same key", async () => {
    const it = desk([claimFixture()]);
    it.reach(false);
    it.queue.add(it.set("c1", "verified"));
    it.queue.add(it.set("c1", "false"));
    await it.idle();
    expect(it.queue.snapshot()).toMatchObject({ offlineSince: 1000 });
    expect(it.queue.snapshot().pending).toHaveLength(2);
    expect(it.shown("c1")).toBe("false");
    it.reach(true);
    it.queue.retry();
    await it.idle();
    expect(it.log).toEqual(["c1 verified on 1 key-1", "c1 false on 2 key-2"]);
    expect(it.queue.snapshot()).toEqual({ pending: [], offlineSince: null });
  });

  it("does not let one claim wait for another", async () => {
    const it = desk([claimFixture(), claimFixture({ id: "c2" })]);
    it.queue.add({ ...it.set("c1", "false"), send: () => new Promise(() => undefined) });
    it.queue.add(it.set("c2", "verified"));
    await it.idle();
    expect(it.cache()[1]?.status).toBe("verified");
  });

  it("leaves untouched claims the same objects", () => {
    const claims = [claimFixture(), claimFixture({ id: "c2" })];
    const it = desk(claims);
    it.queue.add({ ...it.set("c1", "false"), send: () => new Promise(() => undefined) });
    expect(overlay(claims, it.queue.snapshot())[1]).toBe(claims[1]);
  });
});
