import type { ArticleSource } from "@/lib/api/articles";
import type { ProblemCode } from "@/lib/api/problem";
import { ImportError, type ImportErrorCode } from "@/lib/import/import-error";
import type { Article } from "@/lib/import/article";
import { problems as words } from "@/lib/messages/problems";
import { env } from "../env";
import { parseAllowList } from "../fetch/allow-list";
import { FetchError, type FetchErrorCode } from "../fetch/fetch-error";
import { importFrom, type Original } from "../fetch/import-from";
import { Problem } from "../problem";
import type { UploadedFile } from "../request-body";

export type { Original };

const CODES: Partial<Record<ImportErrorCode | FetchErrorCode, ProblemCode>> = {
  too_large: "too_large",
  unsupported: "unsupported",
};

/** Reads what was sent into an article; whatever cannot be read is a `Problem` that says what to do. */
export async function readSource(
  source: ArticleSource | UploadedFile | undefined,
  signal?: AbortSignal,
): Promise<{ article: Article; original: Original }> {
  if (!source) throw new Problem("invalid", words.noSource);
  try {
    const { article, original } = await importFrom(
      "bytes" in source
        ? { kind: "file", bytes: source.bytes, name: source.name, contentType: source.type }
        : source,
      {
        allow: parseAllowList(env().fetchAllow.join(",")),
        parse: "child",
        ...(signal ? { signal } : {}),
      },
    );
    return { article: keepable(article), original };
  } catch (error) {
    if (error instanceof ImportError || error instanceof FetchError)
      throw new Problem(CODES[error.code] ?? "unreadable", error.message, {
        errors: [{ path: "source", message: error.message }],
      });
    throw error;
  }
}

/** Metadata may hold what no database keeps (NUL, halves of surrogate pairs); the text itself is clean already. */
function keepable(article: Article): Article {
  const clean = (value: string) => value.replace(/[\u0000\ud800-\udfff]/gu, "\ufffd");
  const orNull = (value: string | null) => (value === null ? null : clean(value));
  return {
    ...article,
    byline: orNull(article.byline),
    sourceUrl: orNull(article.sourceUrl),
    publishedAt: orNull(article.publishedAt),
    leftOut: article.leftOut.map(({ text, reason }) => ({ text: clean(text), reason: clean(reason) })),
    warnings: article.warnings.map(clean),
  };
}
