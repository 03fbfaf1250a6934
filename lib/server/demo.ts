import { demoArticle, demoText } from "@/prisma/demo/article";
import type { DemoClaim } from "@/prisma/demo/demo-claim";
import { DEMO_PEOPLE, type DemoPerson } from "@/prisma/demo/people";
import { DEMO_ACCESSED_AT, workedClaims } from "@/prisma/demo/worked-claims";
import type { Actor } from "@/lib/access/policy";
import type { ArticleView } from "@/lib/api/articles";
import { splitArticle } from "@/lib/claims/split";
import type { Article } from "@/lib/import/article";
import { contains } from "@/lib/text/span";
import { demand } from "./access";
import { loadArticle, toArticleView } from "./articles/view";
import { writeEvents } from "./audit";
import { newId, sha256 } from "./id";
import { corrected, type Corrected } from "./import/corrected";
import { insertArticle } from "./import/import-article";
import { demoWork, type DemoWork, type SourceIdOf } from "./demo-claim";
import { initialsOf } from "./people";
import { transact, type Tx } from "./transact";

/** Loads the demonstration article, with several of its claims already worked by people who go by their role. */
export async function loadDemo(actor: Actor): Promise<ArticleView> {
  demand(actor, "article.import");
  const ready = demoSplit();
  const bytes = Buffer.from(ready.article.text);
  const original = { bytes, contentType: "text/plain; charset=utf-8", sha256: sha256(bytes), finalUrl: null };
  return transact(async (tx) => {
    const people = await demoPeople(tx, actor.deskId);
    const id = await insertArticle(tx, actor, ready, original, null);
    await tx.article.update({ where: { id }, data: { writerId: people.writer } });
    const claims = await tx.claim.findMany({
      where: { articleId: id },
      include: { anchors: true, factPoints: true },
    });
    const sourceIdOf = await demoSources(tx, actor.deskId);
    const works = workedClaims.map((worked) => {
      const at = placeOf(ready.article, worked);
      const claim = claims.find(({ anchors: [anchor] }) => anchor && contains(anchor, at));
      if (!claim) throw new Error(`The demonstration names words that are no claim: ${worked.find}`);
      return demoWork(claim, worked, people, sourceIdOf, new Date(DEMO_ACCESSED_AT));
    });
    await writeWorks(tx, works);
    const view = toArticleView(actor, await loadArticle(actor, id, tx));
    const imported = {
      deskId: actor.deskId,
      kind: "article.imported",
      actorId: actor.personId,
      articleId: id,
      before: null,
      after: { title: ready.article.title, revision: 1, sha256: original.sha256, demo: true },
    };
    await writeEvents(tx, [imported, ...works.flatMap(({ events }) => events)]);
    return view;
  });
}

/** Table by table, so that the demonstration is there in a few round trips. */
async function writeWorks(tx: Tx, works: readonly DemoWork[]): Promise<void> {
  await tx.evidence.createMany({ data: works.flatMap(({ evidence }) => evidence) });
  await tx.evidencePoint.createMany({ data: works.flatMap(({ settled }) => settled) });
  await tx.comment.createMany({ data: works.flatMap(({ comments }) => comments) });
  const points = works.flatMap(({ points: settled }) => settled);
  const ticked = points.filter(({ state, correction }) => state === "ticked" && correction === null);
  await tx.factPoint.updateMany({
    where: { id: { in: ticked.map(({ id }) => id) } },
    data: { state: "ticked" },
  });
  for (const { id, state, correction } of points.filter((point) => !ticked.includes(point)))
    await tx.factPoint.update({ where: { id }, data: { state, correction } });
  for (const { claim } of works) await tx.claim.update({ where: { id: claim.id }, data: claim.data });
}

/** The sources of the demonstration, those kept on the desk already under their address, the others new. */
async function demoSources(tx: Tx, deskId: string): Promise<SourceIdOf> {
  const keyOf = ({ url, sourceKind, title }: DemoClaim["evidence"][number]) =>
    url ?? `${sourceKind} ${title}`;
  const wanted = new Map(workedClaims.flatMap(({ evidence }) => evidence).map((one) => [keyOf(one), one]));
  const urls = [...wanted.values()].flatMap(({ url }) => url ?? []);
  const titles = [...wanted.values()].map(({ title }) => title);
  const known = () =>
    tx.source.findMany({
      where: { deskId, heldBy: "", OR: [{ url: { in: urls } }, { url: null, title: { in: titles } }] },
    });
  const keyOfRow = (row: { url: string | null; kind: string; title: string }) =>
    row.url ?? `${row.kind} ${row.title}`;
  const there = new Set((await known()).map(keyOfRow));
  await tx.source.createMany({
    data: [...wanted]
      .filter(([key]) => !there.has(key))
      .map(([, { sourceKind: kind, url = null, title, publisher }]) => ({
        id: newId(),
        deskId,
        kind,
        url,
        title,
        publisher,
      })),
    skipDuplicates: true,
  });
  const ids = new Map((await known()).map((row) => [keyOfRow(row), row.id]));
  return (evidence) => {
    const id = ids.get(keyOf(evidence));
    if (id === undefined) throw new Error(`The demonstration's source is missing: ${evidence.title}`);
    return id;
  };
}

/** The demonstration article and its split; a sentence that was worked without being a suggestion is marked first. */
function demoSplit(): Corrected {
  const { title, byline, language, publishedAt } = demoArticle;
  const article: Article = {
    ...demoText(),
    title,
    byline,
    language,
    publishedAt,
    sourceUrl: null,
    leftOut: [],
    warnings: [],
  };
  const split = splitArticle(article);
  const mark = workedClaims
    .map((worked) => placeOf(article, worked))
    .filter((at) => !split.claims.some((claim) => contains(claim, at)))
    .flatMap((at) => split.sentences.find((sentence) => contains(sentence, at)) ?? at);
  return corrected(article, split, { mark });
}

function placeOf(article: Article, { find }: DemoClaim) {
  const start = article.text.indexOf(find);
  return { start, end: start + find.length };
}

/** The people of the demonstration, made with its first loading. Their accounts are disabled: nobody can sign in as them. */
async function demoPeople(tx: Tx, deskId: string): Promise<Record<DemoPerson, string>> {
  const emailOf = (key: DemoPerson) => `${key}.${deskId}@demo.invalid`.toLowerCase();
  const keys = ["editor", "research", "checker1", "checker2", "writer"] as const;
  await tx.person.createMany({
    data: keys.map((key) => {
      const { name, role } = DEMO_PEOPLE[key];
      const initials = initialsOf(name);
      const email = emailOf(key);
      return { id: newId(), deskId, email, name, initials, role, passwordHash: "", disabledAt: new Date() };
    }),
    skipDuplicates: true,
  });
  const rows = await tx.person.findMany({ where: { deskId, email: { in: keys.map(emailOf) } } });
  const ids = new Map(rows.map(({ email, id }) => [email, id]));
  const idOf = (key: DemoPerson) => ids.get(emailOf(key)) ?? "";
  return {
    editor: idOf("editor"),
    research: idOf("research"),
    checker1: idOf("checker1"),
    checker2: idOf("checker2"),
    writer: idOf("writer"),
  };
}
