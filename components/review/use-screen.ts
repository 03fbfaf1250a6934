import { useEffect, useRef } from "react";
import type { ClaimView } from "@/lib/api/claims";
import { useQueueState, useReviewState, type People } from "./context";
import { othersChanges } from "./others";
import { restorePreferences } from "./preferences";
import { claimActivityQuery, commentsQuery, POLL_MS } from "./queries";
import type { Review } from "./review";

/** The address names the current claim, and a link to a claim makes it current. */
export function useAddress(review: Review, claims: readonly ClaimView[]): void {
  const currentId = useReviewState((state) => state.currentId);
  const current = claims.find((claim) => claim.id === currentId);
  const number = current?.number;
  const begun = useRef(false);
  const place = useRef(0);
  useEffect(() => {
    function read() {
      const wanted = Number(/^#claim-(\d+)$/.exec(window.location.hash)?.[1]);
      const claim = review.claims().find((one) => one.number === wanted);
      if (claim) review.store.set({ currentId: claim.id });
    }
    restorePreferences(review);
    read();
    begun.current = true;
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [review]);
  useEffect(() => {
    // A link to another claim may have been followed since this was drawn.
    if (number === undefined || !begun.current || review.state.currentId !== currentId) return;
    const hash = `#claim-${number}`;
    if (window.location.hash !== hash) window.history.replaceState(window.history.state, "", hash);
  }, [review, currentId, number]);
  useEffect(() => {
    if (current) place.current = current.start;
    const gone = currentId !== null && claims.length > 0 && number === undefined;
    if (!gone && currentId !== null) return;
    // A dropped or joined claim leaves its place to the one that follows it.
    const next = claims.find((claim) => claim.start >= place.current) ?? claims.at(-1);
    if (next) review.store.set({ currentId: next.id });
  }, [review, claims, current, currentId, number]);
  useEffect(() => {
    review.store.set({ tool: null, writing: null, pointId: null });
  }, [review, currentId]);
}

/** Says in one polite sentence what others changed. */
export function useOthers(review: Review, claims: readonly ClaimView[] | undefined, people: People): void {
  const before = useRef(claims);
  useEffect(() => {
    const said =
      before.current && claims
        ? othersChanges(
            before.current,
            claims,
            { id: review.me.id, reshaped: review.reshaped },
            (id) => people.get(id)?.name,
          )
        : [];
    const { currentId } = review.state;
    const was = before.current?.find(({ id }) => id === currentId);
    const is = claims?.find(({ id }) => id === currentId);
    if (was && is && was !== is) refreshDetails(review, was, is);
    before.current = claims;
    if (said.length > 0) review.say(said.join(". "));
  }, [review, claims, people]);
}

/** What hangs on the claim is asked for again when the claim has changed. */
function refreshDetails({ client }: Review, was: ClaimView, is: ClaimView): void {
  void client.invalidateQueries({ queryKey: claimActivityQuery(is.id).queryKey });
  if (was.comments !== is.comments)
    void client.invalidateQueries({ queryKey: commentsQuery(is.id).queryKey });
}

/** Since when the server cannot be reached, by a write or since it last answered (`lastAnswer`); tries again when the browser is online. */
export function useOffline(review: Review, lastAnswer: number | null, ask: () => void): number | null {
  const { offlineSince } = useQueueState();
  const since = offlineSince ?? lastAnswer;
  useEffect(() => {
    if (since === null) return;
    const again = () => retry(review, ask);
    const timer = setInterval(again, POLL_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  });
  return since;
}

export function retry(review: Review, ask: () => void): void {
  review.queue.retry();
  ask();
}

/** The browser asks before it throws away what has not been saved. */
export function useSafeLeaving(review: Review): void {
  useEffect(() => {
    function ask(event: BeforeUnloadEvent) {
      if (review.hasUnsaved()) event.preventDefault();
    }
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [review]);
}
