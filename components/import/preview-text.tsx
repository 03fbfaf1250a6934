"use client";

import { memo, useMemo, useState, type KeyboardEvent, type MouseEvent } from "react";
import type { PreviewView } from "@/lib/api/articles";
import type { BlockKind } from "@/lib/import/article";
import { importWords as words } from "@/lib/messages/import";
import { keyOf, previewBlocks, type Marks, type Piece, type PreviewBlock } from "./units";

interface Look {
  tag: "h2" | "h3" | "p" | "blockquote";
  className: string;
}

/** How each block is typeset in the preview. */
const LOOKS: Record<BlockKind, Look> = {
  title: { tag: "h2", className: "serif" },
  standfirst: { tag: "p", className: "dek serif" },
  byline: { tag: "p", className: "meta" },
  dateline: { tag: "p", className: "meta" },
  heading: { tag: "h3", className: "serif" },
  paragraph: { tag: "p", className: "tx" },
  quote: { tag: "blockquote", className: "tx quote" },
  list_item: { tag: "p", className: "tx item" },
  table_row: { tag: "p", className: "tx table-row" },
  caption: { tag: "p", className: "tx small" },
  credit: { tag: "p", className: "meta" },
  footnote: { tag: "p", className: "tx small" },
  boilerplate: { tag: "p", className: "tx small" },
};

type Toggle = (piece: Pick<Piece, "kind" | "target">) => void;

/** Keys that go from one passage to another, as steps; the ends stop. */
const MOVES: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  k: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The article as it was read, each passage a box to tick: ticked ones become claims. One Tab stop for the whole text;
 * arrow keys go on from there. `title` is the headline as corrected, null as read.
 */
export function PreviewText({
  preview,
  marks,
  title,
  onToggle,
}: {
  preview: PreviewView;
  marks: Marks;
  title: string | null;
  onToggle: Toggle;
}) {
  const blocks = useMemo(() => previewBlocks(preview, marks), [preview, marks]);
  const [current, setCurrent] = useState<string | null>(null);
  const first = blocks.flatMap((block) => block.pieces).find((piece) => piece.first);
  const stop = current ?? (first ? keyOf(first.target) : null);

  function unitAt(target: EventTarget | null) {
    const element = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-unit]") : null;
    const key = element?.dataset.unit;
    const piece = blocks
      .flatMap((block) => block.pieces)
      .find((one) => one.kind !== "between" && keyOf(one.target) === key);
    return element && piece ? { element, piece } : null;
  }

  function keys(event: KeyboardEvent<HTMLDivElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const unit = unitAt(event.target);
    if (event.key === " " || event.key === "Enter") {
      if (!unit) return;
      event.preventDefault();
      onToggle(unit.piece);
      return;
    }
    const move = MOVES[event.key];
    if (!move || !unit) return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-unit][role]")];
    const last = all.length - 1;
    all[Math.min(last, Math.max(0, move(all.indexOf(unit.element), last)))]?.focus();
  }

  function click(event: MouseEvent) {
    const selecting = window.getSelection()?.isCollapsed === false;
    const unit = selecting ? null : unitAt(event.target);
    if (!unit) return;
    setCurrent(keyOf(unit.piece.target));
    onToggle(unit.piece);
  }

  return (
    <div
      role="group"
      aria-label={words.textGroup}
      lang={preview.language === "und" ? undefined : preview.language}
      onKeyDown={keys}
      onClick={click}
      onFocus={(event) => setCurrent(event.target.dataset.unit ?? null)}
    >
      {blocks.map((block) => (
        <Block
          key={block.start}
          text={preview.text}
          block={block}
          stop={block.pieces.some((piece) => piece.first && keyOf(piece.target) === stop) ? stop : null}
          instead={block.kind === "title" && title?.trim() !== preview.title ? (title?.trim() ?? null) : null}
        />
      ))}
    </div>
  );
}

interface BlockProps {
  text: string;
  block: PreviewBlock;
  /** The passage in this block that takes the Tab stop. */
  stop: string | null;
  /** Words that stand in place of those read. */
  instead: string | null;
}

const Block = memo(function Block({ text, block, stop, instead }: BlockProps) {
  const { tag: Tag, className } = LOOKS[block.kind];
  const label = words.numbers(block.numbers);
  return (
    <div className="imp-block">
      {label !== "" && (
        <span className="ln" aria-hidden>
          {label}
        </span>
      )}
      <Tag className={className} dir="auto">
        {instead
          ? instead
          : block.pieces.map((piece, at) => (
              <Passage key={keyIn(piece, at)} text={text} piece={piece} stop={stop} />
            ))}
      </Tag>
    </div>
  );
}, sameBlock);

/** The blocks are cut anew at every mark; one that came out the same is not drawn again. */
function sameBlock(a: BlockProps, b: BlockProps): boolean {
  return (
    a.text === b.text &&
    a.stop === b.stop &&
    a.instead === b.instead &&
    JSON.stringify(a.block) === JSON.stringify(b.block)
  );
}

function keyIn(piece: Piece, at: number): string {
  return piece.first ? keyOf(piece.target) : `at ${at}`;
}

function Passage({ text, piece, stop }: { text: string; piece: Piece; stop: string | null }) {
  const shown = text.slice(piece.start, piece.end);
  if (piece.kind === "between") return shown;
  const key = keyOf(piece.target);
  const claim = piece.kind === "claim";
  if (!piece.first)
    return (
      <span data-unit={key} className={claim ? "claim" : "skip1"}>
        {shown}
      </span>
    );
  return (
    <span
      data-unit={key}
      className={claim ? "claim" : "skip1"}
      role="checkbox"
      aria-checked={claim}
      tabIndex={key === stop ? 0 : -1}
    >
      {shown}
    </span>
  );
}
