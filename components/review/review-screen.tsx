"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Galley } from "@/components/article/galley";
import { ClaimPanel } from "@/components/claims/claim-panel";
import { LinkButton, Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useToast } from "@/components/ui/toast";
import { OfflineError } from "@/lib/api/client";
import type { ClaimView } from "@/lib/api/claims";
import type { MeView } from "@/lib/api/people";
import { review as words } from "@/lib/messages/review";
import { isOpen } from "@/lib/review/status";
import { ReviewContext, useClaims, usePeople, useQueueState, useReviewState } from "./context";
import { liveProgress } from "./coverage";
import { neighbour, passes, type Filter } from "./filters";
import { OfflineBanner } from "./offline-banner";
import { othersChanges } from "./others";
import { restorePreferences, setFilter } from "./preferences";
import { articleQuery, claimActivityQuery, claimsQuery, commentsQuery, POLL_MS } from "./queries";
import { Review } from "./review";
import { ReviewBar } from "./review-bar";
import "./review.css";
import { SelectBar } from "./select-bar";
import { ToolBar } from "./tool-bar";
import { step, useShortcuts } from "./use-shortcuts";

const ReadingBar = lazy(() => import("./reading-bar"));

interface ScreenProps {
  articleId: string;
  me: MeView;
  filter: Filter;
}

/** The review screen of one article. */
export function ReviewScreen({ articleId, me, filter }: ScreenProps) {
  const client = useQueryClient();
  const toast = useToast();
  const [review] = useState(() => {
    const made = new Review({ client, articleId, me, toast, filter });
    const claims = made.claims();
    made.store.set({ currentId: (claims.find(isOpen) ?? claims[0])?.id ?? null });
    return made;
  });
  return (
    <ReviewContext value={review}>
      <Workbench review={review} me={me} />
    </ReviewContext>
  );
}

function Workbench({ review, me }: { review: Review; me: MeView }) {
  const { articleId } = review;
  const queue = useQueueState();
  const busy = queue.pending.length > 0;
  const article = useQuery({ ...articleQuery(articleId), refetchInterval: busy ? false : POLL_MS * 4 });
  const claimsState = useQuery({
    ...claimsQuery(articleId),
    // While writes are under way the newest state is theirs.
    refetchInterval: busy ? false : POLL_MS,
    refetchOnWindowFocus: busy ? false : "always",
  });
  const claims = useClaims();
  const people = usePeople();
  const currentId = useReviewState((state) => state.currentId);
  const filter = useReviewState((state) => state.filter);
  const reading = useReviewState((state) => state.reading);
  const announcement = useReviewState((state) => state.announcement);
  const view = article.data;
  const mayWork = view?.permissions.includes("claim.work") ?? false;
  const mayRead = view?.permissions.includes("text.read") ?? false;

  useShortcuts(review, view?.revision.text ?? "", { work: mayWork, read: mayRead });
  useAddress(review, claims);
  useOthers(review, claimsState.data, people);
  useSafeLeaving(review);
  const offline = useOffline(
    review,
    claimsState.error instanceof OfflineError ? claimsState.dataUpdatedAt : null,
    () => void claimsState.refetch(),
  );

  if (!view) return null;
  const shown = (claim: ClaimView) => passes(filter, claim, review.me.id);
  const claim = claims.find((one) => one.id === currentId) ?? null;
  const at = claim ? claims.indexOf(claim) : -1;
  const progress = liveProgress(view.revision, claims);
  return (
    <div className="review" data-reading={reading || undefined}>
      <div>
        <ReviewBar me={me} article={view} progress={progress} offline={offline !== null} />
        <OfflineBanner since={offline} onTry={() => retry(review, () => void claimsState.refetch())} />
        <div className="strip" aria-hidden>
          <ProgressBar progress={progress} />
        </div>
      </div>
      <main className="bench" id="main" tabIndex={-1}>
        <Galley
          article={view}
          claims={claims}
          people={people}
          bar={<ToolBar claims={claims} mayRead={mayRead} />}
        >
          {claimsState.error !== null && claimsState.data === undefined && (
            <p className="refusal floating" role="alert">
              <span className="grow">{words.loadFailed}</span>
              <Button size="sm" onClick={() => void claimsState.refetch()}>
                {words.retry}
              </Button>
            </p>
          )}
          {reading && mayRead ? (
            <Suspense fallback={null}>
              <ReadingBar article={view} claims={claims} />
            </Suspense>
          ) : (
            mayWork && <SelectBar text={view.revision.text} />
          )}
        </Galley>
        {claim ? (
          <ClaimPanel
            claim={claim}
            previous={neighbour(claims, claim.id, -1, shown)}
            next={neighbour(claims, claim.id, 1, shown)}
            following={claims[at + 1] ?? null}
            total={claims.length}
            people={people}
            lang={view.language === "und" ? undefined : view.language}
            onStep={(by) => step(review, by)}
          />
        ) : (
          <NoClaim
            review={review}
            claims={claims}
            mayWork={mayWork}
            reportHref={`/articles/${articleId}/report`}
          />
        )}
        {claim && !claims.some(shown) && (
          <EmptyFilter review={review} claims={claims} articleId={articleId} />
        )}
      </main>
      <p className="sr" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
}

function NoClaim({
  review,
  claims,
  mayWork,
  reportHref,
}: {
  review: Review;
  claims: readonly ClaimView[];
  mayWork: boolean;
  reportHref: string;
}) {
  const text = mayWork ? words.noClaimsText : words.noClaimsReading;
  return (
    <aside className="panel blank" aria-label={words.noClaims}>
      <div className="panel-body">
        <h2 className="h-sec">{words.noClaims}</h2>
        <p className="quiet">{text}</p>
        <div className="row">
          {claims.length > 0 && <Button onClick={() => step(review, 1)}>{words.showAll}</Button>}
          <LinkButton href={reportHref} prefetch={false}>
            {words.toReport}
          </LinkButton>
        </div>
      </div>
    </aside>
  );
}

/** The text stays whole; a line says that no claim is under this filter. */
function EmptyFilter({
  review,
  claims,
  articleId,
}: {
  review: Review;
  claims: readonly ClaimView[];
  articleId: string;
}) {
  const filter = useReviewState((state) => state.filter);
  const checked = String(claims.filter((claim) => !isOpen(claim) && claim.status !== "not_checkable").length);
  const said = words.emptyFilter[filter];
  return (
    <p className="emptyfilter" role="status">
      <span>{typeof said === "string" ? said : said(checked)}</span>
      <button type="button" className="link" onClick={() => setFilter(review, "all")}>
        {words.showAll}
      </button>
      <a className="link" href={`/articles/${articleId}/report`}>
        {words.toReport}
      </a>
    </p>
  );
}

/** The address names the current claim, and a link to a claim makes it current. */
function useAddress(review: Review, claims: readonly ClaimView[]): void {
  const currentId = useReviewState((state) => state.currentId);
  const number = claims.find((claim) => claim.id === currentId)?.number;
  const begun = useRef(false);
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
    const gone = currentId !== null && claims.length > 0 && number === undefined;
    if (!gone && currentId !== null) return;
    // A dropped or joined claim leaves its place to the first that is open.
    const next = claims.find(isOpen) ?? claims[0];
    if (next) review.store.set({ currentId: next.id });
  }, [review, claims, currentId, number]);
  useEffect(() => {
    review.store.set({ tool: null, writing: null, pointId: null });
  }, [review, currentId]);
}

/** Says in one polite sentence what others changed. */
function useOthers(
  review: Review,
  claims: readonly ClaimView[] | undefined,
  people: ReturnType<typeof usePeople>,
): void {
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
function useOffline(review: Review, lastAnswer: number | null, ask: () => void): number | null {
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

function retry(review: Review, ask: () => void): void {
  review.queue.retry();
  ask();
}

/** The browser asks before it throws away what has not been saved. */
function useSafeLeaving(review: Review): void {
  useEffect(() => {
    function ask(event: BeforeUnloadEvent) {
      if (review.hasUnsaved()) event.preventDefault();
    }
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [review]);
}
