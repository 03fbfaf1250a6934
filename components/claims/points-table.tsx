"use client";

import { useState, type KeyboardEvent } from "react";
import { useReview, useReviewState } from "@/components/review/context";
import { setPoint } from "@/components/review/deeds";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { ClaimView, FactPointView } from "@/lib/api/claims";
import { claims as words } from "@/lib/messages/claims";
import { evidence as evidenceWords } from "@/lib/messages/evidence";
import { evidenceLetter } from "./evidence-letter";

interface TableProps {
  claim: ClaimView;
  editable: boolean;
  lang: string | undefined;
}

/** Each fact point with its box, its kind, and the evidence that speaks of it. */
export function PointsTable({ claim, editable, lang }: TableProps) {
  if (claim.factPoints.length === 0) return null;
  return (
    <table className="points">
      <caption className="sr">{words.points}</caption>
      <tbody>
        {claim.factPoints.map((point, at) => (
          <PointRow
            key={point.id}
            claim={claim}
            point={point}
            number={at + 1}
            editable={editable}
            lang={lang}
          />
        ))}
      </tbody>
    </table>
  );
}

const CHECKED = { open: false, ticked: true, wrong: "mixed" } as const;
const TICK_CLASS = { open: undefined, ticked: "ok", wrong: "no" } as const;

function PointRow({
  claim,
  point,
  number,
  editable,
  lang,
}: TableProps & { point: FactPointView; number: number }) {
  const review = useReview();
  const writing = useReviewState((state) => state.pointId === point.id);
  const refs = claim.evidence.flatMap((evidence, at) =>
    evidence.points.some(({ factPointId }) => factPointId === point.id) ? [evidenceLetter(at)] : [],
  );
  const wrong = point.state === "wrong";
  return (
    <tr>
      <td className="k">{number}</td>
      <td className="tick">
        <button
          type="button"
          className={TICK_CLASS[point.state]}
          role="checkbox"
          aria-checked={CHECKED[point.state]}
          aria-label={words.pointLabel(point.text, words.pointWord[point.state])}
          aria-disabled={editable ? undefined : true}
          onClick={editable ? () => turnPoint(review, claim, point) : undefined}
        >
          {point.state !== "open" && <Icon name={wrong ? "cross" : "tick"} />}
        </button>
      </td>
      <td className="kind">{words.pointType[point.type]}</td>
      <td className="val" lang={lang}>
        {wrong ? <del dir="auto">{point.text}</del> : <bdi>{point.text}</bdi>}{" "}
        {wrong && point.correction !== null && !writing && <ins dir="auto">{point.correction}</ins>}
        {writing && editable && <PointCorrection claim={claim} point={point} number={number} />}
      </td>
      <td className="refs">
        {editable && wrong && !writing && (
          <button
            type="button"
            className="link"
            aria-label={words.editPointCorrection(number)}
            onClick={() => review.store.set({ pointId: point.id })}
          >
            {words.edit}
          </button>
        )}
        {refs.map((letter) => (
          <a
            key={letter}
            className="ref"
            href={`#evidence-${letter}`}
            aria-label={evidenceWords.refLabel(letter)}
            onClick={(event) => jumpTo(event, `evidence-${letter}`)}
          >
            <span aria-hidden>{letter}</span>
          </a>
        ))}
        {refs.length === 0 && editable && (
          <button
            type="button"
            className="link"
            aria-label={words.addSourceFor(number)}
            onClick={() =>
              review.store.set({
                stop: "full",
                form: { claimId: claim.id, evidenceId: null, url: "", pointId: point.id },
              })
            }
          >
            {words.addSource}
          </button>
        )}
      </td>
    </tr>
  );
}

/** A press on the box goes through its three states: open, ticked, wrong. */
function turnPoint(review: ReturnType<typeof useReview>, claim: ClaimView, point: FactPointView): void {
  if (point.state === "ticked") wrongPoint(review, claim, point);
  else tickPoint(review, claim, point);
}

/** Ticks an open point, and opens a ticked or a wrong one again. */
export function tickPoint(
  review: ReturnType<typeof useReview>,
  claim: ClaimView,
  point: FactPointView,
): void {
  setPoint(review, claim, point, { state: point.state === "open" ? "ticked" : "open" });
}

/** Marks a point wrong and asks what is right; a wrong one is opened again. */
export function wrongPoint(
  review: ReturnType<typeof useReview>,
  claim: ClaimView,
  point: FactPointView,
): void {
  const wrong = point.state === "wrong";
  setPoint(review, claim, point, { state: wrong ? "open" : "wrong" });
  const now = review.current()?.factPoints.find(({ id }) => id === point.id);
  review.store.set({ pointId: now?.state === "wrong" ? point.id : null });
}

function PointCorrection({
  claim,
  point,
  number,
}: {
  claim: ClaimView;
  point: FactPointView;
  number: number;
}) {
  const review = useReview();
  const [text, setText] = useState(point.correction ?? "");

  function close() {
    review.store.set({ pointId: null });
    document.getElementById("claim-top")?.focus({ preventScroll: true });
  }
  function save() {
    const correction = text.trim() === "" ? null : text.trim();
    if (correction !== point.correction) setPoint(review, claim, point, { state: "wrong", correction });
    close();
  }
  function press(event: KeyboardEvent) {
    if (event.key === "Enter") {
      event.preventDefault();
      save();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  }
  return (
    <span className="row pointfix">
      <Input
        autoFocus
        dir="auto"
        value={text}
        maxLength={1000}
        aria-label={words.pointCorrection(number)}
        placeholder={words.pointCorrectionHint}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <Button size="sm" onClick={save}>
        {words.save}
      </Button>
    </span>
  );
}

/** Goes to a part of the panel without touching the address, which names the claim. */
export function jumpTo(event: { preventDefault(): void }, id: string): void {
  event.preventDefault();
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}
