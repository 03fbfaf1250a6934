"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type KeyboardEvent } from "react";
import { wordStarts } from "@/components/article/whole-words";
import { useReview, useReviewState } from "@/components/review/context";
import { join, restore, split } from "@/components/review/shape-deeds";
import { claimsQuery } from "@/components/review/queries";
import type { Review } from "@/components/review/review";
import { Button } from "@/components/ui/button";
import { SkeletonText } from "@/components/ui/skeleton";
import type { ClaimView } from "@/lib/api/claims";
import { claims as words } from "@/lib/messages/claims";

/** Where to split the claim: the word with which the second part begins. */
export function SplitTool({ claim }: { claim: ClaimView }) {
  const review = useReview();
  const starts = wordStarts(claim.text, { start: 0, end: claim.text.length });
  const [at, setAt] = useState(() => starts[Math.floor(starts.length / 2)] ?? 0);
  const close = () => closeTool(review);
  function press(event: KeyboardEvent) {
    closeOnEscape(review)(event);
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      split(review, claim, claim.start + at);
    }
  }
  if (starts.length === 0)
    return (
      <section className="tool" aria-label={words.split.heading}>
        <p>{words.split.oneWord}</p>
        <Button onClick={close}>{words.cancel}</Button>
      </section>
    );
  return (
    <section className="tool" aria-labelledby="split-h" onKeyDown={press}>
      <h2 id="split-h">{words.split.heading}</h2>
      <p className="meta">{words.split.hint}</p>
      <fieldset className="splitwords serif">
        <legend className="sr">{words.split.words}</legend>
        <span>{claim.text.slice(0, starts[0])}</span>
        {starts.map((start, index) => (
          <label
            key={start}
            className={start >= at ? "second" : undefined}
            data-cut={start === at || undefined}
          >
            <input
              type="radio"
              className="sr"
              name="split-at"
              checked={start === at}
              autoFocus={start === at}
              onChange={() => setAt(start)}
            />
            <span>{claim.text.slice(start, starts[index + 1])}</span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <span className="grow" />
        <Button variant="ghost" onClick={close}>
          {words.cancel}
        </Button>
        <Button variant="primary" icon="split" onClick={() => split(review, claim, claim.start + at)}>
          {words.split.confirm}
        </Button>
      </div>
    </section>
  );
}

/** Joining cannot be undone, so what will come of it is said first. */
export function JoinTool({ claim, next }: { claim: ClaimView; next: ClaimView }) {
  const review = useReview();
  return (
    <section className="tool" aria-labelledby="join-h" onKeyDown={closeOnEscape(review)}>
      <h2 id="join-h">{words.join.heading(claim.number, next.number)}</h2>
      <p className="serif" dir="auto">
        {next.text}
      </p>
      <p className="meta">
        {words.join.hint(claim.number, next.number)} {claim.status !== next.status && words.join.statusLost}
      </p>
      <div className="row">
        <span className="grow" />
        <Button variant="ghost" onClick={() => closeTool(review)}>
          {words.cancel}
        </Button>
        <Button variant="primary" icon="merge" autoFocus onClick={() => join(review, claim, next)}>
          {words.join.confirm(next.number)}
        </Button>
      </div>
    </section>
  );
}

/** Claims that were dropped, each with a way back. */
export function DroppedTool() {
  const review = useReview();
  /** Where no claim is left the list stands by itself and cannot be closed. */
  const closable = useReviewState((state) => state.tool === "dropped");
  const client = useQueryClient();
  const { data } = useQuery(claimsQuery(review.articleId, true));
  function bringBack(claim: ClaimView) {
    restore(review, claim);
    const { queryKey } = claimsQuery(review.articleId, true);
    client.setQueryData(queryKey, (claims) => claims?.filter(({ id }) => id !== claim.id));
  }
  return (
    <section className="tool" aria-labelledby="dropped-h" onKeyDown={closeOnEscape(review)}>
      <h2 id="dropped-h" tabIndex={-1}>
        {words.droppedList}
      </h2>
      {data?.length === 0 && <p className="meta">{words.droppedNone}</p>}
      {data === undefined && <SkeletonText lines={2} />}
      {data?.map((claim) => (
        <div key={claim.id} className="row">
          <span className="meta">{claim.number}</span>
          <span className="grow trunc serif" dir="auto">
            {claim.text}
          </span>
          <Button size="sm" onClick={() => bringBack(claim)}>
            {words.restore}
          </Button>
        </div>
      ))}
      {closable && (
        <div className="row">
          <span className="grow" />
          <Button onClick={() => closeTool(review)}>{words.close}</Button>
        </div>
      )}
    </section>
  );
}

function closeTool(review: Review): void {
  review.store.set({ tool: null });
  document.getElementById("claim-top")?.focus({ preventScroll: true });
}

function closeOnEscape(review: Review) {
  return (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    closeTool(review);
  };
}
