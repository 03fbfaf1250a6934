import type { ArticleView } from "@/lib/api/articles";
import type { ClaimView, EvidenceView, FactPointView } from "@/lib/api/claims";
import type { PersonView } from "@/lib/api/people";
import type { ReportInput } from "./report";

/** What the tests of the formats are made from: one article about a bridge, with as many claims as a test asks for. */
export function sampleInput(claims: readonly ClaimView[], over: Partial<ReportInput> = {}): ReportInput {
  return {
    desk: "Research desk",
    article: sampleArticle(),
    claims,
    people: [
      samplePerson("p1", "Checker 1"),
      samplePerson("p2", "Head of research"),
      samplePerson("p3", "Editor"),
    ],
    madeAt: "2026-11-22T09:15:00.000Z",
    madeBy: "p3",
    baseUrl: "https://desk.example.org",
    final: true,
    ...over,
  };
}

export function sampleArticle(over: Partial<ArticleView> = {}): ArticleView {
  return {
    id: "a1",
    title: "A Bridge of Iron",
    byline: "The History desk",
    language: "en",
    sourceUrl: "https://preview.example.org/bridge",
    publishedUrl: "https://www.example.org/bridge",
    publishedAt: null,
    writerId: null,
    state: "checking",
    deadline: "2026-11-26T18:00:00.000Z",
    words: 522,
    progress: {
      total: 0,
      checked: 0,
      open: 0,
      notCheckable: 0,
      needsRecheck: 0,
      byStatus: {
        unchecked: 0,
        in_progress: 0,
        verified: 0,
        disputed: 0,
        false: 0,
        needs_context: 0,
        unverifiable: 0,
        not_checkable: 0,
      },
      coverage: { sentences: 10, read: 10 },
    },
    createdAt: "2026-11-20T08:00:00.000Z",
    version: 1,
    permissions: [],
    revision: {
      id: "r1",
      number: 4,
      text: "",
      sha256: "0".repeat(64),
      blocks: [],
      sentences: [],
      leftOut: [],
      createdAt: "2026-11-20T08:00:00.000Z",
    },
    ...over,
  };
}

export function sampleClaim(over: Partial<ClaimView> = {}): ClaimView {
  const text = over.text ?? "The bridge opened on 1 January 1781.";
  const number = over.number ?? 1;
  return {
    id: `c${number}`,
    articleId: "a1",
    number,
    text,
    start: number * 1000,
    end: number * 1000 + text.length,
    kinds: ["date", "event"],
    claimant: { type: "article", name: null },
    reported: null,
    checkWorthiness: 0.81,
    reasons: ["a year"],
    factPoints: [],
    status: "verified",
    statusById: "p1",
    statusAt: "2026-11-21T10:00:00.000Z",
    needsRecheck: false,
    correction: null,
    note: null,
    assigneeId: null,
    signOffs: [],
    evidence: [sampleEvidence()],
    comments: 0,
    dropped: false,
    version: 1,
    permissions: [],
    ...over,
  };
}

export function samplePoint(
  claim: ClaimView,
  text: string,
  over: Partial<FactPointView> = {},
): FactPointView {
  const start = claim.start + claim.text.indexOf(text);
  return {
    id: `f-${text}`,
    start,
    end: start + text.length,
    text,
    type: "date",
    value: text,
    state: "ticked",
    correction: null,
    version: 1,
    ...over,
  };
}

export function sampleEvidence(over: Partial<EvidenceView> = {}): EvidenceView {
  return {
    id: "e1",
    claimId: "c1",
    source: {
      id: "s1",
      kind: "web",
      url: "https://archive.example.org/minutes",
      title: "Minutes of the trustees",
      publisher: "County archive",
    },
    sourceType: "primary",
    stance: "supports",
    locator: "page 3",
    excerpt: null,
    note: "Names the day of the opening.",
    accessedAt: "2026-11-20T00:00:00.000Z",
    points: [],
    confidentialTo: [],
    createdById: "p1",
    createdAt: "2026-11-20T09:00:00.000Z",
    version: 1,
    ...over,
  };
}

function samplePerson(id: string, name: string): PersonView {
  return { id, name, initials: name.slice(0, 2), role: "checker", disabled: false };
}
