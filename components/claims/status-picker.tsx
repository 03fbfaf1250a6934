"use client";

import type { KeyboardEvent } from "react";
import { useReview } from "@/components/review/context";
import { setStatus } from "@/components/review/deeds";
import { capOf } from "@/components/review/keys";
import { Icon } from "@/components/ui/icon";
import type { ClaimView } from "@/lib/api/claims";
import type { Status } from "@/lib/api/values";
import { claims as words } from "@/lib/messages/claims";
import { STATUS_WORDS } from "@/lib/messages/statuses";

/** In the order of the keyboard hand: verdicts first. */
const ORDER: readonly Status[] = [
  "verified",
  "disputed",
  "false",
  "needs_context",
  "unverifiable",
  "in_progress",
  "unchecked",
  "not_checkable",
];
const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The statuses as one group of radio buttons. A flagged claim has none chosen until somebody chooses. */
export function StatusPicker({ claim, editable }: { claim: ClaimView; editable: boolean }) {
  const review = useReview();
  const chosen = claim.needsRecheck ? null : claim.status;

  function move(event: KeyboardEvent<HTMLButtonElement>, at: number) {
    const step = STEP[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (at + step + ORDER.length) % ORDER.length;
    const buttons = event.currentTarget.parentElement?.querySelectorAll("button");
    buttons?.[next]?.focus();
  }

  return (
    <div
      className="statuses"
      role="radiogroup"
      aria-label={words.status}
      aria-disabled={editable ? undefined : true}
    >
      {ORDER.map((status, at) => {
        const checked = status === chosen;
        return (
          <button
            key={status}
            type="button"
            role="radio"
            aria-checked={checked}
            aria-disabled={editable ? undefined : true}
            data-status={status}
            tabIndex={checked || (chosen === null && at === 0) ? 0 : -1}
            onClick={editable ? () => setStatus(review, claim, status) : undefined}
            onKeyDown={(event) => move(event, at)}
          >
            <Icon name={`st-${status}`} />
            {STATUS_WORDS[status].label}
            {editable && (
              <span className="k" aria-hidden>
                {capOf(`status:${status}`).toUpperCase()}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
