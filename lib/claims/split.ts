import type { Article, Block } from "@/lib/import/article";
import { segmentBlocks } from "@/lib/segment/segment";
import { trimSpan, type Span } from "@/lib/text/span";
import type { Claim, Remark } from "./claim";
import { describe } from "./describe";
import { notCheckable } from "./checkable";
import { read } from "./reading";
import { remarksOn } from "./remarks";

/** What `stet split --json` prints. */
export interface Split {
  language: string;
  title: string;
  byline: string | null;
  text: string;
  blocks: Block[];
  sentences: (Span & { coverage: "claims" | "nothing_to_check" })[];
  claims: Claim[];
  remarks: Remark[];
}

/** Every sentence of the article, and a claim for each that asserts something checkable. Pure and deterministic. */
export function splitArticle(article: Article): Split {
  const sentences = segmentBlocks(article.text, article.blocks, article.language);
  const reading = read(article.text, article.blocks, sentences, article.language);
  const claims: Claim[] = [];
  const covered = sentences.map((sentence, i) => {
    const why = notCheckable(reading, i);
    if (why === null) {
      const span = trimSpan(article.text, sentence);
      claims.push({
        ...span,
        text: article.text.slice(span.start, span.end),
        ...describe(reading, span),
        subClaims: [],
        suggestedWording: null,
      });
    }
    return {
      start: sentence.start,
      end: sentence.end,
      coverage: why === null ? ("claims" as const) : ("nothing_to_check" as const),
    };
  });
  return {
    language: article.language,
    title: article.title,
    byline: article.byline,
    text: article.text,
    blocks: article.blocks,
    sentences: covered,
    claims,
    remarks: remarksOn(reading, claims),
  };
}
