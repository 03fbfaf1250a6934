import { call } from "@/lib/api/client";
import type { ChangeClaimInput, ClaimView, FactPointView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import type { PointState } from "@/lib/api/values";
import { replacing, type Change } from "./write-queue";

/** A write without what follows from it. */
export type Attempt = Pick<Change, "claims" | "show" | "send" | "comment">;

export type ClaimPatch = Pick<ChangeClaimInput, "status" | "note" | "correction" | "assigneeId">;
export const PATCH_FIELDS = ["status", "note", "correction", "assigneeId"] as const;
export type PatchField = (typeof PATCH_FIELDS)[number];

/** Who acts and when, for what is shown before the server has answered. */
export interface By {
  me: string;
  now: string;
}

/**
 * The version a write is based on: the newest one while the fields it sends are as the person saw them, else the one
 * they saw, so that the server says truthfully that somebody else changed them meanwhile.
 */
export function baseVersion(newest: ClaimView, seen: ClaimView, fields: readonly PatchField[]): number {
  return fields.every((field) => newest[field] === seen[field])
    ? newest.version
    : Math.min(seen.version, newest.version);
}

/** `seen` is the claim as it stood on the screen. */
export function claimChange(seen: ClaimView, patch: ClaimPatch, { me, now }: By): Attempt {
  const fields = PATCH_FIELDS.filter((field) => patch[field] !== undefined);
  const once = oncePerKey<ChangeClaimInput>();
  return {
    claims: [seen.id],
    show: (claim) => ({
      ...claim,
      ...patch,
      ...(patch.status !== undefined && { needsRecheck: false, statusById: me, statusAt: now }),
    }),
    async send(newest, idempotencyKey) {
      const body = once(idempotencyKey, () => ({
        version: baseVersion(newest(seen.id) ?? seen, seen, fields),
        ...patch,
      }));
      return replacing(await call(operations.changeClaim, { params: { id: seen.id }, body, idempotencyKey }));
    },
  };
}

export function pointChange(
  claim: ClaimView,
  point: FactPointView,
  to: { state: PointState; correction?: string | null },
): Attempt {
  const version = oncePerKey<number>();
  return {
    claims: [claim.id],
    show: (shown) => withPoint(shown, { ...point, ...to, correction: correctionOf(point, to) }),
    async send(newest, idempotencyKey) {
      const now = newest(claim.id)?.factPoints.find((one) => one.id === point.id);
      const asSeen = now && now.state === point.state && now.correction === point.correction;
      const body = { version: version(idempotencyKey, () => (asSeen ? now.version : point.version)), ...to };
      const reply = await call(operations.changeFactPoint, {
        params: { id: point.id },
        body,
        idempotencyKey,
      });
      return (claims) => claims.map((one) => (one.id === claim.id ? withPoint(one, reply) : one));
    },
  };
}

/** A correction belongs to a wrong point only. */
function correctionOf(
  point: FactPointView,
  to: { state: PointState; correction?: string | null },
): string | null {
  return to.state === "wrong" ? (to.correction ?? point.correction) : null;
}

function withPoint(claim: ClaimView, point: FactPointView): ClaimView {
  return { ...claim, factPoints: claim.factPoints.map((one) => (one.id === point.id ? point : one)) };
}

/** The first value asked for under a key, for good: a repeated idempotency key must carry the same request. */
export function oncePerKey<T>(): (key: string, make: () => T) => T {
  let first: { key: string; value: T } | null = null;
  return (key, make) => {
    if (first?.key !== key) first = { key, value: make() };
    return first.value;
  };
}
