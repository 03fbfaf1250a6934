import type { Span } from "@/lib/text/span";

/** The element of a run of text carries where it begins in the article as `data-start`; hidden words do not count. */
function runOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  if (element?.closest(".sr")) return null;
  return element?.closest<HTMLElement>("[data-start]") ?? null;
}

/** Where a place in the page lies in the article's text; null outside of it. */
export function offsetAt(node: Node, offset: number): number | null {
  const text = node instanceof Text ? { node, offset } : textAt(node, offset);
  if (!text) return null;
  const start = Number(runOf(text.node)?.dataset.start ?? NaN);
  return Number.isNaN(start) ? null : start + text.offset;
}

/** A place between child nodes, as a place in the text that follows it, or else in what goes before. */
function textAt(node: Node, offset: number): { node: Text; offset: number } | null {
  const after = node.childNodes[offset];
  const next = after && firstText(after, false);
  if (next) return { node: next, offset: 0 };
  const before = node.childNodes[offset - 1];
  const last = before && firstText(before, true);
  return last ? { node: last, offset: last.data.length } : null;
}

function firstText(node: Node, fromEnd: boolean): Text | null {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  if (node instanceof Text) texts.push(node);
  for (let next = walker.nextNode(); next; next = walker.nextNode())
    if (next instanceof Text && runOf(next)) texts.push(next);
  return (fromEnd ? texts.at(-1) : texts[0]) ?? null;
}

/** The part of the article that is selected inside `root`, or null when nothing of it is. */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Where the caret stands in the article, or null. */
export function caretOffset(root: HTMLElement): number | null {
  const selection = window.getSelection();
  if (!selection?.anchorNode || !root.contains(selection.anchorNode)) return null;
  return offsetAt(selection.anchorNode, selection.anchorOffset);
}

/** The page's range for a span of the text, or null when its runs are not drawn. */
export function rangeFor(root: HTMLElement, span: Span): Range | null {
  const range = document.createRange();
  let begun = false;
  for (const run of root.querySelectorAll<HTMLElement>("[data-start]")) {
    const start = Number(run.dataset.start);
    const text = run.firstChild;
    if (!(text instanceof Text)) continue;
    const end = start + text.data.length;
    if (end <= span.start || start >= span.end) continue;
    if (!begun) range.setStart(text, Math.max(0, span.start - start));
    begun = true;
    range.setEnd(text, Math.min(text.data.length, span.end - start));
  }
  return begun ? range : null;
}
