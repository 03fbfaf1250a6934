"use client";

import { useMemo, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { PreviewView } from "@/lib/api/articles";
import { importWords as words } from "@/lib/messages/import";
import { PreviewText } from "./preview-text";
import type { Details } from "./source";
import { countsOf, type Marks } from "./units";
import type { Read, useImport } from "./use-import";

type Job = ReturnType<typeof useImport>;

/** What was read and what it splits into, to be marked and unmarked; and the button that starts the checking. */
export function Preview({ job, details }: { job: Job; details: Details }) {
  const { read, notice, starting } = job;
  const [said, setSaid] = useState("");
  return (
    <>
      {read ? (
        <PreviewHead read={read} onClear={job.unmarkAll} />
      ) : (
        <div className="fail">
          <h2 className="serif">{words.previewEmptyTitle}</h2>
          <p>{words.previewEmpty}</p>
        </div>
      )}
      <p className="imp-notice" role="status">
        {notice && (
          <>
            <Icon name="warn" />
            {notice}
          </>
        )}
      </p>
      {read && (
        <div className="imp-text">
          <Warnings read={read} details={details} />
          <PreviewText
            preview={read.preview}
            marks={read.marks}
            title={details.title}
            onToggle={(piece) => {
              job.toggle(piece);
              const { claims } = countsOf(read.preview, read.marks);
              setSaid(piece.kind === "claim" ? words.unmarked(claims - 1) : words.marked(claims + 1));
            }}
          />
          <LeftOut parts={read.preview.leftOut} />
        </div>
      )}
      <p className="sr" role="status">
        {said}
      </p>
      <div className="imp-foot">
        <span className="grow" />
        <LinkButton href="/desk">{words.cancel}</LinkButton>
        <Button
          variant={read ? "primary" : "default"}
          busy={starting}
          disabledReason={read ? undefined : words.nothing}
          onClick={() => void job.start()}
        >
          {read ? <StartLabel read={read} details={details} /> : words.startResplit}
        </Button>
      </div>
    </>
  );
}

function StartLabel({ read: { preview, marks }, details }: { read: Read; details: Details }) {
  const { claims } = useCounts(preview, marks);
  return isSplitAgain(preview, details) ? words.startResplit : words.start(claims);
}

function PreviewHead({ read: { preview, marks }, onClear }: { read: Read; onClear: () => void }) {
  const { claims, bare, points } = useCounts(preview, marks);
  return (
    <div className="imp-bar">
      <span>
        <b className="strong">{claims}</b> {words.claimsWord(claims)}
      </span>
      <span className="quiet">{words.bare(bare)}</span>
      <span className="quiet">{words.points(points)}</span>
      <span className="grow" />
      {marks.mark.length + marks.unmark.length > 0 && (
        <button type="button" className="link" onClick={onClear}>
          {words.restore}
        </button>
      )}
      <span className="meta" title={words.howKeys}>
        {words.how}
      </span>
    </div>
  );
}

function useCounts(preview: PreviewView, marks: Marks) {
  return useMemo(() => countsOf(preview, marks), [preview, marks]);
}

function isSplitAgain(preview: PreviewView, details: Details): boolean {
  return details.language !== null && details.language !== preview.language;
}

function Warnings({ read: { preview }, details }: { read: Read; details: Details }) {
  const names: Record<string, string> = words.languages;
  const language = details.language ?? "";
  const warnings = [
    ...preview.warnings,
    ...(isSplitAgain(preview, details) ? [words.languageChanged(names[language] ?? language)] : []),
  ];
  return (
    <>
      {warnings.length > 0 && (
        <div className="imp-warn" role="status">
          <h3>{words.warnings}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>
                <Icon name="warn" size="sm" />
                {warning}
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview.remarks.length > 0 && (
        <details className="imp-remarks">
          <summary>
            {words.remarks} ({preview.remarks.length})
          </summary>
          <ul>
            {preview.remarks.map((remark, at) => (
              <li key={at}>{remark.message}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What was read but is no part of the article, by reason; its words on demand. */
function LeftOut({ parts }: { parts: PreviewView["leftOut"] }) {
  const [shown, setShown] = useState(false);
  if (parts.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { reason } of parts) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = [...counts].map(([reason, n]) => words.leftOutOf(reason, n)).join(", ");
  return (
    <>
      <p className="cut">
        <span>
          {words.leftOut(reasons)}{" "}
          <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? words.hide : words.show}
          </button>
        </span>
      </p>
      {shown && (
        <ul className="cut-parts">
          {parts.map(({ text, reason }, at) => (
            <li key={at}>
              <span className="meta">{reason}</span>
              <span dir="auto">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
