"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Galley } from "@/components/article/galley";
import { ClaimPanel } from "@/components/claims/claim-panel";
import { DroppedTool } from "@/components/claims/reshape";
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
import { setFilter } from "./preferences";
import { articleQuery, claimsQuery, POLL_MS } from "./queries";
import { Review } from "./review";
import { ReviewBar } from "./review-bar";
import "./review.css";
import { SelectBar } from "./select-bar";
import { ToolBar } from "./tool-bar";
import { retry, useAddress, useOffline, useOthers, useSafeLeaving } from "./use-screen";
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
  const reportHref = view?.permissions.includes("report.draft") ? `/articles/${articleId}/report` : null;
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
          <NoClaim review={review} claims={claims} mayWork={mayWork} reportHref={reportHref} />
        )}
        {claim && !claims.some(shown) && (
          <EmptyFilter review={review} claims={claims} reportHref={reportHref} />
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
  /** Null for those who may not export it. */
  reportHref: string | null;
}) {
  const text = mayWork ? words.noClaimsText : words.noClaimsReading;
  return (
    <aside className="panel blank" aria-label={words.noClaims}>
      <div className="panel-body">
        <h2 className="h-sec">{words.noClaims}</h2>
        <p className="quiet">{text}</p>
        {mayWork && claims.length === 0 && <DroppedTool />}
        <div className="row">
          {claims.length > 0 && <Button onClick={() => step(review, 1)}>{words.showAll}</Button>}
          {reportHref !== null && (
            <LinkButton href={reportHref} prefetch={false}>
              {words.toReport}
            </LinkButton>
          )}
        </div>
      </div>
    </aside>
  );
}

/** The text stays whole; a line says that no claim is under this filter. */
function EmptyFilter({
  review,
  claims,
  reportHref,
}: {
  review: Review;
  claims: readonly ClaimView[];
  reportHref: string | null;
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
      {reportHref !== null && (
        <a className="link" href={reportHref}>
          {words.toReport}
        </a>
      )}
    </p>
  );
}
