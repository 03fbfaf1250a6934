import { useSyncExternalStore } from "react";

/** Kept on the device: some people speak to their machine, and words must not press keys (WCAG 2.1.4). */
const STORED = "stet-single-keys";
const CHANGED = "stet-single-keys-changed";

/** Whether commands of a single key are heard on this device; they are unless somebody switched them off. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    // A browser that keeps nothing.
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, "off");
  } catch {
    return;
  }
  dispatchEvent(new Event(CHANGED));
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn, () => true);
}

function subscribe(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  addEventListener("storage", changed);
  return () => {
    removeEventListener(CHANGED, changed);
    removeEventListener("storage", changed);
  };
}
