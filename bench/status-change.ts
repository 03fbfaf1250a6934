/**
 * Status changes through the API with 10 connections, on the embedded database and on a real PostgreSQL, beside a bare
 * route handler (`/api/v1/livez`) called by the same client in the same run: `npm run bench -- status-change`.
 */
import { Agent, request, setGlobalDispatcher } from "undici";
import * as z from "zod/mini";
import { claimView } from "@/lib/api/claims";
import { startPostgres } from "@/lib/server/testing/postgres";
import { articleOf, importText, ms, quantile, sorted, startDesk, type BenchDesk } from "./desk";

const CONNECTIONS = 10;
const ROUNDS = 200;
const STATUSES = ["verified", "in_progress", "disputed", "unverifiable"] as const;

async function timed(
  work: (connection: number, round: number) => Promise<void>,
  rounds: number,
): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      for (let round = 0; round < rounds; round++) {
        const begun = performance.now();
        await work(connection, round);
        times.push(performance.now() - begun);
      }
    }),
  );
  return sorted(times);
}

async function measure(name: string, desk: BenchDesk): Promise<void> {
  const { claims } = await importText(desk, articleOf(4000));
  const versions = new Map(claims.map(({ id, version }) => [id, version]));
  const headers = { authorization: `Bearer ${desk.token}`, "content-type": "application/json" };
  const bare = async () => {
    const { body } = await request(`${desk.url}/api/v1/livez`);
    await body.text();
  };
  const change = async (connection: number, round: number) => {
    const own = claims.filter((_, at) => at % CONNECTIONS === connection);
    const claim = own[round % own.length];
    if (!claim) throw new Error("The article has too few claims.");
    const status = STATUSES[(round + Math.floor(round / own.length)) % STATUSES.length];
    const { statusCode, body } = await request(`${desk.url}/api/v1/claims/${claim.id}`, {
      method: "PATCH",
      headers,
      body: JSON.stringify({ version: versions.get(claim.id), status }),
    });
    const answer = await body.json();
    if (statusCode !== 200) throw new Error(JSON.stringify(answer));
    versions.set(claim.id, z.parse(claimView, answer).version);
  };
  await timed(bare, 50);
  await timed(change, 20);
  const floor = await timed(bare, ROUNDS);
  const changes = await timed(change, ROUNDS);
  const ratio = quantile(changes, 0.95) / quantile(floor, 0.95);
  console.log(
    `${name}: bare p50 ${ms(quantile(floor, 0.5))} p95 ${ms(quantile(floor, 0.95))} · status change p50 ` +
      `${ms(quantile(changes, 0.5))} p95 ${ms(quantile(changes, 0.95))} · p95 ratio ${ratio.toFixed(1)}`,
  );
}

setGlobalDispatcher(new Agent({ connections: CONNECTIONS }));
const embedded = await startDesk();
await measure("embedded", embedded);
await embedded.dispose();
const cluster = await startPostgres();
const real = await startDesk(cluster.url("postgres"));
await measure("PostgreSQL", real);
await real.dispose();
await cluster.stop();
