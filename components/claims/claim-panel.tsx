"use client";

import { useEffect, useState, type ClipboardEvent } from "react";
import { useReview, useReviewState, type People } from "@/components/review/context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ClaimView } from "@/lib/api/claims";
import { claims as words } from "@/lib/messages/claims";
import { common } from "@/lib/messages/common";
import { evidence as evidenceWords } from "@/lib/messages/evidence";
import { STATUS_WORDS } from "@/lib/messages/statuses";
import { ClaimOrigin } from "./claim-origin";
import { ClaimText } from "./claim-text";
import { ClaimWords } from "./claim-words";
import { ClashBlock } from "./clash-block";
import { CommentField, Comments } from "./comments";
import { isWebAddress } from "./evidence-input";
import { EvidenceList } from "./evidence-list";
import { History } from "./history";
import "./panel.css";
import { PanelHead } from "./panel-head";
import { jumpTo, PointsTable } from "./points-table";
import { DroppedTool, JoinTool, SplitTool } from "./reshape";
import { Neighbours, SheetHandle, SheetPeek } from "./sheet";
import { Settled } from "./settled";
import { StatusPicker } from "./status-picker";

interface PanelProps {
  claim: ClaimView;
  previous: ClaimView | null;
  next: ClaimView | null;
  /** The next claim of the text, whatever the filter. */
  following: ClaimView | null;
  total: number;
  people: People;
  lang: string | undefined;
  onStep: (step: 1 | -1) => void;
}

/** Everything about the current claim, in the order of the work. Below 960 px it is a sheet with three stops. */
export function ClaimPanel({ claim, previous, next, following, total, people, lang, onStep }: PanelProps) {
  const review = useReview();
  const stop = useReviewState((state) => state.stop);
  const tool = useReviewState((state) => state.tool);
  const clash = useReviewState((state) => state.clashes.get(claim.id));
  const editable = claim.permissions.includes("claim.work");
  const comments = claim.permissions.includes("comment.write");

  /** An address pasted anywhere but into a field begins a piece of evidence. */
  function paste(event: ClipboardEvent) {
    if (!editable || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      return;
    const text = event.clipboardData.getData("text/plain").trim();
    if (!isWebAddress(text)) return;
    event.preventDefault();
    review.store.set({
      stop: "full",
      form: { claimId: claim.id, evidenceId: null, url: text, pointId: null },
    });
  }

  return (
    <aside
      className="panel"
      aria-label={words.title(claim.number)}
      data-sheet={stop}
      id="claim-panel"
      onPaste={paste}
    >
      <SheetHandle />
      <PanelHead claim={claim} total={total} next={following} people={people} onStep={onStep} />
      <SheetPeek claim={claim} editable={editable} />
      <div
        className="panel-body"
        id="claim-top"
        tabIndex={-1}
        role="region"
        aria-label={words.details}
        key={claim.id}
      >
        {clash && <ClashBlock claim={claim} clash={clash} people={people} />}
        <StatusPicker claim={claim} editable={editable} />
        <RefusalLine claimId={claim.id} />
        {claim.needsRecheck && (
          <p className="recheck" data-status="recheck">
            <Icon name="st-recheck" />
            {words.needsRecheck(STATUS_WORDS[claim.status].label)}
          </p>
        )}
        <ClaimText claim={claim} lang={lang} />
        <ClaimOrigin claim={claim} />
        {editable && tool === "split" && <SplitTool claim={claim} />}
        {editable && tool === "dropped" && <DroppedTool />}
        {editable && tool === "join" && following && <JoinTool claim={claim} next={following} />}
        <PointsTable claim={claim} editable={editable} lang={lang} />
        <ClaimWords claim={claim} editable={editable} />
        <EvidenceList claim={claim} people={people} editable={editable} />
        <Settled claimId={claim.id}>
          <Comments claim={claim} people={people} />
          <History claim={claim} people={people} />
        </Settled>
      </div>
      <Jump claim={claim} />
      {comments && <CommentField key={`comment ${claim.id}`} claim={claim} />}
      <Neighbours previous={previous} next={next} onStep={onStep} />
    </aside>
  );
}

function RefusalLine({ claimId }: { claimId: string }) {
  const review = useReview();
  const refusal = useReviewState((state) => state.refusals.get(claimId));
  if (!refusal) return null;
  return (
    <div className="refusal" role="alert">
      <Icon name="warn" />
      <p className="grow">{refusal.message}</p>
      {refusal.again && (
        <Button size="sm" onClick={refusal.again}>
          {common.retry}
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={() => review.clearRefusal(claimId)}>
        {words.dismiss}
      </Button>
    </div>
  );
}

const PARTS = ["claim-top", "part-evidence", "part-comments", "part-history"] as const;
type Part = (typeof PARTS)[number];

/** Where the panel stands and how much there is. */
function Jump({ claim }: { claim: ClaimView }) {
  const [current, setCurrent] = useState<Part>("claim-top");
  useEffect(() => {
    const body = document.getElementById("claim-top");
    if (!body) return;
    const look = () => setCurrent(partInSight(body));
    look();
    body.addEventListener("scroll", look, { passive: true });
    return () => body.removeEventListener("scroll", look);
  }, [claim.id]);
  const parts: Record<Part, { label: string; count?: number }> = {
    "claim-top": { label: words.claim },
    "part-evidence": { label: evidenceWords.heading, count: claim.evidence.length },
    "part-comments": { label: words.comments, count: claim.comments },
    "part-history": { label: words.history },
  };
  return (
    <nav className="jump" aria-label={words.parts}>
      {PARTS.map((part) => (
        <a
          key={part}
          href={`#${part}`}
          aria-current={part === current ? "true" : undefined}
          onClick={(event) => {
            if (part === "claim-top") document.getElementById(part)?.scrollTo({ top: 0 });
            jumpTo(event, part);
          }}
        >
          {parts[part].label}
          {parts[part].count !== undefined && <span className="n">{parts[part].count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** How far below the top of the panel, in px, a part counts as reached. */
const REACHED = 60;

function partInSight(body: HTMLElement): Part {
  const top = body.getBoundingClientRect().top;
  const atEnd = body.scrollTop > 0 && body.scrollTop + body.clientHeight >= body.scrollHeight - 1;
  const reached = PARTS.filter((part) => {
    const box = document.getElementById(part)?.getBoundingClientRect();
    return box !== undefined && box.top - top <= (atEnd ? body.clientHeight : REACHED);
  });
  return reached.at(-1) ?? "claim-top";
}
