import { review as words } from "@/lib/messages/review";
import type { Filter } from "./filters";
import { MARKS, type Marks, type Review } from "./review";

/** How a person likes the text is kept on the device; the filter is part of the address. */

const STORED = "stet-review";

export function setFilter(review: Review, filter: Filter): void {
  review.store.set({ filter });
  const address = new URL(window.location.href);
  if (filter === "all") address.searchParams.delete("show");
  else address.searchParams.set("show", filter);
  window.history.replaceState(window.history.state, "", address);
}

export function setMarks(review: Review, marks: Marks): void {
  review.store.set({ marks, announcement: words.marksNow[marks] });
  keep(review);
}

export function nextMarks(review: Review): void {
  const next = MARKS[(MARKS.indexOf(review.state.marks) + 1) % MARKS.length] ?? "full";
  setMarks(review, next);
}

export function setSize(review: Review, size: number): void {
  review.store.set({ size: Math.min(Math.max(size, 0), words.sizes.length - 1) });
  keep(review);
}

function keep({ state }: Review): void {
  try {
    localStorage.setItem(STORED, `${state.marks} ${state.size}`);
  } catch {
    // A browser that keeps nothing.
  }
}

export function restorePreferences(review: Review): void {
  const [marks, size] = stored().split(" ");
  review.store.set({
    marks: MARKS.find((one) => one === marks) ?? "full",
    size: Math.min(Math.max(Number.parseInt(size ?? "1", 10) || 0, 0), words.sizes.length - 1),
  });
}

function stored(): string {
  try {
    return localStorage.getItem(STORED) ?? "full 1";
  } catch {
    return "full 1";
  }
}
