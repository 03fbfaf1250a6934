import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
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
  const body = bodyOf(event);
  await tx.$queryRaw`SELECT append_event(${event.deskId}, ${event.kind}, ${event.actorId}, ${event.articleId ?? null},
    ${event.claimId ?? null}, ${event.subjectId ?? null}, ${body})::text AS seq`;
}

/** Appends several events of one transaction in their order, in one round trip. Call it last. */
export async function writeEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  const rows = JSON.stringify(events.map((event) => ({ ...event, body: bodyOf(event) })));
  await tx.$queryRaw`SELECT count(append_event(e."deskId", e."kind", e."actorId", e."articleId", e."claimId",
    e."subjectId", e."body"))::int FROM (
      SELECT * FROM json_to_recordset(${rows}::json) AS r("deskId" text, "kind" text, "actorId" text,
        "articleId" text, "claimId" text, "subjectId" text, "body" text)) AS e`;
}

/** Salted, so that the hash of an erased payload does not give away what it was. */
function bodyOf({ before, after }: Pick<NewEvent, "before" | "after">): string {
  return JSON.stringify({ salt: randomBytes(16).toString("hex"), before, after });
}

export interface ChainReport {
  events: number;
  desks: number;
  /** null when every chain is whole. */
  broken: { deskId: string; seq: string; reason: string } | null;
}

const GENESIS = "0".repeat(64);
const PAGE = 1000;

/**
 * Walks every desk's chain from its first event to its head and recomputes each hash; stops at the first break. May run
 * while people work: what is appended meanwhile is walked as well.
 */
export async function verifyChain(onProgress?: (events: number) => void): Promise<ChainReport> {
  const heads = await db().chainHead.findMany({ orderBy: { deskId: "asc" }, select: { deskId: true } });
  const ids = heads.map(({ deskId }) => deskId);
  let events = 0;
  for (const deskId of ids) {
    const walked = await walkChain(deskId, (count) => onProgress?.(events + count));
    events += walked.events;
    if (walked.reason !== null)
      return {
        events,
        desks: ids.length,
        broken: { deskId, seq: String(walked.seq), reason: walked.reason },
      };
  }
  // A desk is made with an event, so one without a head has lost its chain, and so has an event without a head.
  const desk = await db().desk.findFirst({ where: { id: { notIn: ids } }, select: { id: true } });
  const stray = await db().event.findFirst({ where: { deskId: { notIn: ids } } });
  const lost = stray?.deskId ?? desk?.id;
  const broken =
    lost === undefined
      ? null
      : { deskId: lost, seq: String(stray?.seq ?? 0), reason: "its chain has lost its head" };
  return { events, desks: ids.length, broken };
}

interface Walked {
  events: number;
  /** The number of the event at which the chain breaks, or of its last one. */
  seq: bigint;
  /** null when the chain is whole. */
  reason: string | null;
}

async function walkChain(deskId: string, onProgress: (events: number) => void): Promise<Walked> {
  let previous = GENESIS;
  let events = 0;
  let seq = 0n;
  for (;;) {
    // The first page starts at whatever number there is, because none may stand before event 1.
    const page = await db().event.findMany({
      where: { deskId, ...(events === 0 ? {} : { seq: { gt: seq } }) },
      orderBy: { seq: "asc" },
      take: PAGE,
      include: { payload: true },
    });
    for (const event of page) {
      seq++;
      const reason = breakOf(event, seq, previous);
      if (reason !== null) return { events, seq, reason };
      previous = event.hash;
      events++;
    }
    onProgress(events);
    if (page.length === PAGE) continue;
    const end = await endOfChain(deskId);
    if (end.last > seq) continue;
    const whole = end.seq === seq && end.hash === previous;
    return { events, seq, reason: whole ? null : "the head of the chain is another one" };
  }
}

function breakOf(event: Hashed & Stored, seq: bigint, previous: string): string | null {
  if (event.seq !== seq) return "an event is missing, or one stands before the first";
  if (event.payload && sha256(event.payload.body) !== event.payloadHash) return "its payload was changed";
  return eventHash(previous, event) === event.hash ? null : "its hash does not follow from the one before";
}

const end = z.object({ seq: z.coerce.bigint(), hash: z.string(), last: z.coerce.bigint() });

/** The head and the last event as they stand at one moment. */
async function endOfChain(deskId: string) {
  const rows = await db().$queryRaw`
    SELECT h."seq"::text AS "seq", h."hash",
      (SELECT coalesce(max(e."seq"), 0)::text FROM "Event" e WHERE e."deskId" = h."deskId") AS "last"
    FROM "ChainHead" h WHERE h."deskId" = ${deskId}`;
  return z.parse(z.array(end), rows)[0] ?? { seq: -1n, hash: "", last: 0n };
}

interface Stored {
  hash: string;
  payload: { body: string } | null;
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
