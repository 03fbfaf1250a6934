import { STATUS_WORDS } from "@/lib/messages/statuses";
import type { ReactNode } from "react";
import { Icon, type StatusMark } from "./icon";

/** The icon of a status and its word (or `children` in its place); `chip` puts both on the wash of the status. */
export function StatusLabel({
  status,
  needsRecheck,
  chip,
  children,
}: {
  status: StatusMark;
  needsRecheck?: boolean;
  chip?: boolean;
  children?: ReactNode;
}) {
  const mark = needsRecheck ? "recheck" : status;
  return (
    <span className={chip ? "st chip" : "st"} data-status={mark}>
      <Icon name={`st-${mark}`} />
      {children ?? STATUS_WORDS[mark].label}
    </span>
  );
}
