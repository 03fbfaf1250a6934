import { randomBytes } from "node:crypto";
import { sha256 } from "./id";
import { db } from "./db";
import type { Tx } from "./transact";

/** One change, as the log keeps it. `before` and `after` hold what changed, and may be erased later. */
export interface NewEvent {
  deskId: string;
  kind: string;
  actorId: string;
  articleId?: string | null;
  claimId?: string | null;
  subjectId?: string | null;
  before: unknown;
  after: unknown;
}

/** The actor of what the installation itself does (set-up, command line). */
export const SYSTEM = "system";

/**
 * Appends an event to its desk's chain, in the transaction of the change. Locks the head of the chain until the
 * transaction ends: call it last. The hash is made in the database (`append_event`), so that one round trip does.
 */
export async function writeEvent(tx: Tx, event: NewEvent): Promise<void> {
  // Salted, so that the hash of an erased payload does not give away what it was.
  const salt = randomBytes(16).toString("hex");
  const body = JSON.stringify({ salt, before: event.before, after: event.after });
  await tx.$queryRaw`SELECT append_event(${event.deskId}, ${event.kind}, ${event.actorId}, ${event.articleId ?? null},
    ${event.claimId ?? null}, ${event.subjectId ?? null}, ${body})::text AS seq`;
}

export interface ChainReport {
  events: number;
  desks: number;
  /** null when every chain is whole. */
  broken: { deskId: string; seq: string; reason: string } | null;
}

const GENESIS = "0".repeat(64);
const PAGE = 1000;

/** Walks every desk's chain from its first event to its head and recomputes each hash; stops at the first break. */
export async function verifyChain(onProgress?: (events: number) => void): Promise<ChainReport> {
  const heads = await db().chainHead.findMany({ orderBy: { deskId: "asc" } });
  let events = 0;
  for (const head of heads) {
    let previous = GENESIS;
    let seq = 0n;
    const breakAt = (reason: string) => ({
      events,
      desks: heads.length,
      broken: { deskId: head.deskId, seq: String(seq), reason },
    });
    for (;;) {
      const page = await db().event.findMany({
        where: { deskId: head.deskId, seq: { gt: seq } },
        orderBy: { seq: "asc" },
        take: PAGE,
        include: { payload: true },
      });
      for (const event of page) {
        seq++;
        if (event.seq !== seq) return breakAt("an event is missing");
        if (event.payload && sha256(event.payload.body) !== event.payloadHash)
          return breakAt("its payload was changed");
        if (eventHash(previous, event) !== event.hash)
          return breakAt("its hash does not follow from the one before");
        previous = event.hash;
        events++;
      }
      onProgress?.(events);
      if (page.length < PAGE) break;
    }
    if (head.seq !== seq || head.hash !== previous) return breakAt("the head of the chain is another one");
  }
  const stray = await db().event.findFirst({
    where: { deskId: { notIn: heads.map((head) => head.deskId) } },
  });
  if (stray)
    return {
      events,
      desks: heads.length,
      broken: { deskId: stray.deskId, seq: String(stray.seq), reason: "its chain has lost its head" },
    };
  return { events, desks: heads.length, broken: null };
}

interface Hashed {
  deskId: string;
  seq: bigint;
  kind: string;
  actorId: string;
  articleId: string | null;
  claimId: string | null;
  subjectId: string | null;
  at: Date;
  payloadHash: string;
}

/** The same sum as `append_event` makes in the database: fields joined by line feeds, absent ones empty. */
function eventHash(previous: string, event: Hashed): string {
  return sha256(
    [
      previous,
      event.deskId,
      String(event.seq),
      event.kind,
      event.actorId,
      event.articleId ?? "",
      event.claimId ?? "",
      event.subjectId ?? "",
      event.at.toISOString(),
      event.payloadHash,
    ].join("\n"),
  );
}
