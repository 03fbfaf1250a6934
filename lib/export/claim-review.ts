import type { Report, ReportClaim, ReportWarning, Standing } from "@/lib/api/report";
import { reportMessages } from "@/lib/messages/report";
import { plain, webLink } from "./plain";
import { standingOf } from "./report";

/** The scale that leaves the house, 1 to 5. A standing that is not here is not published. */
const RATINGS: Partial<Record<Standing, number>> = { verified: 5, needs_context: 3, disputed: 2, false: 1 };
const BEST = 5;
const WORST = 1;

interface Party {
  "@type": "Person" | "Organization";
  name: string;
}

export interface ClaimReview {
  "@type": "ClaimReview";
  url: string;
  datePublished: string;
  inLanguage?: string;
  claimReviewed: string;
  author: Party & { "@type": "Organization" };
  reviewRating: {
    "@type": "Rating";
    alternateName: string;
    ratingValue: number;
    bestRating: number;
    worstRating: number;
  };
  itemReviewed: {
    "@type": "Claim";
    author?: Party;
    appearance: { "@type": "CreativeWork"; name: string; url?: string };
  };
}

/** One review per claim that stands at a published rating, in text order. */
export function claimReviews(report: Report): ClaimReview[] {
  return report.claims.flatMap((claim) => {
    const rating = RATINGS[standingOf(claim)];
    return rating === undefined ? [] : [claimReview(report, claim, rating)];
  });
}

function claimReview(report: Report, claim: ReportClaim, rating: number): ClaimReview {
  const { article } = report;
  const author = claimantParty(report, claim);
  const read = webLink(article.publishedUrl) ?? webLink(article.sourceUrl);
  return {
    "@type": "ClaimReview",
    url: webLink(article.publishedUrl) ?? `${report.url}#claim-${claim.number}`,
    datePublished: (claim.checkedAt ?? report.madeAt).slice(0, 10),
    ...(article.language === "und" ? {} : { inLanguage: article.language }),
    claimReviewed: plain(claim.text),
    author: { "@type": "Organization", name: plain(report.desk) },
    reviewRating: {
      "@type": "Rating",
      alternateName: plain(report.statusWords[standingOf(claim)]),
      ratingValue: rating,
      bestRating: BEST,
      worstRating: WORST,
    },
    itemReviewed: {
      "@type": "Claim",
      ...(author === null ? {} : { author }),
      appearance: {
        "@type": "CreativeWork",
        name: plain(article.title),
        ...(read === null ? {} : { url: read }),
      },
    },
  };
}

/** Who made the claim: for the article itself its byline. Null where the text names nobody, or more than one could be meant. */
function claimantParty({ article }: Report, { claimant }: ReportClaim): Party | null {
  const name = plain((claimant.type === "article" ? article.byline : claimant.name) ?? "").trim();
  if (name === "") return null;
  return {
    "@type": claimant.type === "person" || claimant.type === "article" ? "Person" : "Organization",
    name,
  };
}

/** JSON-LD for https://schema.org/ClaimReview; safe inside a script element, because no "<" is in it. */
export function renderClaimReview(report: Report): string {
  const graph = { "@context": "https://schema.org", "@graph": claimReviews(report) };
  const escaped = JSON.stringify(graph, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped}\n`;
}

/** What to put right before the reviews are published. */
export function lintClaimReview(report: Report): ReportWarning[] {
  const words = reportMessages.warnings;
  const published = report.claims.filter((claim) => RATINGS[standingOf(claim)] !== undefined);
  if (published.length === 0)
    return [{ code: "nothing_to_publish", message: words.nothing_to_publish, claims: [] }];
  const warnings: ReportWarning[] = [];
  if (webLink(report.article.publishedUrl) === null)
    warnings.push({ code: "no_published_address", message: words.no_published_address, claims: [] });
  if (!report.final) warnings.push({ code: "not_final", message: words.not_final, claims: [] });
  const nameless = published
    .filter((claim) => claimantParty(report, claim) === null)
    .map((claim) => claim.number);
  if (nameless.length > 0)
    warnings.push({ code: "no_claimant", message: words.no_claimant(nameless), claims: nameless });
  return warnings;
}
