import type { ClaimView } from "@/lib/api/claims";
import { review as words } from "@/lib/messages/review";
import { claimChange } from "./attempts";
import { by, latest } from "./deeds";
import type { Review, Step } from "./review";
import { claimDrop, claimJoin, claimMarking, claimRestoration, claimSplit } from "./shape-attempts";

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
  let made: ClaimView | null = null;
  const finish = (claim: ClaimView) => {
    review.store.set({ currentId: claim.id });
    review.did({
      claimId: claim.id,
      says: words.did.marked(claim.number),
      forth: () => [claimRestoration(() => claim.id)],
      back: () => [claimDrop(latest(review, claim))],
    });
  };
  review.submit(
    claimMarking(review.articleId, span, (claim) => {
      made = claim;
    }),
    // Only when it stands in the list: one that does not is taken for dropped.
    { claimId: null, done: () => made && finish(made) },
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
