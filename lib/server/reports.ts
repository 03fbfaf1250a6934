import type { Actor } from "@/lib/access/policy";
import type { ClaimView } from "@/lib/api/claims";
import type { PersonView } from "@/lib/api/people";
import type { Report } from "@/lib/api/report";
import type { ReportFormat } from "@/lib/api/values";
import { FORMATS, fileName } from "@/lib/export/formats";
import { makeReport } from "@/lib/export/report";
import { demand } from "./access";
import { loadArticle, toArticleView } from "./articles/view";
import { writeEvent } from "./audit";
import { listClaims } from "./claims/list";
import { db } from "./db";
import { env } from "./env";
import { personView } from "./people";
import { transact } from "./transact";

/** The fact-check summary of an article as it stands: a draft until the article is signed off. */
export async function buildReport(
  actor: Actor,
  articleId: string,
  baseUrl = ownAddress(null),
): Promise<Report> {
  const row = await loadArticle(actor, articleId);
  const final = row.state !== "checking";
  demand(actor, final ? "report.final" : "report.draft", row);
  const [desk, claims, people] = await Promise.all([
    db().desk.findUniqueOrThrow({ where: { id: actor.deskId } }),
    allClaims(actor, articleId),
    allPeople(actor.deskId),
  ]);
  return makeReport({
    desk: desk.name,
    article: toArticleView(actor, row),
    claims,
    people,
    madeAt: new Date().toISOString(),
    madeBy: actor.personId,
    baseUrl,
    final,
  });
}

/** The summary in one of its formats, as an answer; a download is an event, because text leaves the house with it. */
export async function exportReport(
  actor: Actor,
  articleId: string,
  format: ReportFormat,
  download: boolean,
  request: Request,
): Promise<Response> {
  const host = request.headers.get("host");
  const report = await buildReport(actor, articleId, ownAddress(host));
  const { contentType, render } = FORMATS[format];
  const body = render(report);
  await transact((tx) =>
    writeEvent(tx, {
      deskId: actor.deskId,
      kind: "report.exported",
      actorId: actor.personId,
      articleId,
      before: null,
      after: { format, final: report.final },
    }),
  );
  const name = fileName(report, format);
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "content-disposition": `${download ? "attachment" : "inline"}; filename="${name}"`,
      // A report opened by itself runs nothing and loads nothing.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}

async function allClaims(actor: Actor, articleId: string): Promise<ClaimView[]> {
  const claims: ClaimView[] = [];
  let cursor: string | undefined;
  do {
    const page = await listClaims(actor, articleId, { cursor, limit: "1000" });
    claims.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return claims;
}

async function allPeople(deskId: string): Promise<PersonView[]> {
  return (await db().person.findMany({ where: { deskId } })).map(personView);
}

/** Where this installation is reached, without a slash at its end: as configured, else as the reader reached it. */
export function ownAddress(host: string | null): string {
  const { publicUrl, port } = env();
  return publicUrl ?? `http://${host ?? `localhost:${port}`}`;
}
