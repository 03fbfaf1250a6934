import { call } from "@/lib/api/client";
import type {
  AddEvidenceInput,
  ChangeEvidenceInput,
  ClaimView,
  CommentView,
  EvidenceView,
} from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import { oncePerKey, type Attempt, type By } from "./attempts";

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

function withEvidence(claim: ClaimView, evidence: EvidenceView): ClaimView {
  const known = claim.evidence.some((one) => one.id === evidence.id);
  return {
    ...claim,
    evidence: known
      ? claim.evidence.map((one) => (one.id === evidence.id ? evidence : one))
      : [...claim.evidence, evidence],
  };
}
