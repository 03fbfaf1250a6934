"use client";

import { Icon, type IconName } from "@/components/ui/icon";
import type { ClaimView, FactPointView } from "@/lib/api/claims";
import type { PointState } from "@/lib/api/values";

const PENCIL: Record<PointState, { className: string; icon: IconName }> = {
  ticked: { className: "fp ok", icon: "tick" },
  wrong: { className: "fp no", icon: "cross" },
  open: { className: "fp open", icon: "open" },
};
/** Longer points may break over lines, with the tick over their first word. */
const SHORT_WORDS = 3;

/** The claim with a pencil mark over each fact point. The marks repeat what the table of points says. */
export function ClaimText({ claim, lang }: { claim: ClaimView; lang: string | undefined }) {
  const parts = partsOf(claim);
  return (
    <p className="claimtext serif" dir="auto" lang={lang}>
      {parts.map((part) =>
        part.point === null ? (
          part.text
        ) : (
          <Pencilled key={part.point.id} point={part.point} text={part.text} />
        ),
      )}
    </p>
  );
}

function Pencilled({ point, text }: { point: FactPointView; text: string }) {
  const { className, icon } = PENCIL[point.state];
  const mark = (
    <span className="over" aria-hidden>
      <Icon name={icon} />
    </span>
  );
  const cut = text.split(/\s+/).length > SHORT_WORDS ? text.search(/\s/) : text.length;
  return (
    <span className={className}>
      <span className="tip">
        {text.slice(0, cut)}
        {mark}
      </span>
      {text.slice(cut)}
    </span>
  );
}

interface Part {
  text: string;
  point: FactPointView | null;
}

/** The text of the claim cut at its points; of points that overlap the first is drawn. */
export function partsOf(claim: Pick<ClaimView, "text" | "start" | "factPoints">): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const point of [...claim.factPoints].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = point.start - claim.start;
    const end = point.end - claim.start;
    if (start < done || end > claim.text.length || end <= start) continue;
    if (start > done) parts.push({ text: claim.text.slice(done, start), point: null });
    parts.push({ text: claim.text.slice(start, end), point });
    done = end;
  }
  if (done < claim.text.length) parts.push({ text: claim.text.slice(done), point: null });
  return parts;
}
