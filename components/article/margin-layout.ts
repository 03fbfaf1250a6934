export interface Wanted {
  /** Where it would stand, in px from the top of the sheet. */
  top: number;
  height: number;
}

/** Pushes each item below the one before it, keeping their order and at least `gap` px between them. */
export function stack(items: readonly Wanted[], gap: number): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return items.map(({ top, height }) => {
    const at = Math.max(top, free);
    free = at + height + gap;
    return at;
  });
}

/**
 * Places marks along a strip of `height` px at least `gap` px apart. When pushing down runs out of room the marks
 * move up again from the end; when there is no room for the gap at all they share the strip evenly.
 */
export function spread(tops: readonly number[], gap: number, height: number): number[] {
  const last = tops.length - 1;
  if (last < 0) return [];
  const step = Math.min(gap, last === 0 ? gap : Math.max(0, height - gap) / last);
  const placed = stack(
    tops.map((top) => ({ top: Math.max(top, gap / 2), height: step })),
    0,
  );
  let limit = height - gap / 2;
  for (let at = last; at >= 0; at--) {
    const top = Math.min(placed[at] ?? 0, limit);
    placed[at] = top;
    limit = top - step;
  }
  return placed;
}
