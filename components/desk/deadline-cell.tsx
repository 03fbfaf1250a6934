"use client";

import { useRef, useState } from "react";
import { useClock } from "@/components/ui/clock";
import { fullMoment, isHot, moment, untilDeadline } from "@/components/ui/time";
import type { ArticleListItem } from "@/lib/api/articles";
import { deadlineWords, desk } from "@/lib/messages/desk";
import { DeadlineForm } from "./deadline-form";

/** When an article closes; a button for those who may move it. */
export function DeadlineCell({ article }: { article: ArticleListItem }) {
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { deadline } = article;
  const mayChange = article.permissions.includes("article.change");
  const title = article.title || desk.untitled;

  if (!mayChange)
    return deadline === null ? <span className="meta">{desk.group.none}</span> : <Due deadline={deadline} />;
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="due-btn"
        aria-expanded={editing}
        onClick={() => setEditing(true)}
      >
        {deadline === null ? (
          <span className="due-at">{deadlineWords.set}</span>
        ) : (
          <Due deadline={deadline} />
        )}
        <span className="sr">
          {deadline === null ? deadlineWords.setFor(title) : deadlineWords.changeFor(title)}
        </span>
      </button>
      {editing && (
        <DeadlineForm
          article={article}
          onClose={() => {
            setEditing(false);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
}

function Due({ deadline }: { deadline: string }) {
  const clock = useClock();
  return (
    <span className={isHot(deadline, clock.now) ? "hot" : undefined} title={fullMoment(deadline, clock)}>
      <time className="due-at" dateTime={deadline}>
        {moment(deadline, clock)}
      </time>{" "}
      <span className="meta">{untilDeadline(deadline, clock)}</span>
    </span>
  );
}
