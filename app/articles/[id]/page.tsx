import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { everybody } from "@/app/everybody";
import { signedIn } from "@/app/signed-in";
import { filterNamed } from "@/components/review/filters";
import { articleQuery, CLAIMS_PAGE, claimsQuery, peopleQuery } from "@/components/review/queries";
import { ReviewScreen } from "@/components/review/review-screen";
import type { Actor } from "@/lib/access/policy";
import type { ArticleView } from "@/lib/api/articles";
import type { ClaimView } from "@/lib/api/claims";
import { readArticle } from "@/lib/server/articles/change";
import { listClaims } from "@/lib/server/claims/list";
import { readMe } from "@/lib/server/people";
import { Problem } from "@/lib/server/problem";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return { title: (await articleFor(id)).title };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ id }, { show }] = await Promise.all([params, searchParams]);
  const article = await articleFor(id);
  const actor = await signedIn();
  const [me, claims, people] = await Promise.all([readMe(actor), allClaims(actor, id), everybody(actor)]);
  const client = new QueryClient();
  client.setQueryData(articleQuery(id).queryKey, article);
  client.setQueryData(claimsQuery(id).queryKey, claims);
  client.setQueryData(peopleQuery().queryKey, people);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReviewScreen articleId={id} me={me} filter={filterNamed(typeof show === "string" ? show : null)} />
    </HydrationBoundary>
  );
}

/** Read once for the page and its title. What may not be read does not exist. */
const articleFor = cache(async (id: string): Promise<ArticleView> => {
  const actor = await signedIn(`/articles/${encodeURIComponent(id)}`);
  try {
    return await readArticle(actor, id);
  } catch (error) {
    if (error instanceof Problem && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
});

async function allClaims(actor: Actor, id: string): Promise<ClaimView[]> {
  const claims: ClaimView[] = [];
  let cursor: string | undefined;
  do {
    const page = await listClaims(actor, id, { cursor, limit: CLAIMS_PAGE });
    claims.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return claims;
}
