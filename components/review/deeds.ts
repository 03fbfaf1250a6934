import type { ClaimView, FactPointView } from "@/lib/api/claims";
import type { PointState, Status } from "@/lib/api/values";
import { claims as claimWords } from "@/lib/messages/claims";
import { review as words } from "@/lib/messages/review";
import { STATUS_WORDS } from "@/lib/messages/statuses";
import { refusal } from "@/lib/review/status";
import { claimChange, pointChange, type By, type ClaimPatch } from "./attempts";
import type { Review } from "./review";

/** What a person can do to a claim, each as one step that can be undone. */

export function by(review: Review): By {
  return { me: review.me.id, now: new Date().toISOString() };
}

/** The claim as it stands now, or as it was last seen. */
export function latest(review: Review, claim: ClaimView): ClaimView {
  return review.claims().find((one) => one.id === claim.id) ?? claim;
}

export function latestPoint(claim: ClaimView, point: FactPointView): FactPointView {
  return claim.factPoints.find((one) => one.id === point.id) ?? point;
}

export function setStatus(review: Review, claim: ClaimView, status: Status): void {
  if (claim.status === status && !claim.needsRecheck) return;
  if (refusal(status, { points: claim.factPoints.map((point) => point.state) })) {
    const wrong = claim.factPoints.flatMap((point, at) => (point.state === "wrong" ? [at + 1] : []));
    return review.refuse(claim.id, { message: words.wrongPoints(wrong), again: null });
  }
  const before = claim.status;
  const open = claim.factPoints.filter((point) => point.state === "open");
  const offer =
    status === "verified" && open.length > 0
      ? { label: words.tickToo(open.length), run: () => tick(review, claim, open) }
      : undefined;
  review.do(
    {
      claimId: claim.id,
      says: words.now(claim.number, STATUS_WORDS[status].label),
      forth: () => [claimChange(latest(review, claim), { status }, by(review))],
      back: () => [claimChange(latest(review, claim), { status: before }, by(review))],
    },
    offer,
  );
}

type Said = (number: number) => string;
const PATCH_SAYS: { note: Said; correction: Said } = {
  note: words.did.note,
  correction: words.did.correction,
};

/** Notes and corrections; empty text takes them away. */
export function write(
  review: Review,
  claim: ClaimView,
  field: "note" | "correction",
  text: string,
  seen: string | null,
): void {
  const value = text.trim() === "" ? null : text;
  if (value === seen) return;
  const patch = (to: string | null): ClaimPatch => (field === "note" ? { note: to } : { correction: to });
  review.do({
    claimId: claim.id,
    says: PATCH_SAYS[field](claim.number),
    // The first time the base is what stood there when the person began to write.
    forth: () => [claimChange({ ...latest(review, claim), ...patch(seen) }, patch(value), by(review))],
    back: () => [claimChange(latest(review, claim), patch(seen), by(review))],
  });
}

export function assign(review: Review, claim: ClaimView, to: { id: string; name: string } | null): void {
  const before = claim.assigneeId;
  const assigneeId = to?.id ?? null;
  if (before === assigneeId) return;
  review.do({
    claimId: claim.id,
    says: words.did.assigned(claim.number, to?.name ?? null),
    forth: () => [claimChange(latest(review, claim), { assigneeId }, by(review))],
    back: () => [claimChange(latest(review, claim), { assigneeId: before }, by(review))],
  });
}

export function isWrong(point: FactPointView): boolean {
  return point.state === "wrong";
}

export function setPoint(
  review: Review,
  claim: ClaimView,
  point: FactPointView,
  to: { state: PointState; correction?: string | null },
): void {
  const before = { state: point.state, correction: point.correction };
  if (before.state === to.state && (to.correction ?? before.correction) === before.correction) return;
  const at = claim.factPoints.findIndex((one) => one.id === point.id) + 1;
  if (to.state === "wrong" && claim.status === "verified" && !isWrong(point))
    return review.refuse(claim.id, { message: words.verifiedPoint(at), again: null });
  const change = (next: { state: PointState; correction?: string | null }) => {
    const now = latest(review, claim);
    return [pointChange(now, latestPoint(now, point), next)];
  };
  review.do({
    claimId: claim.id,
    says: words.did.point(claim.number, at, claimWords.pointWord[to.state]),
    forth: () => change(to),
    back: () => change(before),
  });
}

export function tick(review: Review, claim: ClaimView, points: readonly FactPointView[]): void {
  const change = (state: (point: FactPointView) => PointState) => () => {
    const now = latest(review, claim);
    return points.map((point) => pointChange(now, latestPoint(now, point), { state: state(point) }));
  };
  review.do({
    claimId: claim.id,
    says: words.did.ticks(claim.number, points.length),
    forth: change(() => "ticked"),
    back: change((point) => point.state),
  });
}
