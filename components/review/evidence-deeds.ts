import type {
  AddEvidenceInput,
  ChangeEvidenceInput,
  ClaimView,
  EvidenceView,
  FactPointView,
} from "@/lib/api/claims";
import type { PointState } from "@/lib/api/values";
import { review as words } from "@/lib/messages/review";
import { pointChange } from "./attempts";
import { by, latest, latestPoint } from "./deeds";
import { evidenceAddition, evidenceChange, evidenceRemoval, evidenceRestoration } from "./evidence-attempts";
import type { Review } from "./review";

/** Adds evidence, and ticks the points that it supports; both are one step. */
export function addEvidence(
  review: Review,
  claim: ClaimView,
  input: AddEvidenceInput,
  refused: (message: string, error: unknown) => void,
): void {
  let added: EvidenceView | null = null;
  const supported = pointsToTick(claim, input.points ?? []);
  const keep = (evidence: EvidenceView) => {
    added = evidence;
  };
  const which = () => {
    if (added === null) throw new Error("This evidence was never added");
    return added;
  };
  const pointsTo = (state: PointState) => {
    const now = latest(review, claim);
    return supported.map((point) => pointChange(now, latestPoint(now, point), { state }));
  };
  const step = {
    claimId: claim.id,
    says: words.did.evidenceAdded(claim.number),
    forth: () => [
      added === null
        ? evidenceAddition(claim, input, by(review), keep)
        : evidenceRestoration(claim.id, which, keep),
      ...pointsTo("ticked"),
    ],
    back: () => [...(added === null ? [] : [evidenceRemoval(claim.id, which)]), ...pointsTo("open")],
  };
  const [addition, ...ticks] = step.forth();
  if (!addition) return;
  review.submit(addition, {
    claimId: claim.id,
    refused,
    done: () => {
      review.did(step);
      ticks.forEach((attempt) => review.submit(attempt, { step, claimId: claim.id }));
    },
  });
}

export function pointsToTick(
  claim: ClaimView,
  points: readonly { factPointId: string; stance: string }[],
): FactPointView[] {
  return claim.factPoints.filter(
    (point) =>
      point.state === "open" &&
      points.some(({ factPointId, stance }) => factPointId === point.id && stance === "supports"),
  );
}

export function changeEvidence(
  review: Review,
  claim: ClaimView,
  evidence: EvidenceView,
  input: Omit<ChangeEvidenceInput, "version">,
  refused: (message: string, error: unknown) => void,
): void {
  const before: Omit<ChangeEvidenceInput, "version"> = {
    sourceKind: evidence.source.kind,
    url: evidence.source.url,
    title: evidence.source.title,
    publisher: evidence.source.publisher,
    sourceType: evidence.sourceType,
    stance: evidence.stance,
    locator: evidence.locator,
    excerpt: evidence.excerpt,
    note: evidence.note,
    points: evidence.points,
  };
  const change = (to: Omit<ChangeEvidenceInput, "version">) => {
    const now = latest(review, claim);
    const seen = now.evidence.find((one) => one.id === evidence.id) ?? evidence;
    return [evidenceChange(now, seen, to, by(review))];
  };
  const step = {
    claimId: claim.id,
    says: words.did.evidenceChanged(claim.number),
    forth: () => change(input),
    back: () => change(before),
  };
  for (const attempt of [evidenceChange(latest(review, claim), evidence, input, by(review))])
    review.submit(attempt, { claimId: claim.id, refused, done: () => review.did(step) });
}

export function removeEvidence(review: Review, claim: ClaimView, evidence: EvidenceView): void {
  let standing = evidence;
  review.do({
    claimId: claim.id,
    says: words.did.evidenceRemoved(claim.number),
    forth: () => [evidenceRemoval(claim.id, () => standing)],
    back: () => [
      evidenceRestoration(
        claim.id,
        () => standing,
        (restored) => {
          standing = restored;
        },
      ),
    ],
  });
}
