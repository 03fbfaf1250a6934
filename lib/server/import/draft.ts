import * as z from "zod/mini";
import type { Actor } from "@/lib/access/policy";
import {
  leftOutView,
  splitView,
  type DraftEdits,
  type PreviewInput,
  type PreviewView,
} from "@/lib/api/articles";
import { splitArticle, type Split } from "@/lib/claims/split";
import type { Article } from "@/lib/import/article";
import { problems as words } from "@/lib/messages/problems";
import { demand } from "../access";
import { db } from "../db";
import { newId } from "../id";
import { Problem } from "../problem";
import type { UploadedFile } from "../request-body";
import { transact, type Tx } from "../transact";
import { corrected, NOTHING_CORRECTED, type Corrected } from "./corrected";
import { readSource, type Original } from "./read-source";

/** A preview is kept this long (ms). */
const KEPT_MS = 3600_000;

const storedDraft = z.object({
  split: splitView,
  sourceUrl: z.nullable(z.string()),
  publishedAt: z.nullable(z.string()),
  leftOut: z.array(leftOutView),
  warnings: z.array(z.string()),
});

/** Reads an article and shows how it splits. Nothing reaches the desk; the draft is kept an hour for its maker. */
export async function previewArticle(
  actor: Actor,
  input: PreviewInput | undefined,
  file: UploadedFile | null,
  signal?: AbortSignal,
): Promise<PreviewView> {
  demand(actor, "article.import");
  const { article, original } = await readSource(file ?? input?.source, signal);
  const { split } = corrected(article, splitArticle(article), input ?? NOTHING_CORRECTED);
  const kept = {
    split,
    sourceUrl: article.sourceUrl,
    publishedAt: article.publishedAt,
    leftOut: article.leftOut,
    warnings: article.warnings,
  };
  const now = Date.now();
  return transact(async (tx) => {
    await tx.draft.deleteMany({ where: { expiresAt: { lt: new Date(now) } } });
    const { id, expiresAt } = await tx.draft.create({
      data: {
        id: newId(),
        deskId: actor.deskId,
        personId: actor.personId,
        article: jsonOf(kept),
        source: Buffer.from(original.bytes),
        sourceType: original.contentType,
        sourceSha256: original.sha256,
        sourceUrl: original.finalUrl,
        expiresAt: new Date(now + KEPT_MS),
      },
    });
    return { ...split, ...kept, draftId: id, expiresAt: expiresAt.toISOString() };
  });
}

/** What a draft holds, with the corrections made in the preview. A draft is its maker's alone, and gone after an hour. */
export async function takeDraft(
  actor: Actor,
  draftId: string,
  edits: DraftEdits,
): Promise<{ corrected: Corrected; original: Original }> {
  const row = await db().draft.findFirst({
    where: { id: draftId, deskId: actor.deskId, personId: actor.personId, expiresAt: { gt: new Date() } },
  });
  if (!row) throw new Problem("not_found", words.draftGone);
  const { split, ...rest } = z.parse(storedDraft, row.article);
  const article: Article = { ...split, ...rest };
  return {
    corrected: corrected(article, split, edits),
    original: {
      bytes: row.source,
      contentType: row.sourceType,
      sha256: row.sourceSha256,
      finalUrl: row.sourceUrl,
    },
  };
}

/** A draft becomes one article, also when two ask for it at once. */
export async function endDraft(tx: Tx, id: string): Promise<void> {
  const ended = await tx.draft.deleteMany({ where: { id } });
  if (ended.count === 0) throw new Problem("not_found", words.draftGone);
}

/** Plain JSON of a value, as Prisma's Json columns take it. */
export function jsonOf(value: { split: Split } | object) {
  return z.parse(z.json(), JSON.parse(JSON.stringify(value))) ?? {};
}
