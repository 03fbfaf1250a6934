import type { Actor } from "@/lib/access/policy";
import type { ArticleView, DraftEdits, ImportInput } from "@/lib/api/articles";
import { splitArticle } from "@/lib/claims/split";
import { makeQuote } from "@/lib/text/quote";
import { demand } from "../access";
import { END_OF_TIME } from "../articles/change";
import { loadArticle, toArticleView } from "../articles/view";
import { writeEvent } from "../audit";
import { claimRows, insertClaims } from "../claims/make";
import { newId, sha256 } from "../id";
import type { UploadedFile } from "../request-body";
import { transact, type Tx } from "../transact";
import { corrected, NOTHING_CORRECTED, type Corrected } from "./corrected";
import { endDraft, jsonOf, takeDraft } from "./draft";
import { readSource, type Original } from "./read-source";

/** Imports an article, directly or as previewed, with its claims. */
export async function importArticle(
  actor: Actor,
  input: ImportInput | undefined,
  file: UploadedFile | null,
  signal?: AbortSignal,
): Promise<ArticleView> {
  demand(actor, "article.import");
  const edits: DraftEdits = input
    ? "draftId" in input
      ? (input.edits ?? NOTHING_CORRECTED)
      : input
    : NOTHING_CORRECTED;
  const { corrected: ready, original } =
    input && "draftId" in input
      ? await takeDraft(actor, input.draftId, edits)
      : await readNow(file ?? input?.source, edits, signal);
  return transact(async (tx) => {
    if (input && "draftId" in input) await endDraft(tx, input.draftId);
    const id = await insertArticle(tx, actor, ready, original, edits.deadline ?? null);
    const view = toArticleView(actor, await loadArticle(actor, id, tx));
    await writeEvent(tx, {
      deskId: actor.deskId,
      kind: "article.imported",
      actorId: actor.personId,
      articleId: id,
      before: null,
      after: {
        title: view.title,
        revision: 1,
        sha256: view.revision.sha256,
        sourceUrl: view.sourceUrl,
        sourceSha256: original.sha256,
        claims: ready.split.claims.length,
      },
    });
    return view;
  });
}

async function readNow(source: Parameters<typeof readSource>[0], edits: DraftEdits, signal?: AbortSignal) {
  const { article, original } = await readSource(source, signal);
  return { corrected: corrected(article, splitArticle(article), edits), original };
}

/** Writes the rows of an article, its first revision and its claims; returns the article's id. */
export async function insertArticle(
  tx: Tx,
  actor: Pick<Actor, "deskId" | "personId">,
  { article, split }: Corrected,
  original: Original,
  deadline: string | null,
): Promise<string> {
  const { deskId } = actor;
  const articleId = newId();
  const revisionId = newId();
  const due = deadline ? new Date(deadline) : null;
  await tx.article.create({
    data: {
      id: articleId,
      deskId,
      title: article.title,
      byline: article.byline,
      language: article.language,
      sourceUrl: article.sourceUrl,
      publishedAt: article.publishedAt,
      deadline: due,
      due: due ?? END_OF_TIME,
      words: countWords(article.text),
      nextClaim: split.claims.length + 1,
      createdById: actor.personId,
    },
  });
  await tx.revision.create({
    data: {
      id: revisionId,
      deskId,
      articleId,
      number: 1,
      title: article.title,
      byline: article.byline,
      text: article.text,
      sha256: sha256(article.text),
      blocks: jsonOf(article.blocks),
      sentences: jsonOf(split.sentences),
      leftOut: jsonOf(article.leftOut),
      source: Buffer.from(original.bytes),
      sourceType: original.contentType,
      sourceSha256: original.sha256,
      sourceUrl: original.finalUrl,
      createdById: actor.personId,
    },
  });
  await tx.article.update({ where: { id: articleId }, data: { currentRevisionId: revisionId } });
  const rows = split.claims.map((claim, at) =>
    claimRows(
      { deskId, articleId, number: at + 1 },
      {
        ...makeQuote(article.text, claim),
        start: claim.start,
        end: claim.end,
        revisionId,
        description: claim,
      },
    ),
  );
  await insertClaims(tx, rows);
  return articleId;
}

/** Words as newsrooms count them: runs of letters and digits, with what joins them inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
}
