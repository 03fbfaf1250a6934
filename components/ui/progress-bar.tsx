import type { ProgressView } from "@/lib/api/articles";
import { countsSentence, segmentsOf } from "./progress-segments";

/** The whole of an article's claims as one bar. Textures carry the meaning with the colours; the counts stand beside it. */
export function ProgressBar({ progress, className }: { progress: ProgressView; className?: string }) {
  const segments = segmentsOf(progress);
  return (
    <span
      className={["bar", segments.length === 0 && "empty", className].filter(Boolean).join(" ")}
      role="img"
      aria-label={countsSentence(progress)}
    >
      {segments.map(({ mark, count }) => (
        <i key={mark} data-status={mark} style={{ flexGrow: count }} />
      ))}
    </span>
  );
}
