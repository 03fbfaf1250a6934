"use client";

import { lazy, Suspense, useState, type ReactNode } from "react";
import type { IconName } from "./icon";

/** One row of a menu. `checked` makes it one of a set to choose from; `href` a link. */
export type MenuItem =
  | {
      label: string;
      icon?: IconName;
      hint?: string;
      danger?: boolean;
      checked?: boolean;
      disabledReason?: string;
      onSelect: () => void;
    }
  | { label: string; icon?: IconName; href: string }
  | { heading: ReactNode }
  | "separator";

export interface MenuProps {
  /** The name of the button that opens it. */
  label: string;
  trigger: ReactNode;
  /** Of the button: "btn", "icon-btn", "pick"… */
  className?: string;
  align?: "start" | "end";
  items: MenuItem[];
}

const load = () => import("./menu-body");
const MenuBody = lazy(load);

/** A menu whose code is fetched when the button is first pointed at, focused or pressed. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const closed = (
    <button
      type="button"
      className={props.className}
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        setWanted(true);
      }}
    >
      {props.trigger}
    </button>
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuBody {...props} />
    </Suspense>
  );
}
