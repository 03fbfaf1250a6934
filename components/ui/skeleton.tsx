/** A grey line where words will stand; `width` is any CSS length. */
export function Skeleton({ width = "100%", height = 12 }: { width?: string; height?: number }) {
  return <span className="sk" style={{ width, height }} aria-hidden />;
}

/** Several lines, the last one shorter. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <span className="sk-text" aria-hidden>
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} width={at === lines - 1 ? "62%" : "100%"} />
      ))}
    </span>
  );
}
