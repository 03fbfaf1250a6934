"use client";

import { Fragment, memo, type ReactNode } from "react";
import { statusMark } from "@/components/ui/icon";
import type { ClaimView } from "@/lib/api/claims";
import type { Block, BlockKind } from "@/lib/import/article";
import { review as words } from "@/lib/messages/review";
import { STATUS_WORDS } from "@/lib/messages/statuses";
import { segmentsOf, type Placed, type Segment } from "./segments";

interface BlockProps {
  block: Block;
  text: string;
  /** The first title of the article is its headline. */
  headline: boolean;
  placed: readonly Placed<ClaimView>[];
  /** Of the claims in this block, the current one. */
  currentId: string | null;
  /** Of the claims in this block, the one that Tab comes to. */
  tabId: string | null;
  isShown: (claim: ClaimView) => boolean;
}

type Tag = "h1" | "h2" | "p" | "li" | "blockquote";
const LOOK: Record<BlockKind, { tag: Tag; className: string }> = {
  title: { tag: "h2", className: "serif" },
  standfirst: { tag: "p", className: "dek serif" },
  byline: { tag: "p", className: "by" },
  dateline: { tag: "p", className: "by" },
  heading: { tag: "h2", className: "serif" },
  paragraph: { tag: "p", className: "tx" },
  quote: { tag: "blockquote", className: "tx quoted" },
  list_item: { tag: "li", className: "tx" },
  table_row: { tag: "p", className: "tx cells" },
  caption: { tag: "p", className: "small" },
  credit: { tag: "p", className: "small" },
  footnote: { tag: "p", className: "small" },
  boilerplate: { tag: "p", className: "small" },
};

/** One block of the article with its claims marked. Drawn again only when one of its own claims changes. */
export const GalleyBlock = memo(function GalleyBlock(props: BlockProps) {
  const { block, headline, placed } = props;
  const { tag, className } = LOOK[block.kind];
  const Tag = headline ? "h1" : tag;
  const wrong = placed.flatMap(({ claim }) => claim.factPoints.filter((point) => point.state === "wrong"));
  return (
    <Tag className={className} dir="auto">
      {segmentsOf(block, placed, wrong).map((segment) => (
        <Run key={segment.start} segment={segment} {...props} />
      ))}
    </Tag>
  );
}, sameBlock);

function sameBlock(a: BlockProps, b: BlockProps): boolean {
  return (
    a.block === b.block &&
    a.text === b.text &&
    a.headline === b.headline &&
    a.currentId === b.currentId &&
    a.tabId === b.tabId &&
    a.isShown === b.isShown &&
    a.placed.length === b.placed.length &&
    a.placed.every(({ claim, first }, at) => claim === b.placed[at]?.claim && first === b.placed[at]?.first)
  );
}

type RunProps = BlockProps & { segment: Segment };

/** The words of one run inside the marks of its claims, the longest claim outermost. */
function Run({ segment, text, placed, currentId, tabId, isShown }: RunProps) {
  const run = (
    <span className={segment.struck ? "struck" : undefined} data-start={segment.start}>
      {text.slice(segment.start, segment.end)}
    </span>
  );
  const claims = segment.claims.flatMap((id) => placed.find(({ claim }) => claim.id === id)?.claim ?? []);
  return claims.reduceRight<ReactNode>((inside, claim, depth) => {
    const common = {
      className: "claim",
      "data-status": statusMark(claim.status, claim.needsRecheck),
      "data-quiet": isShown(claim) ? undefined : true,
      "data-depth": depth === 0 ? undefined : depth,
      "data-now": claim.id === currentId || undefined,
      "data-claims": segment.claims.join(" "),
      "data-anchor": segment.anchors.includes(claim.id) ? claim.id : undefined,
    };
    const last = depth === claims.length - 1;
    const extra = last && segment.extra.length > 0 && (
      <Extra ids={segment.extra} placed={placed} currentId={currentId} tabId={tabId} />
    );
    if (segment.link !== claim.id)
      return (
        <Fragment>
          <span {...common}>{inside}</span>
          {extra}
        </Fragment>
      );
    return (
      <Fragment>
        <a {...common} {...linkOf(claim, currentId, tabId)}>
          {inside}
          <Hidden claim={claim} />
        </a>
        {extra}
      </Fragment>
    );
  }, run);
}

/** Links of claims whose words are all under others: not seen, but reached by keyboard and read out. */
function Extra({
  ids,
  placed,
  currentId,
  tabId,
}: Pick<BlockProps, "placed" | "currentId" | "tabId"> & { ids: readonly string[] }) {
  return ids.map((id) => {
    const claim = placed.find((one) => one.claim.id === id)?.claim;
    return (
      claim && (
        <a key={id} className="sr sr-link" {...linkOf(claim, currentId, tabId)}>
          {words.claimLink(claim.number, statusWord(claim))}
        </a>
      )
    );
  });
}

function Hidden({ claim }: { claim: ClaimView }) {
  return <span className="sr">{words.claimHidden(claim.number, statusWord(claim))}</span>;
}

function linkOf(claim: ClaimView, currentId: string | null, tabId: string | null) {
  return {
    id: `claim-${claim.number}`,
    href: `#claim-${claim.number}`,
    "aria-current": claim.id === currentId ? ("true" as const) : undefined,
    tabIndex: claim.id === tabId ? 0 : -1,
  };
}

function statusWord(claim: ClaimView): string {
  return STATUS_WORDS[statusMark(claim.status, claim.needsRecheck)].label;
}
