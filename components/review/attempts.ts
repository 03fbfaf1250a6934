import { call } from "@/lib/api/client";
import type {
  AddEvidenceInput,
  ChangeClaimInput,
  ChangeEvidenceInput,
  ClaimView,
  CommentView,
  EvidenceView,
  FactPointView,
} from "@/lib/api/claims";
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

/** What stands in the list until the server has answered. */
function draftEvidence(id: string, claimId: string, input: AddEvidenceInput, { me, now }: By): EvidenceView {
  return {
    id,
    claimId,
    source: {
      id: "",
      kind: input.sourceKind ?? "web",
      url: input.url ?? null,
      title: input.title ?? input.url ?? "",
      publisher: input.publisher ?? null,
    },
    sourceType: input.sourceType,
    stance: input.stance,
    locator: input.locator ?? null,
    excerpt: input.excerpt ?? null,
    note: input.note ?? null,
    accessedAt: null,
    points: input.points ?? [],
    confidentialTo: input.confidentialTo ?? [],
    createdById: me,
    createdAt: now,
    version: 0,
  };
}

/** True for what the server has not taken yet. */
export function isDraft(row: { version: number }): boolean {
  return row.version === 0;
}

/** `made` is told the evidence that the server made, so that it can be taken back. */
export function evidenceAddition(
  claim: ClaimView,
  input: AddEvidenceInput,
  by: By,
  made: (evidence: EvidenceView) => void,
): Attempt {
  const draft = draftEvidence(`draft ${by.now}`, claim.id, input, by);
  return {
    claims: [claim.id],
    show: (shown) => ({ ...shown, evidence: [...shown.evidence, draft] }),
    async send(_, idempotencyKey) {
      const reply = await call(operations.addEvidence, {
        params: { id: claim.id },
        body: input,
        idempotencyKey,
      });
      made(reply);
      return (claims) => claims.map((one) => (one.id === claim.id ? withEvidence(one, reply) : one));
    },
  };
}

export function evidenceChange(
  claim: ClaimView,
  seen: EvidenceView,
  input: Omit<ChangeEvidenceInput, "version">,
  by: By,
): Attempt {
  const version = oncePerKey<number>();
  const { sourceType, stance } = {
    sourceType: input.sourceType ?? seen.sourceType,
    stance: input.stance ?? seen.stance,
  };
  const shownAs = {
    ...draftEvidence(seen.id, claim.id, { ...input, sourceType, stance }, by),
    version: seen.version,
  };
  return {
    claims: [claim.id],
    show: (shown) =>
      withEvidence(shown, { ...shownAs, createdById: seen.createdById, createdAt: seen.createdAt }),
    async send(_, idempotencyKey) {
      const body = { ...input, version: version(idempotencyKey, () => seen.version) };
      const reply = await call(operations.changeEvidence, { params: { id: seen.id }, body, idempotencyKey });
      return (claims) => claims.map((one) => (one.id === claim.id ? withEvidence(one, reply) : one));
    },
  };
}

/** `which` is asked when it is sent: evidence just added gets its id only then. */
export function evidenceRemoval(claimId: string, which: () => EvidenceView): Attempt {
  const version = oncePerKey<number>();
  const gone = (claim: ClaimView) => ({
    ...claim,
    evidence: claim.evidence.filter((one) => one.id !== which().id),
  });
  return {
    claims: [claimId],
    show: gone,
    async send(newest, idempotencyKey) {
      const { id, version: seen } = which();
      const now = newest(claimId)?.evidence.find((one) => one.id === id)?.version ?? seen;
      const query = { version: String(version(idempotencyKey, () => now)) };
      await call(operations.removeEvidence, { params: { id }, query, idempotencyKey });
      return (claims) => claims.map((one) => (one.id === claimId ? gone(one) : one));
    },
  };
}

export function evidenceRestoration(
  claimId: string,
  which: () => EvidenceView,
  made: (evidence: EvidenceView) => void,
): Attempt {
  return {
    claims: [claimId],
    show: (claim) => withEvidence(claim, which()),
    async send(_, idempotencyKey) {
      const reply = await call(operations.restoreEvidence, { params: { id: which().id }, idempotencyKey });
      made(reply);
      return (claims) => claims.map((one) => (one.id === claimId ? withEvidence(one, reply) : one));
    },
  };
}

/** `made` puts the comment into the list of the claim. */
export function commentAddition(
  claim: ClaimView,
  body: string,
  by: By,
  made: (comment: CommentView) => void,
): Attempt {
  return {
    claims: [claim.id],
    show: (shown) => ({ ...shown, comments: shown.comments + 1 }),
    comment: {
      id: `draft ${by.now}`,
      claimId: claim.id,
      body,
      authorId: by.me,
      createdAt: by.now,
      editedAt: null,
      version: 0,
    },
    async send(_, idempotencyKey) {
      made(await call(operations.addComment, { params: { id: claim.id }, body: { body }, idempotencyKey }));
      return (claims) =>
        claims.map((one) => (one.id === claim.id ? { ...one, comments: one.comments + 1 } : one));
    },
  };
}

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

/** The first value asked for under a key, for good: a repeated idempotency key must carry the same request. */
function oncePerKey<T>(): (key: string, make: () => T) => T {
  let first: { key: string; value: T } | null = null;
  return (key, make) => {
    if (first?.key !== key) first = { key, value: make() };
    return first.value;
  };
}

function withPoint(claim: ClaimView, point: FactPointView): ClaimView {
  return { ...claim, factPoints: claim.factPoints.map((one) => (one.id === point.id ? point : one)) };
}

function withEvidence(claim: ClaimView, evidence: EvidenceView): ClaimView {
  const known = claim.evidence.some((one) => one.id === evidence.id);
  return {
    ...claim,
    evidence: known
      ? claim.evidence.map((one) => (one.id === evidence.id ? evidence : one))
      : [...claim.evidence, evidence],
  };
}

function inTextOrder(claims: ClaimView[]): ClaimView[] {
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}
