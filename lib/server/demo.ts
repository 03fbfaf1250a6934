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
import { writeEvent } from "./audit";
import { newId, sha256 } from "./id";
import { corrected, type Corrected } from "./import/corrected";
import { insertArticle } from "./import/import-article";
import { workDemoClaim } from "./demo-claim";
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
    await writeEvent(tx, {
      deskId: actor.deskId,
      kind: "article.imported",
      actorId: actor.personId,
      articleId: id,
      before: null,
      after: { title: ready.article.title, revision: 1, sha256: original.sha256, demo: true },
    });
    const claims = await tx.claim.findMany({
      where: { articleId: id },
      include: { anchors: true, factPoints: true },
    });
    for (const worked of workedClaims) {
      const at = placeOf(ready.article, worked);
      const claim = claims.find(({ anchors: [anchor] }) => anchor && contains(anchor, at));
      if (!claim) throw new Error(`The demonstration names words that are no claim: ${worked.find}`);
      await workDemoClaim(tx, claim, worked, people, new Date(DEMO_ACCESSED_AT));
    }
    return toArticleView(actor, await loadArticle(actor, id, tx));
  });
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
  const idOf = async (key: DemoPerson) => {
    const { name, role } = DEMO_PEOPLE[key];
    const email = `${key}.${deskId}@demo.invalid`.toLowerCase();
    await tx.person.createMany({
      data: [
        {
          id: newId(),
          deskId,
          email,
          name,
          initials: initialsOf(name),
          role,
          passwordHash: "",
          disabledAt: new Date(),
        },
      ],
      skipDuplicates: true,
    });
    return (await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
  };
  return {
    editor: await idOf("editor"),
    research: await idOf("research"),
    checker1: await idOf("checker1"),
    checker2: await idOf("checker2"),
    writer: await idOf("writer"),
  };
}

function initialsOf(name: string): string {
  const words = name.split(" ");
  return words.map((word) => word.charAt(0).toUpperCase()).join("");
}
