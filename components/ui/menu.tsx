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
  /** The name of the button that opens it, where what it shows has no words. */
  label?: string;
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
  const [place, setPlace] = useState<Element | null>(null);
  const closed = (
    <button
      type="button"
      className={props.className}
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={(event) => setPlace(landmarkOf(event.currentTarget))}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        setPlace(landmarkOf(event.currentTarget));
      }}
    >
      {props.trigger}
    </button>
  );
  if (!place) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuBody {...props} place={place} />
    </Suspense>
  );
}

/** Where the menu is put, so that it belongs to the part of the page it was opened in. */
function landmarkOf(button: Element): Element {
  return button.closest("header, main, aside, [role=dialog]") ?? document.body;
}
