import { call } from "@/lib/api/client";
import type { ClaimView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import { oncePerKey, type Attempt } from "./attempts";

export function claimDrop(claim: ClaimView): Attempt {
  const version = oncePerKey<number>();
  return {
    claims: [claim.id],
    show: (shown) => ({ ...shown, dropped: true }),
    async send(newest, idempotencyKey) {
      const query = {
        version: String(version(idempotencyKey, () => newest(claim.id)?.version ?? claim.version)),
      };
      await call(operations.dropClaim, { params: { id: claim.id }, query, idempotencyKey });
      return (claims) => claims.filter((one) => one.id !== claim.id);
    },
  };
}

export function claimRestoration(id: () => string): Attempt {
  return {
    claims: [],
    show: (shown) => shown,
    async send(_, idempotencyKey) {
      const reply = await call(operations.restoreClaim, { params: { id: id() }, idempotencyKey });
      return (claims) => inTextOrder([...claims.filter((one) => one.id !== reply.id), reply]);
    },
  };
}

export function claimMarking(
  articleId: string,
  span: { start: number; end: number },
  made: (claim: ClaimView) => void,
): Attempt {
  return {
    claims: [],
    show: (shown) => shown,
    async send(_, idempotencyKey) {
      const body = { start: span.start, end: span.end };
      const reply = await call(operations.markClaim, { params: { id: articleId }, body, idempotencyKey });
      made(reply);
      return (claims) => inTextOrder([...claims.filter((one) => one.id !== reply.id), reply]);
    },
  };
}

/** `at` is an offset into the text of the article. */
export function claimSplit(
  claim: ClaimView,
  at: number,
  made: (left: ClaimView, right: ClaimView) => void,
): Attempt {
  const version = oncePerKey<number>();
  return {
    claims: [claim.id],
    show: (shown) => shown,
    async send(newest, idempotencyKey) {
      const body = { version: version(idempotencyKey, () => newest(claim.id)?.version ?? claim.version), at };
      const { left, right } = await call(operations.splitClaim, {
        params: { id: claim.id },
        body,
        idempotencyKey,
      });
      made(left, right);
      return (claims) =>
        inTextOrder([...claims.filter(({ id }) => id !== left.id && id !== right.id), left, right]);
    },
  };
}

export function claimJoin(claims: readonly ClaimView[], made: (claim: ClaimView) => void): Attempt {
  const ids = claims.map((claim) => claim.id);
  const once = oncePerKey<number[]>();
  return {
    claims: ids,
    show: (shown) => shown,
    async send(newest, idempotencyKey) {
      const versions = once(idempotencyKey, () =>
        claims.map((claim) => newest(claim.id)?.version ?? claim.version),
      );
      const reply = await call(operations.mergeClaims, { body: { ids, versions }, idempotencyKey });
      made(reply);
      return (all) => inTextOrder([...all.filter(({ id }) => !ids.includes(id)), reply]);
    },
  };
}

function inTextOrder(claims: ClaimView[]): ClaimView[] {
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}
