"use client";

import { useRef, type PointerEvent } from "react";
import { useReview, useReviewState } from "@/components/review/context";
import type { Stop } from "@/components/review/review";
import { Button, IconButton } from "@/components/ui/button";
import { Icon, StatusIcon, statusMark } from "@/components/ui/icon";
import type { ClaimView } from "@/lib/api/claims";
import { claims as claimWords } from "@/lib/messages/claims";
import { review as words } from "@/lib/messages/review";
import { STATUS_WORDS } from "@/lib/messages/statuses";

const STOPS: readonly Stop[] = ["peek", "half", "full"];
/** A drag shorter than this, in px, is a press. */
const DRAG = 24;

function moved(stop: Stop, by: 1 | -1): Stop {
  return STOPS[STOPS.indexOf(stop) + by] ?? stop;
}

/** Raises and lowers the sheet: by a press through its stops, by a drag one stop in its direction. */
export function SheetHandle() {
  const review = useReview();
  const stop = useReviewState((state) => state.stop);
  const from = useRef<number | null>(null);

  function end(event: PointerEvent) {
    if (from.current === null) return;
    const distance = event.clientY - from.current;
    from.current = null;
    if (Math.abs(distance) >= DRAG) review.store.set({ stop: moved(stop, distance < 0 ? 1 : -1) });
  }
  return (
    <button
      type="button"
      className="handle only-m"
      aria-label={stop === "full" ? words.sheet.lower : words.sheet.raise}
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={end}
      onPointerCancel={() => (from.current = null)}
      onClick={() => review.store.set({ stop: stop === "full" ? "peek" : moved(stop, 1) })}
    />
  );
}

/** What the lowered sheet shows: the words, the status, and the ways in. */
export function SheetPeek({ claim, editable }: { claim: ClaimView; editable: boolean }) {
  const review = useReview();
  const mark = statusMark(claim.status, claim.needsRecheck);
  const raise = (stop: Stop) => review.store.set({ stop });
  return (
    <div className="sheet-peek">
      <p className="q serif" dir="auto">
        {claim.text}
      </p>
      <div className="acts">
        <Button
          className="st"
          data-status={mark}
          aria-label={words.sheet.changeStatus(STATUS_WORDS[mark].label)}
          onClick={() => raise("half")}
        >
          <Icon name={`st-${mark}`} />
          {STATUS_WORDS[mark].label}
          <Icon name="down" size="sm" />
        </Button>
        <Button onClick={() => raise("full")}>{words.sheet.open}</Button>
        {editable && (
          <IconButton
            icon="plus"
            label={words.sheet.addEvidence}
            onClick={() =>
              review.store.set({
                stop: "full",
                form: { claimId: claim.id, evidenceId: null, url: "", pointId: null },
              })
            }
          />
        )}
        <IconButton
          icon="comment"
          label={words.sheet.comments(claim.comments)}
          onClick={() => {
            raise("full");
            requestAnimationFrame(() => document.getElementById("part-comments")?.scrollIntoView());
          }}
        />
      </div>
    </div>
  );
}

/** The claims before and after, at the foot of the half-raised sheet. */
export function Neighbours({
  previous,
  next,
  onStep,
}: {
  previous: ClaimView | null;
  next: ClaimView | null;
  onStep: (step: 1 | -1) => void;
}) {
  return (
    <nav className="nb" aria-label={words.sheet.neighbours}>
      {previous ? (
        <button type="button" aria-label={claimWords.previousIs(previous.number)} onClick={() => onStep(-1)}>
          <Icon name="back" size="sm" />
          <StatusIcon status={previous.status} needsRecheck={previous.needsRecheck} />
          {previous.number}
        </button>
      ) : (
        <span />
      )}
      {next && (
        <button type="button" aria-label={claimWords.nextIs(next.number)} onClick={() => onStep(1)}>
          {next.number}
          <StatusIcon status={next.status} needsRecheck={next.needsRecheck} />
          <Icon name="arrow" size="sm" />
        </button>
      )}
    </nav>
  );
}
