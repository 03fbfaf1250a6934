"use client";

import { memo } from "react";
import { Icon, statusMark } from "@/components/ui/icon";
import type { ClaimView } from "@/lib/api/claims";
import { number } from "@/lib/messages/plural";
import { marginNote } from "./margin-note";

interface MarkProps {
  claim: ClaimView;
  initials: string;
  current: boolean;
}

/** Initials, number and status at the left of the claim's first line. Everything in it is in the panel as well. */
export const Mark = memo(function Mark({ claim, initials, current }: MarkProps) {
  const mark = statusMark(claim.status, claim.needsRecheck);
  return (
    <span className={current ? "mk cur" : "mk"} data-claim={claim.id} data-status={mark}>
      <span className="ini">{initials}</span>
      <span className="no">{claim.number}</span>
      <Icon name={`st-${mark}`} />
    </span>
  );
});

/** What must change, and how many comments there are, at the right of the claim's first line. */
export const Note = memo(function Note({ claim }: { claim: ClaimView }) {
  const note = marginNote(claim);
  if (note === null && claim.comments === 0) return null;
  return (
    <span
      className={note === null ? "nt talk" : "nt"}
      data-claim={claim.id}
      data-status={statusMark(claim.status, claim.needsRecheck)}
    >
      {note !== null && (
        <span className="said" dir="auto">
          {note}
        </span>
      )}
      {claim.comments > 0 && (
        <span className="say">
          <Icon name="comment" size="xs" />
          {number(claim.comments)}
        </span>
      )}
    </span>
  );
});

export const MapMark = memo(function MapMark({
  claim,
  current,
  crowded,
}: {
  claim: ClaimView;
  current: boolean;
  crowded: boolean;
}) {
  const mark = statusMark(claim.status, claim.needsRecheck);
  const drawn = !crowded || mark === "false" || mark === "disputed" || mark === "needs_context";
  return (
    <span
      className={drawn ? "at" : "at thin"}
      data-claim={claim.id}
      data-status={mark}
      data-now={current || undefined}
    >
      {drawn && <Icon name={`st-${mark}`} />}
    </span>
  );
});
