"use client";

import { When } from "@/components/review/when-text";
import type { ArticleView } from "@/lib/api/articles";
import { review as words } from "@/lib/messages/review";

/** What a proof says about itself at its head: how long it is, which version, where it came from. */
export function SlugLine({ article }: { article: ArticleView }) {
  const { revision, sourceUrl } = article;
  return (
    <div className="slug" lang="en" dir="ltr">
      <span>{words.words(article.words)}</span>
      <span>
        <When iso={revision.createdAt}>{(when) => words.version(revision.number, when)}</When>
      </span>
      {sourceUrl !== null && (
        <a href={sourceUrl} target="_blank" rel="noreferrer" className="trunc">
          {hostOf(sourceUrl)}
        </a>
      )}
    </div>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
