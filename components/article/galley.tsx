"use client";

import { useLayoutEffect, useMemo, useRef, type MouseEvent, type ReactNode } from "react";
import { useReview, useReviewState, type People } from "@/components/review/context";
import { passes } from "@/components/review/filters";
import type { ArticleView } from "@/lib/api/articles";
import type { ClaimView } from "@/lib/api/claims";
import type { Block } from "@/lib/import/article";
import { review as words } from "@/lib/messages/review";
import "./galley.css";
import { GalleyBlock } from "./galley-block";
import { MapMark, Mark, Note } from "./margins";
import { MAP_CROWD, placeMargins, placeWindow, reveal } from "./place-margins";
import { claimsByBlock, claimToTake } from "./segments";
import { SlugLine } from "./slug-line";

interface GalleyProps {
  article: ArticleView;
  claims: readonly ClaimView[];
  people: People;
  /** The bar above the text. */
  bar: ReactNode;
  children?: ReactNode;
}

/** How much of the phone's screen the lowered sheet covers, in px. */
const SHEET_PEEK = 166;

/** The article as a galley proof: text in the middle, marks at the left, notes at the right, the map beside it. */
export function Galley({ article, claims, people, bar, children }: GalleyProps) {
  const review = useReview();
  const currentId = useReviewState((state) => state.currentId);
  const filter = useReviewState((state) => state.filter);
  const marks = useReviewState((state) => state.marks);
  const size = useReviewState((state) => state.size);
  const pane = useRef<HTMLDivElement>(null);
  const proof = useRef<HTMLElement>(null);
  const map = useRef<HTMLDivElement>(null);

  const meId = review.me.id;
  const isShown = useMemo(() => (claim: ClaimView) => passes(filter, claim, meId), [filter, meId]);
  const shown = useMemo(() => claims.filter(isShown), [claims, isShown]);
  const { blocks, text } = article.revision;
  const placed = useMemo(() => claimsByBlock(blocks, claims), [blocks, claims]);
  const tabId = claims.some((claim) => claim.id === currentId) ? currentId : (claims[0]?.id ?? null);

  useLayoutEffect(() => {
    const sheet = proof.current;
    const scroll = pane.current;
    if (!sheet || !scroll) return;
    const place = () => {
      placeMargins(sheet, map.current);
      placeWindow(map.current, scroll);
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(sheet);
    watch.observe(scroll);
    void document.fonts.ready.then(place);
    return () => watch.disconnect();
  }, [claims, shown, marks, size, people]);

  useLayoutEffect(() => {
    if (!pane.current || currentId === null) return;
    const narrow = window.innerWidth < 960;
    reveal(pane.current, currentId, narrow ? SHEET_PEEK : 0);
  }, [currentId]);

  function take(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null;
    const run = target?.closest<HTMLElement>("[data-claims]");
    const mark = target?.closest<HTMLElement>("[data-claim]");
    const link = target?.closest("a");
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) event.preventDefault();
    if (window.getSelection()?.isCollapsed === false) return;
    const extra = link && claims.find((claim) => link.id === `claim-${claim.number}`);
    const id = run
      ? claimToTake({ claims: run.dataset.claims?.split(" ") ?? [] }, review.state.currentId)
      : (mark?.dataset.claim ?? extra?.id);
    if (id) review.store.set({ currentId: id });
  }

  function wash(event: MouseEvent, on: boolean) {
    const id = event.target instanceof Element && event.target.closest<HTMLElement>(".mk")?.dataset.claim;
    if (!id) return;
    proof.current
      ?.querySelectorAll(`[data-claims~="${CSS.escape(id)}"]`)
      .forEach((run) => run.toggleAttribute("data-hover", on));
  }

  const headline = blocks.findIndex((block) => block.kind === "title");
  const initialsOf = (claim: ClaimView) =>
    people.get(claim.statusById ?? claim.assigneeId ?? "")?.initials ?? "";
  const drawn = blocks.map((block, index) => (
    <GalleyBlock
      key={block.start}
      block={block}
      text={text}
      headline={index === headline}
      placed={placed[index] ?? []}
      currentId={within(placed[index], currentId)}
      tabId={within(placed[index], tabId)}
      isShown={isShown}
    />
  ));
  return (
    <>
      <section className="galley" aria-label={words.galley}>
        {bar}
        <div
          className="galley-scroll"
          ref={pane}
          onScroll={() => pane.current && placeWindow(map.current, pane.current)}
          onClick={take}
          onMouseOver={(event) => wash(event, true)}
          onMouseOut={(event) => wash(event, false)}
        >
          <article
            className="proof"
            ref={proof}
            aria-label={words.text}
            lang={article.language === "und" ? undefined : article.language}
            dir="auto"
            data-marks={marks}
            data-size={size}
          >
            <SlugLine article={article} />
            {headline === -1 && (
              <h1 className="serif" dir="auto">
                {article.title}
              </h1>
            )}
            {grouped(blocks, drawn)}
            <div className="margins" aria-hidden dir="ltr" lang="en">
              {shown.map((claim) => (
                <Mark
                  key={claim.id}
                  claim={claim}
                  initials={initialsOf(claim)}
                  current={claim.id === currentId}
                />
              ))}
              {shown.map((claim) => (
                <Note key={claim.id} claim={claim} />
              ))}
            </div>
          </article>
        </div>
        {children}
      </section>
      <div className="minimap only-d" aria-hidden ref={map} onClick={take} title={words.map}>
        <span className="win" />
        {shown.map((claim) => (
          <MapMark
            key={claim.id}
            claim={claim}
            current={claim.id === currentId}
            crowded={shown.length > MAP_CROWD}
          />
        ))}
      </div>
    </>
  );
}

function within(placed: readonly { claim: ClaimView }[] | undefined, id: string | null): string | null {
  return placed?.some(({ claim }) => claim.id === id) ? id : null;
}

/** List items that follow each other stand in one list. */
function grouped(blocks: readonly Block[], drawn: readonly ReactNode[]): ReactNode[] {
  const parts: ReactNode[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const from = at;
    while (blocks[at]?.kind === "list_item") at++;
    if (at > from) parts.push(<ul key={`list ${from}`}>{drawn.slice(from, at)}</ul>);
    if (at < blocks.length) parts.push(drawn[at]);
  }
  return parts;
}
