import * as z from "zod/mini";
import { can, type Actor } from "@/lib/access/policy";
import type { ArticleView, ChangeArticleInput, ReadInput } from "@/lib/api/articles";
import { problems as words } from "@/lib/messages/problems";
import { merge } from "@/lib/review/versions";
import { overlaps } from "@/lib/text/span";
import { demand } from "../access";
import { writeEvent } from "../audit";
import { Stale, untilTaken } from "../claims/stale";
import { db } from "../db";
import { Problem } from "../problem";
import { fieldVersions, storedSentences } from "../stored";
import { transact } from "../transact";
import { loadArticle, toArticleView } from "./view";

/** Where articles without a deadline stand in the desk's order. */
export const END_OF_TIME = new Date("9999-12-31T00:00:00Z");

export async function readArticle(actor: Actor, id: string): Promise<ArticleView> {
  return toArticleView(actor, await loadArticle(actor, id));
}

/** Changes what is said about an article; fields merge by version as those of a claim do. */
export async function changeArticle(
  actor: Actor,
  id: string,
  input: ChangeArticleInput,
): Promise<ArticleView> {
  return untilTaken(async () => {
    const row = await loadArticle(actor, id);
    demand(actor, "article.change", row);
    const { version, deadline, ...rest } = input;
    const values = {
      ...rest,
      ...(deadline === undefined ? {} : { deadline: deadline ? new Date(deadline) : null }),
    };
    const names = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    if (names.length === 0) throw new Problem("invalid", words.nothingToChange);
    const before = toArticleView(actor, row);
    const changed = names.filter((name) => !isSame(Reflect.get(values, name), Reflect.get(row, name)));
    const merged = merge(
      { version: row.version, fieldVersions: z.parse(fieldVersions, row.fieldVersions) },
      version,
      names,
      changed,
    );
    if (!merged.taken)
      throw new Problem("conflict", words.changedMeanwhile, { current: before, conflicts: merged.conflicts });
    if (changed.length === 0) return before;
    if (values.writerId) await demandWriter(actor.deskId, values.writerId);
    const due = values.deadline === undefined ? row.due : (values.deadline ?? END_OF_TIME);
    const sent = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    return transact(async (tx) => {
      const set = await tx.article.updateMany({
        where: { id, version: row.version },
        data: { ...sent, due, version: merged.version, fieldVersions: merged.fieldVersions },
      });
      if (set.count === 0) throw new Stale();
      const after = toArticleView(actor, await loadArticle(actor, id, tx));
      await writeEvent(tx, {
        deskId: actor.deskId,
        kind: "article.changed",
        actorId: actor.personId,
        articleId: id,
        before: pick(before, changed),
        after: pick(after, changed),
      });
      return after;
    });
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

function pick(view: ArticleView, names: readonly string[]) {
  return Object.fromEntries(Object.entries(view).filter(([name]) => names.includes(name)));
}

/** A writer is any person of the desk who may at least comment on their own article. */
async function demandWriter(deskId: string, personId: string): Promise<void> {
  const person = await db().person.findFirst({ where: { id: personId, deskId, disabledAt: null } });
  const may =
    person &&
    can({ personId, deskId, role: person.role, write: true }, "comment.write", { writerId: personId });
  if (!may)
    throw new Problem("invalid", words.personUnknown, {
      errors: [{ path: "writerId", message: words.personUnknown }],
    });
}

/** Takes an article off the desk. Its rows stay until they are erased for good. */
export async function deleteArticle(actor: Actor, id: string, version: number): Promise<void> {
  await untilTaken(async () => {
    const row = await loadArticle(actor, id);
    demand(actor, "article.delete", row);
    if (row.version !== version)
      throw new Problem("conflict", words.changedMeanwhile, {
        current: toArticleView(actor, row),
        conflicts: ["deleted"],
      });
    await transact(async (tx) => {
      const set = await tx.article.updateMany({
        where: { id, version, deletedAt: null },
        data: { deletedAt: new Date(), version: version + 1 },
      });
      if (set.count === 0) throw new Stale();
      await writeEvent(tx, {
        deskId: actor.deskId,
        kind: "article.deleted",
        actorId: actor.personId,
        articleId: id,
        before: { title: row.title, state: row.state },
        after: null,
      });
    });
  });
}

/** Marks every sentence that a range touches as read by the actor, or as not read. */
export async function markRead(actor: Actor, id: string, input: ReadInput): Promise<ArticleView> {
  const row = await loadArticle(actor, id);
  demand(actor, "text.read", row);
  if (row.state !== "checking")
    throw new Problem("conflict", words.archived, {
      current: toArticleView(actor, row),
      conflicts: ["state"],
    });
  const revision = row.currentRevision;
  const length = revision?.text.length ?? 0;
  if (input.ranges.some(({ start, end }) => start >= end || end > length)) {
    const message = words.spanOutside(length);
    throw new Problem("invalid", message, { errors: [{ path: "ranges", message }] });
  }
  const revisionId = revision?.id ?? "";
  const sentences = z.parse(storedSentences, revision?.sentences);
  const touched = sentences.flatMap((sentence, at) =>
    input.ranges.some((range) => overlaps(range, sentence)) ? [at] : [],
  );
  return transact(async (tx) => {
    const { count } = input.read
      ? await tx.sentenceRead.createMany({
          data: touched.map((sentence) => ({
            revisionId,
            sentence,
            deskId: actor.deskId,
            personId: actor.personId,
          })),
          skipDuplicates: true,
        })
      : await tx.sentenceRead.deleteMany({ where: { revisionId, sentence: { in: touched } } });
    const view = toArticleView(actor, await loadArticle(actor, id, tx));
    if (count === 0) return view;
    await writeEvent(tx, {
      deskId: actor.deskId,
      kind: input.read ? "text.read" : "text.unread",
      actorId: actor.personId,
      articleId: id,
      before: null,
      after: { revision: view.revision.number, sentences: touched },
    });
    return view;
  });
}
