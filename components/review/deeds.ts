import type {
  ChangeEvidenceInput,
  AddEvidenceInput,
  ClaimView,
  EvidenceView,
  FactPointView,
} from "@/lib/api/claims";
import type { PointState, Status } from "@/lib/api/values";
import { claims as claimWords } from "@/lib/messages/claims";
import { review as words } from "@/lib/messages/review";
import { STATUS_WORDS } from "@/lib/messages/statuses";
import { refusal } from "@/lib/review/status";
import {
  claimChange,
  claimDrop,
  claimJoin,
  claimMarking,
  claimRestoration,
  claimSplit,
  evidenceAddition,
  evidenceChange,
  evidenceRemoval,
  evidenceRestoration,
  pointChange,
  type By,
  type ClaimPatch,
} from "./attempts";
import type { Review, Step } from "./review";

/** What a person can do to a claim, each as one step that can be undone. */

function by(review: Review): By {
  return { me: review.me.id, now: new Date().toISOString() };
}

/** The claim as it stands now, or as it was last seen. */
function latest(review: Review, claim: ClaimView): ClaimView {
  return review.claims().find((one) => one.id === claim.id) ?? claim;
}

function latestPoint(claim: ClaimView, point: FactPointView): FactPointView {
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

export function drop(review: Review, claim: ClaimView): void {
  review.do({
    claimId: claim.id,
    says: words.did.dropped(claim.number),
    forth: () => [claimDrop(latest(review, claim))],
    back: () => [claimRestoration(() => claim.id)],
  });
}

export function restore(review: Review, claim: ClaimView): void {
  review.do({
    claimId: claim.id,
    says: words.did.restored(claim.number),
    forth: () => [claimRestoration(() => claim.id)],
    back: () => [claimDrop(latest(review, claim))],
  });
}

/** Makes a claim of a span of the text and goes to it. */
export function mark(review: Review, span: { start: number; end: number }): void {
  review.submit(
    claimMarking(review.articleId, span, (made) => {
      review.store.set({ currentId: made.id });
      review.did({
        claimId: made.id,
        says: words.did.marked(made.number),
        forth: () => [claimRestoration(() => made.id)],
        back: () => [claimDrop(latest(review, made))],
      });
    }),
    { claimId: null },
  );
}

/** `at` is an offset into the text of the article. Taking it back joins the parts and gives the first its status again. */
export function split(review: Review, claim: ClaimView, at: number): void {
  const { status } = latest(review, claim);
  let right: ClaimView | null = null;
  const divide = (made: (left: ClaimView, right: ClaimView) => void) =>
    claimSplit(latest(review, claim), at, (left, second) => {
      right = second;
      made(left, second);
    });
  const step = (says: string): Step => ({
    claimId: claim.id,
    says,
    forth: () => [divide(() => undefined)],
    back: () => [
      ...(right ? [claimJoin([latest(review, claim), latest(review, right)], () => undefined)] : []),
      claimChange({ ...claim, status: "unchecked" }, { status }, by(review)),
    ],
  });
  review.submit(
    divide((left, second) => review.did(step(words.did.split(left.number, second.number)))),
    { claimId: claim.id, done: () => review.store.set({ tool: null }) },
  );
}

export function join(review: Review, claim: ClaimView, next: ClaimView): void {
  review.submit(
    claimJoin([latest(review, claim), latest(review, next)], (joined) => {
      review.toast({
        text: words.did.joined(joined.number, joined.id === claim.id ? next.number : claim.number),
      });
      review.store.set({ currentId: joined.id, tool: null });
    }),
    { claimId: claim.id },
  );
}
