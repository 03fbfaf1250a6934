import { spread, stack } from "./margin-layout";

const MARK_HEIGHT = 16;
const NOTE_GAP = 6;
const MAP_GAP = 13;
/** Above so many claims the map shows bars in place of icons. */
export const MAP_CROWD = 60;

interface Line {
  top: number;
  height: number;
}

/** The first line of every claim, in px from the top of the sheet. */
function firstLines(proof: HTMLElement): Map<string, Line> {
  const origin = proof.getBoundingClientRect().top;
  const lines = new Map<string, Line>();
  for (const element of proof.querySelectorAll<HTMLElement>("[data-anchor]")) {
    const rect = element.getClientRects()[0];
    const id = element.dataset.anchor;
    if (rect && id !== undefined) lines.set(id, { top: rect.top - origin, height: rect.height });
  }
  return lines;
}

/** Puts every mark and note beside the first line of its claim, pushing down what would collide. */
export function placeMargins(proof: HTMLElement, map: HTMLElement | null): void {
  const lines = firstLines(proof);
  place(proof, ".mk", lines, 0, () => MARK_HEIGHT);
  place(proof, ".nt", lines, NOTE_GAP, (note) => note.offsetHeight);
  if (map) placeMap(map, lines, proof.offsetHeight);
}

function place(
  proof: HTMLElement,
  selector: string,
  lines: ReadonlyMap<string, Line>,
  gap: number,
  heightOf: (element: HTMLElement) => number,
): void {
  const placed = [...proof.querySelectorAll<HTMLElement>(selector)]
    .map((element) => ({ element, line: lines.get(element.dataset.claim ?? "") }))
    .flatMap(({ element, line }) =>
      line && element.offsetParent ? [{ element, line, height: heightOf(element) }] : [],
    )
    .map(({ element, line, height }) => ({
      element,
      height,
      top: line.top + (line.height - MARK_HEIGHT) / 2 - 1,
    }))
    .sort((a, b) => a.top - b.top);
  const tops = stack(placed, gap);
  placed.forEach(({ element }, index) => {
    element.style.top = `${tops[index] ?? 0}px`;
    element.style.visibility = "visible";
  });
}

function placeMap(map: HTMLElement, lines: ReadonlyMap<string, Line>, full: number): void {
  const height = map.clientHeight;
  if (height === 0 || full === 0) return;
  const marks = [...map.querySelectorAll<HTMLElement>("[data-claim]")]
    .map((element) => ({
      element,
      top: ((lines.get(element.dataset.claim ?? "")?.top ?? 0) / full) * height,
    }))
    .sort((a, b) => a.top - b.top);
  const gap = marks.length > MAP_CROWD ? 4 : MAP_GAP;
  const tops = spread(
    marks.map(({ top }) => top),
    gap,
    height,
  );
  marks.forEach(({ element }, index) => {
    element.style.top = `${tops[index] ?? 0}px`;
    element.style.visibility = "visible";
  });
}

/** Shows on the map which part of the text is in sight. */
export function placeWindow(map: HTMLElement | null, pane: HTMLElement): void {
  const frame = map?.querySelector<HTMLElement>(".win");
  if (!map || !frame || pane.scrollHeight === 0) return;
  frame.style.top = `${(pane.scrollTop / pane.scrollHeight) * map.clientHeight}px`;
  frame.style.height = `${Math.min(1, pane.clientHeight / pane.scrollHeight) * map.clientHeight}px`;
}

/** Scrolls a claim to `at` of the height (0 to 1), but only when it is outside the middle half. */
export function reveal(pane: HTMLElement, claimId: string, covered: number): void {
  const anchor = pane.querySelector(`[data-anchor="${CSS.escape(claimId)}"]`);
  const rect = anchor?.getClientRects()[0];
  if (!rect) return;
  const box = pane.getBoundingClientRect();
  const height = Math.max(80, box.height - covered);
  const top = rect.top - box.top;
  if (top > height * 0.25 && top < height * 0.75) return;
  pane.scrollTop += top - height * 0.4;
}
