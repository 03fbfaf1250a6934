"use client";

import { useState } from "react";
import { wordStarts } from "@/components/article/whole-words";
import { useReview } from "@/components/review/context";
import { join, split } from "@/components/review/deeds";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/api/claims";
import { claims as words } from "@/lib/messages/claims";

/** Where to split the claim: the word with which the second part begins. */
export function SplitTool({ claim }: { claim: ClaimView }) {
  const review = useReview();
  const starts = wordStarts(claim.text, { start: 0, end: claim.text.length });
  const [at, setAt] = useState(() => starts[Math.floor(starts.length / 2)] ?? 0);
  const close = () => review.store.set({ tool: null });
  if (starts.length === 0)
    return (
      <section className="tool" aria-label={words.split.heading}>
        <p>{words.split.oneWord}</p>
        <Button onClick={close}>{words.cancel}</Button>
      </section>
    );
  return (
    <section className="tool" aria-labelledby="split-h">
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
    <section className="tool" aria-labelledby="join-h">
      <h2 id="join-h">{words.join.heading(claim.number, next.number)}</h2>
      <p className="serif" dir="auto">
        {next.text}
      </p>
      <p className="meta">
        {words.join.hint(claim.number, next.number)} {claim.status !== next.status && words.join.statusLost}
      </p>
      <div className="row">
        <span className="grow" />
        <Button variant="ghost" onClick={() => review.store.set({ tool: null })}>
          {words.cancel}
        </Button>
        <Button variant="primary" icon="merge" autoFocus onClick={() => join(review, claim, next)}>
          {words.join.confirm(next.number)}
        </Button>
      </div>
    </section>
  );
}
