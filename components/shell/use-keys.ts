import { useEffect, useEffectEvent } from "react";
import { singleKeysOn } from "./single-keys";

const SEQUENCE_MS = 1500;

/** Commands by key: "n", "?", or "g d" for one after the other. Letters as they are written, so "D" needs Shift. */
export type KeyTable = Record<string, () => void>;

/** Hears single keys on the whole page, but not those meant for a field, an open layer, or the browser. */
export function useKeys(table: KeyTable): void {
  const run = useEffectEvent((name: string): boolean => {
    const command = table[name];
    command?.();
    return command !== undefined;
  });
  const starts = useEffectEvent((key: string) =>
    Object.keys(table).some((name) => name.startsWith(`${key} `)),
  );
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
        return;
      if (event.key === "Shift" || isTyping(event.target) || !singleKeysOn() || layerIsOpen()) return;
      const started = first && event.timeStamp - first.at < SEQUENCE_MS ? first.key : null;
      first = null;
      if (run(started === null ? event.key : `${started} ${event.key}`)) event.preventDefault();
      else if (started === null && starts(event.key)) first = { key: event.key, at: event.timeStamp };
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}

/** True when the keys belong to the control they are pressed in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select, [role=textbox]");
}

/** True while a dialog or a menu is open: its keys are its own. */
export function layerIsOpen(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}
