import type { DraftEdits } from "@/lib/api/articles";
import { describeSpan } from "@/lib/claims/describe";
import { splitArticle, type Split } from "@/lib/claims/split";
import type { Article } from "@/lib/import/article";
import { withTitle } from "@/lib/import/with-title";
import { problems as words } from "@/lib/messages/problems";
import { overlaps, trimSpan, type Span } from "@/lib/text/span";
import { Problem } from "../problem";

export interface Corrected {
  article: Article;
  split: Split;
}

export const NOTHING_CORRECTED: DraftEdits = {};

/** The article and its split with what a person set right in the preview; spans point into the previewed text. */
export function corrected(read: Article, readSplit: Split, edits: DraftEdits): Corrected {
  for (const span of [...(edits.mark ?? []), ...(edits.unmark ?? [])])
    if (span.start >= span.end || span.end > read.text.length) {
      const message = words.spanOutside(read.text.length);
      throw new Problem("invalid", message, { errors: [{ path: "edits", message }] });
    }
  const language = edits.language ?? read.language;
  const byline = edits.byline === undefined ? read.byline : edits.byline;
  const renamed = edits.title !== undefined && edits.title !== read.title;
  const { article, moved } = renamed
    ? withTitle({ ...read, language, byline }, edits.title ?? read.title)
    : { article: { ...read, language, byline }, moved: (offset: number) => offset };
  const again = renamed || language !== read.language;
  const split = again ? splitArticle(article) : { ...readSplit, byline };
  const shifted = (spans: Span[] = []) =>
    spans.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
  return {
    article,
    split: remarked(
      { ...split, title: article.title, byline },
      article,
      shifted(edits.mark),
      shifted(edits.unmark),
    ),
  };
}

/** Adds the marked spans as claims and takes the unmarked ones away; a sentence's coverage follows. */
function remarked(split: Split, article: Article, mark: Span[], unmark: Span[]): Split {
  if (mark.length === 0 && unmark.length === 0) return split;
  const gone = new Set(unmark.map(keyOf));
  const kept = split.claims.filter((claim) => !gone.has(keyOf(claim)));
  const present = new Set(kept.map(keyOf));
  const fresh = mark
    .map((span) => trimSpan(article.text, span))
    .filter((span) => span.start < span.end && !present.has(keyOf(span)))
    .map((span) => ({
      ...span,
      text: article.text.slice(span.start, span.end),
      ...describeSpan(article.text, span, article.language, article.blocks),
      subClaims: [],
      suggestedWording: null,
    }));
  const claims = [...kept, ...fresh].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const sentences = split.sentences.map((sentence) => ({
    ...sentence,
    coverage: claims.some((claim) => overlaps(claim, sentence))
      ? ("claims" as const)
      : ("nothing_to_check" as const),
  }));
  return { ...split, claims, sentences };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
