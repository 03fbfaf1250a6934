"use client";

import type { MouseEvent } from "react";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { ClaimView } from "@/lib/api/claims";
import { number } from "@/lib/messages/plural";
import { review as words } from "@/lib/messages/review";
import { useQueueState, useReview, useReviewState } from "./context";
import { countByFilter, FILTERS, type Filter } from "./filters";
import { capOf } from "./keys";
import { setFilter, setMarks, setSize } from "./preferences";
import { MARKS } from "./review";

/** Filters with their counts, what is saved, how the text is shown. */
export function ToolBar({ claims, mayRead }: { claims: readonly ClaimView[]; mayRead: boolean }) {
  const review = useReview();
  const filter = useReviewState((state) => state.filter);
  const marks = useReviewState((state) => state.marks);
  const size = useReviewState((state) => state.size);
  const reading = useReviewState((state) => state.reading);
  const counts = countByFilter(claims, review.me.id);

  function choose(event: MouseEvent, to: Filter) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setFilter(review, to);
  }
  return (
    <div className="toolbar">
      <nav className="tabs" aria-label={words.filters}>
        {FILTERS.map((one) => (
          <a
            key={one}
            href={one === "all" ? "?" : `?show=${one}`}
            aria-current={one === filter ? "page" : undefined}
            onClick={(event) => choose(event, one)}
          >
            {words.filter[one]} <span className="n">{number(counts[one])}</span>
          </a>
        ))}
      </nav>
      <SaveState />
      {mayRead && (
        <button
          type="button"
          className="pick quiet only-d"
          aria-pressed={reading}
          title={words.reading.label}
          onClick={() => review.store.set({ reading: !reading })}
        >
          <Icon name="read" />
          {words.reading.button}
        </button>
      )}
      <span className="only-d">
        <Menu
          label={words.marksLabel}
          className="pick quiet"
          trigger={
            <>
              <Icon name="eye" />
              {words.marks}
            </>
          }
          items={MARKS.map((mode) => ({
            label: words.marksMode[mode],
            checked: mode === marks,
            hint: mode === "full" ? capOf("marks") : undefined,
            onSelect: () => setMarks(review, mode),
          }))}
        />
      </span>
      <span className="only-d">
        <Menu
          label={words.size}
          className="icon-btn sm"
          trigger={<Icon name="aa" />}
          items={words.sizes.map((label, at) => ({
            label,
            checked: at === size,
            onSelect: () => setSize(review, at),
          }))}
        />
      </span>
    </div>
  );
}

function SaveState() {
  const { pending, offlineSince } = useQueueState();
  if (offlineSince !== null && pending.length > 0)
    return (
      <span className="waiting" role="status">
        <Icon name="clock" size="xs" />
        {words.notSent(pending.length)}
      </span>
    );
  return (
    <span className="meta nowrap saved" role="status">
      {pending.length > 0 ? words.saving : words.saved}
    </span>
  );
}
