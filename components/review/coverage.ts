import type { ArticleView } from "@/lib/api/articles";
import type { ClaimView } from "@/lib/api/claims";
import { progressOf, readSentences } from "@/lib/review/progress";

type Revision = Pick<ArticleView["revision"], "sentences">;

/** Which sentences are read, counting what has just been closed on the screen. */
export function readFlags({ sentences }: Revision, claims: readonly ClaimView[]): boolean[] {
  const marked = new Set(sentences.flatMap((sentence, at) => (sentence.readBy === null ? [] : [at])));
  return readSentences(sentences, claims, marked);
}

/** The progress of the article from the claims on the screen, so that the bar follows every key at once. */
export function liveProgress(revision: Revision, claims: readonly ClaimView[]) {
  const read = readFlags(revision, claims).filter(Boolean).length;
  return progressOf(
    claims.map(({ status, needsRecheck }) => ({ status, needsRecheck, count: 1 })),
    { sentences: revision.sentences.length, read },
  );
}

/** Whole per cent, rounded down, so that 100 means all of it. */
export function percentRead({ sentences, read }: { sentences: number; read: number }): number {
  return sentences === 0 ? 100 : Math.floor((read / sentences) * 100);
}
