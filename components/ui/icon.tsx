import type { Status } from "@/lib/api/values";
import { SHAPES, type IconName } from "./icon-shapes";

export type { IconName };

/** A status as it is drawn: "recheck" hides the status underneath until somebody has looked again. */
export type StatusMark = Status | "recheck";

/** Decoration only: the words stand beside it, or in the label of the control. */
export function Icon({ name, size, className }: { name: IconName; size?: "sm" | "xs"; className?: string }) {
  const { line, fill, cut, width = 1.5 } = SHAPES[name];
  const classes = ["i", size && `i-${size}`, className].filter(Boolean).join(" ");
  return (
    <svg
      className={classes}
      viewBox="0 0 16 16"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {line && <path d={line} stroke="currentColor" strokeWidth={width} />}
      {fill && <path d={fill} fill="currentColor" />}
      {cut && <path d={cut} stroke="var(--color-sheet)" strokeWidth={1.9} />}
    </svg>
  );
}

export function statusMark(status: Status, needsRecheck = false): StatusMark {
  return needsRecheck ? "recheck" : status;
}

/** The icon of a status in its colour; the word has to stand beside it. */
export function StatusIcon({
  status,
  needsRecheck,
  size,
}: {
  status: StatusMark;
  needsRecheck?: boolean;
  size?: "sm" | "xs";
}) {
  const mark = needsRecheck ? "recheck" : status;
  return (
    <span className="st-ic" data-status={mark}>
      <Icon name={`st-${mark}`} size={size} />
    </span>
  );
}
