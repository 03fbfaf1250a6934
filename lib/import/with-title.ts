import type { Article } from "./article";

/**
 * The article under another headline: the words of its title block are replaced, or a title block is put in front.
 * `moved` maps an offset of the old text outside the old headline to the new text.
 */
export function withTitle(
  article: Article,
  title: string,
): { article: Article; moved: (offset: number) => number } {
  const old = article.blocks.find(({ kind }) => kind === "title");
  const start = old?.start ?? 0;
  const end = old?.end ?? 0;
  const words = old ? title : article.text === "" ? title : `${title}\n\n`;
  const shift = words.length - (end - start);
  const moved = (offset: number) => (offset >= end ? offset + shift : Math.min(offset, start + words.length));
  const headline = { kind: "title" as const, start, end: start + title.length };
  const others = article.blocks
    .filter((block) => block !== old)
    .map((block) => ({ ...block, start: moved(block.start), end: moved(block.end) }));
  return {
    article: {
      ...article,
      title,
      text: article.text.slice(0, start) + words + article.text.slice(end),
      blocks: [...others, headline].toSorted((a, b) => a.start - b.start),
    },
    moved,
  };
}
