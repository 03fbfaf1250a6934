import { useEffect, useEffectEvent } from "react";
import { caretOffset, selectedSpan } from "@/components/article/text-range";
import { wholeWords } from "@/components/article/whole-words";
import { copyLink } from "@/components/claims/panel-head";
import { tickPoint, wrongPoint } from "@/components/claims/points-table";
import { singleKeysOn } from "@/components/shell/single-keys";
import { isTyping, layerIsOpen } from "@/components/shell/use-keys";
import type { ClaimView } from "@/lib/api/claims";
import { STATUSES } from "@/lib/api/values";
import { review as words } from "@/lib/messages/review";
import { isOpen } from "@/lib/review/status";
import { assign, setStatus } from "./deeds";
import { neighbour, passes } from "./filters";
import { commandFor, sequenceStart, type Asked } from "./keys";
import { nextMarks, setSize } from "./preferences";
import type { Review } from "./review";
import { mark, split } from "./shape-deeds";

const SEQUENCE_MS = 1500;

/** Goes to the next claim that is wanted, takes the focus along, and says so at the end of the list. */
export function step(review: Review, by: 1 | -1, wanted?: (claim: ClaimView) => boolean): void {
  const { filter, currentId } = review.state;
  const accept = wanted ?? ((claim: ClaimView) => passes(filter, claim, review.me.id));
  const claim = neighbour(review.claims(), currentId, by, accept);
  if (!claim) return review.say(by === 1 ? words.lastClaim : words.firstClaim);
  const inPanel = document.activeElement?.closest(".panel-body") ?? null;
  const inGalley = document.activeElement?.closest(".galley-scroll") !== null;
  review.store.set({ currentId: claim.id });
  if (inPanel)
    requestAnimationFrame(() => document.getElementById("claim-top")?.focus({ preventScroll: true }));
  else if (inGalley || document.activeElement === document.body)
    requestAnimationFrame(() => focusClaim(claim));
}

function focusClaim(claim: ClaimView): void {
  document.getElementById(`claim-${claim.number}`)?.focus({ preventScroll: true });
}

type Act = (review: Review, claim: ClaimView, text: string) => void;
const works = (claim: ClaimView) => claim.permissions.includes("claim.work");
/** Only for those who may work the claim; for others the key does nothing, as there is no button either. */
const ifWorks =
  (act: Act): Act =>
  (review, claim, text) => {
    if (works(claim)) act(review, claim, text);
  };

/** What each command does to the current claim. "help" and "desk" are heard by the bar at the head. */
const ACTS: Record<string, Act> = {
  next: (review) => step(review, 1),
  previous: (review) => step(review, -1),
  nextOpen: (review) => step(review, 1, isOpen),
  previousOpen: (review) => step(review, -1, isOpen),
  galley: (_, claim) => focusClaim(claim),
  panel: () => document.getElementById("claim-top")?.focus({ preventScroll: true }),
  evidence: ifWorks((review, claim) =>
    review.store.set({ stop: "full", form: { claimId: claim.id, evidenceId: null, url: "", pointId: null } }),
  ),
  comment: (review) => {
    review.store.set({ stop: "full" });
    requestAnimationFrame(() => document.getElementById("comment-field")?.focus());
  },
  assign: () => document.querySelector<HTMLElement>("#assign button")?.click(),
  take: ifWorks((review, claim) => {
    if (claim.assigneeId === null || claim.permissions.includes("claim.assign"))
      assign(review, claim, review.me);
  }),
  correction: ifWorks((review) => review.store.set({ writing: "correction", stop: "full" })),
  split: ifWorks((review, claim) => {
    const at = caretIn(claim);
    if (at === null) review.store.set({ tool: "split", stop: "full" });
    else split(review, claim, at);
  }),
  join: ifWorks((review) => review.store.set({ tool: "join", stop: "full" })),
  copyLink: (review, claim) => copyLink(review, claim),
};
for (const status of STATUSES)
  ACTS[`status:${status}`] = ifWorks((review, claim) => setStatus(review, claim, status));

/** Commands that need no current claim. */
const ALWAYS: Record<string, (review: Review, text: string, may: May) => void> = {
  undo: (review) => review.undo(),
  redo: (review) => review.redo(),
  marks: (review) => nextMarks(review),
  larger: (review) => setSize(review, review.state.size + 1),
  smaller: (review) => setSize(review, review.state.size - 1),
  mark: (review, text, { work }) => {
    if (!work) return;
    const pane = document.querySelector<HTMLElement>(".galley-scroll");
    const selected = pane && selectedSpan(pane);
    const span = selected && wholeWords(text, selected);
    if (span) mark(review, span);
    else review.toast({ text: words.selectFirst });
  },
  read: (review, _, { read }) => {
    if (read) review.store.set({ reading: !review.state.reading });
  },
  leave: (review) => review.store.set({ tool: null, reading: false, stop: "peek" }),
};

interface May {
  work: boolean;
  read: boolean;
}

/** A caret that stands inside the claim, as a place to split it. */
function caretIn(claim: ClaimView): number | null {
  const pane = document.querySelector<HTMLElement>(".galley-scroll");
  const selection = window.getSelection();
  if (!pane || !selection?.isCollapsed) return null;
  const at = caretOffset(pane);
  return at !== null && at > claim.start && at < claim.end ? at : null;
}

function run(review: Review, asked: Asked, text: string, may: May): boolean {
  const always = ALWAYS[asked.command];
  if (always) {
    always(review, text, may);
    return true;
  }
  const claim = review.current();
  if (!claim) {
    if (asked.command === "next" || asked.command === "previous")
      step(review, asked.command === "next" ? 1 : -1);
    return false;
  }
  if (asked.command === "point" || asked.command === "wrong") {
    const point = claim.factPoints[(asked.number ?? 0) - 1];
    if (!point || !works(claim)) return false;
    if (asked.command === "point") tickPoint(review, claim, point);
    else wrongPoint(review, claim, point);
    return true;
  }
  const act = ACTS[asked.command];
  act?.(review, claim, text);
  return act !== undefined;
}

/** Hears the keys of the review screen. Not those meant for a field or an open layer, nor the browser's own. */
export function useShortcuts(review: Review, text: string, may: May): void {
  const answer = useEffectEvent((asked: Asked) => run(review, asked, text, may));
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.key === "Shift" || event.key === "Alt") return;
      if (isTyping(event.target) || layerIsOpen()) return;
      const started = first && event.timeStamp - first.at < SEQUENCE_MS ? first.key : null;
      first = null;
      const starting = started === null ? sequenceStart(event) : null;
      if (starting !== null) {
        first = { key: starting, at: event.timeStamp };
        return;
      }
      const asked = commandFor(event, started);
      if (!asked) return;
      const single = !event.altKey && asked.command !== "leave";
      if (single && !singleKeysOn()) return;
      if (answer(asked)) event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
