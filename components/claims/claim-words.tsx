"use client";

import { useState, type KeyboardEvent } from "react";
import { useReview, useReviewState } from "@/components/review/context";
import { write } from "@/components/review/deeds";
import { capOf } from "@/components/review/keys";
import { SaveKey } from "@/components/review/save-key";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import type { ClaimView } from "@/lib/api/claims";
import { claims as words } from "@/lib/messages/claims";

type FieldName = "correction" | "note";

/** The correction that must take the claim's place, and the note for colleagues, each written in place. */
export function ClaimWords({ claim, editable }: { claim: ClaimView; editable: boolean }) {
  const review = useReview();
  const writing = useReviewState((state) => state.writing);
  const start = (field: FieldName) => review.store.set({ writing: field });
  const idle = editable && writing === null;
  return (
    <>
      {writing === "correction" && editable ? (
        <Writer claim={claim} field="correction" />
      ) : (
        claim.correction !== null && (
          <div className="fixline">
            <span className="serif said" dir="auto">
              {claim.correction}
            </span>
            {editable && (
              <button
                type="button"
                className="link"
                aria-label={words.editCorrection}
                onClick={() => start("correction")}
              >
                {words.edit}
              </button>
            )}
            <span className="meta">{words.correction}</span>
          </div>
        )
      )}
      {writing === "note" && editable ? (
        <Writer claim={claim} field="note" />
      ) : (
        claim.note !== null && (
          <div className="noteline">
            <span className="said" dir="auto">
              {claim.note}
            </span>
            {editable && (
              <button
                type="button"
                className="link"
                aria-label={words.editNote}
                onClick={() => start("note")}
              >
                {words.edit}
              </button>
            )}
            <span className="meta">{words.note}</span>
          </div>
        )
      )}
      {idle && (claim.correction === null || claim.note === null) && (
        <div className="row wordacts">
          {claim.correction === null && (
            <Button variant="ghost" size="sm" icon="pen" onClick={() => start("correction")}>
              {words.addCorrection} <Kbd>{capOf("correction").toUpperCase()}</Kbd>
            </Button>
          )}
          {claim.note === null && (
            <Button variant="ghost" size="sm" icon="document" onClick={() => start("note")}>
              {words.addNote}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

const LABEL = { correction: words.correction, note: words.note };
const HINT = { correction: words.correctionHint, note: words.noteHint };

function Writer({ claim, field }: { claim: ClaimView; field: FieldName }) {
  const review = useReview();
  const key = `${field} ${claim.id}`;
  /** What stood there when the person began: a change by somebody else since then is a conflict. */
  const [seen] = useState(claim[field]);
  const [text, setText] = useState(review.drafts.get(key) ?? claim[field] ?? "");

  function type(value: string) {
    setText(value);
    review.drafts.set(key, value === (seen ?? "") ? "" : value);
  }
  function close() {
    review.drafts.delete(key);
    review.store.set({ writing: null });
    document.getElementById("claim-top")?.focus({ preventScroll: true });
  }
  function save() {
    close();
    write(review, claim, field, text, seen);
  }
  function press(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      save();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  }
  return (
    <div className="writer">
      <Field label={LABEL[field]} hint={HINT[field]}>
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            dir="auto"
            className={field === "correction" ? "serif" : undefined}
            value={text}
            maxLength={10_000}
            onChange={(event) => type(event.target.value)}
            onKeyDown={press}
          />
        )}
      </Field>
      <div className="row">
        <span className="grow" />
        <Button variant="ghost" onClick={close}>
          {words.cancel} <Kbd>{capOf("leave")}</Kbd>
        </Button>
        <Button variant="primary" onClick={save}>
          {words.save} <SaveKey />
        </Button>
      </div>
    </div>
  );
}
