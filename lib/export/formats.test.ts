import fc from "fast-check";
import { parseHTML } from "linkedom";
import { marked } from "marked";
import type { Graph } from "schema-dts";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { ClaimView } from "@/lib/api/claims";
import { reportView, type Report } from "@/lib/api/report";
import { REPORT_FORMATS, STATUSES } from "@/lib/api/values";
import { claimReviews, lintClaimReview, renderClaimReview } from "./claim-review";
import { CSV_COLUMNS, renderCsv } from "./csv";
import { fileName, FORMATS } from "./formats";
import { renderHtml } from "./html";
import { renderJson } from "./json";
import { renderMarkdown } from "./markdown";
import { oneLine, plain } from "./plain";
import { makeReport } from "./report";
import { sampleArticle, sampleClaim, sampleEvidence, sampleInput } from "./sample-report";

const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  " =1+1",
  "＝1+1",
  "one;=1+1",
  "one\n=1+1",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)> <b>bold</b> &amp; &lt;",
  "--> <!-- ]]> {{x}} ${x} `x`",
  "[click](javascript:alert(1)) ![i](http://evil.example/p.png) <http://evil.example>",
  "http://evil.example www.evil.example someone@evil.example ftp://evil.example",
  "**bold** _under_ ~~struck~~ `code` ~~~ ``` | cell | \\",
  "# head\n## head\n- item\n* item\n1. item\n2) item\n> quote\n---\n===\n    code",
  "[ref]: http://evil.example\n[^1]: note",
  '"quotes" \'single\' “curly” """',
  "line one\nline two\r\nline three\rline four",
  "nul \u0000 bell \u0007 escape \u001b[31m",
  "שלום \u202Eright to left\u202C مرحبا",
  "👩‍👩‍👧‍👦 😀 e\u0301 \uD800 lone",
  "\u2028\u2029",
  "",
  "a".repeat(5000),
];

function hostileReport(text: string, status: (typeof STATUSES)[number] = "false"): Report {
  const evidence = sampleEvidence({
    source: { id: "s", kind: "web", url: text, title: text, publisher: text },
    locator: text,
    excerpt: text,
    note: text,
    accessedAt: text,
  });
  const claim = sampleClaim({
    text,
    end: 1000 + text.length,
    status,
    note: text,
    correction: `${text} but`,
    claimant: { type: "person", name: text },
    reasons: [text],
    evidence: [evidence],
  });
  const article = sampleArticle({
    title: text,
    byline: text,
    sourceUrl: text,
    publishedUrl: text,
    deadline: text,
  });
  const people = [{ id: "p1", name: text, initials: "", role: "checker" as const, disabled: false }];
  return makeReport(
    sampleInput([claim], { article, people, desk: text, madeBy: "p1", statusWords: { false: text } }),
  );
}

/** RFC 4180, with line ends inside quotes. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, bare = ""] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n|$)/g)) {
    if (whole === "") break;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (whole.endsWith("\r\n")) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe.each(HOSTILE.map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
  "hostile text %s",
  (_, text) => {
    test.each(STATUSES)("stays text on the web page, at %s", (status) => {
      const { document } = parseHTML(renderHtml(hostileReport(text, status)));
      expect(document.querySelectorAll("script, img, iframe, object, form, b b, link, base").length).toBe(0);
      for (const element of document.querySelectorAll("*"))
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
      for (const a of document.querySelectorAll("a")) expect(a.getAttribute("href")).toMatch(/^https?:\/\//);
      expect(document.querySelector("title")?.textContent).toContain(plain(text).trim());
      const shown = document.querySelector(".q")?.cloneNode(true);
      expect(shown?.textContent?.replace(/\s+/g, " ")).toContain(oneLine(text));
    });

    test("stays text in Markdown", () => {
      const markdown = renderMarkdown(hostileReport(text));
      const { document } = parseHTML(`<html><body>${marked.parse(markdown, { async: false })}</body></html>`);
      expect(document.querySelectorAll("script, img, code, pre, hr, em, b, input").length).toBe(0);
      expect(document.querySelectorAll("h1").length).toBe(1);
      expect(document.querySelectorAll("ol").length).toBe(0);
      for (const a of document.querySelectorAll("a")) {
        expect(a.getAttribute("href")).toBe(a.textContent?.trim());
        // Only an address that is one from end to end may lead anywhere.
        expect(text.trim()).toMatch(/^https?:/);
      }
      expect(document.querySelector("h1")?.textContent).toContain(oneLine(text));
      expect(document.querySelector("blockquote")?.textContent?.replace(/\s+/g, " ")).toContain(
        oneLine(text),
      );
    });

    test("comes back from CSV, and no cell is a formula", () => {
      const csv = renderCsv(hostileReport(text));
      expect(csv.startsWith("\ufeff")).toBe(true);
      const [head = [], row = [], ...rest] = parseCsv(csv.slice(1));
      expect(rest).toEqual([]);
      expect(head).toEqual(Object.keys(CSV_COLUMNS));
      expect(row.length).toBe(head.length);
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
      for (const cell of row) expect(cell).not.toMatch(/[;\t\n]\s*[=+\-@]/);
      const claim = row[head.indexOf("claim")] ?? "";
      expect(claim.replaceAll("'", "")).toBe(plain(text).replaceAll("'", ""));
    });

    test("comes back from JSON", () => {
      const report = hostileReport(text);
      expect(reportView.parse(JSON.parse(renderJson(report)))).toEqual(report);
    });

    test("stays data in ClaimReview, also inside a script element", () => {
      const json = renderClaimReview(hostileReport(text));
      const { document } = parseHTML(
        `<html><body><script type="application/ld+json">${json}</script></body></html>`,
      );
      expect(document.querySelectorAll("script").length).toBe(1);
      const data: unknown = JSON.parse(document.querySelector("script")?.textContent ?? "");
      expect(JSON.stringify(data)).toBe(JSON.stringify(JSON.parse(json)));
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    });

    test.each(REPORT_FORMATS)("makes a safe file name for %s", (format) => {
      expect(fileName(hostileReport(text), format)).toMatch(/^[a-z0-9][a-z0-9-]{0,78}\.[a-z.]+$/);
    });
  },
);

test("no format throws on any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...STATUSES), (text, status) => {
      const report = hostileReport(text, status);
      for (const format of REPORT_FORMATS) expect(FORMATS[format].render(report)).not.toBe("");
      expect(parseCsv(renderCsv(report).slice(1)).length).toBe(2);
    }),
    { numRuns: 200 },
  );
});

test("file names tell article, day and format apart", () => {
  const report = makeReport(
    sampleInput([], { article: sampleArticle({ title: "Łódź, 1945: Ein “Überblick”/../x" }) }),
  );
  expect(fileName(report, "csv")).toBe("fact-check-lodz-1945-ein-uberblick-x-2026-11-22.csv");
  expect(fileName(report, "claimreview")).toBe(
    "fact-check-lodz-1945-ein-uberblick-x-2026-11-22.claimreview.jsonld",
  );
});

describe("ClaimReview", () => {
  const party = z.object({
    "@type": z.enum(["Person", "Organization"]),
    name: z.string().check(z.minLength(1)),
  });
  /** What Google's structured data guide for fact checks requires, with the recommended fields where they are given. */
  const required = z.object({
    "@type": z.literal("ClaimReview"),
    url: z.url({ protocol: /^https?$/ }),
    claimReviewed: z.string().check(z.minLength(1)),
    datePublished: z.iso.date(),
    author: party,
    reviewRating: z.object({
      "@type": z.literal("Rating"),
      alternateName: z.string().check(z.minLength(1)),
      ratingValue: z.int().check(z.minimum(1), z.maximum(5)),
      bestRating: z.literal(5),
      worstRating: z.literal(1),
    }),
    itemReviewed: z.object({
      "@type": z.literal("Claim"),
      author: z.optional(party),
      appearance: z.unknown(),
    }),
  });
  const graph = z.object({ "@context": z.literal("https://schema.org"), "@graph": z.array(required) });

  const claims = [
    ...STATUSES.map((status, index) => sampleClaim({ number: index + 1, status })),
    sampleClaim({ number: 30, status: "verified", needsRecheck: true }),
  ];

  test("publishes exactly the statuses that leave the house, with their numbers", () => {
    const parsed = graph.parse(JSON.parse(renderClaimReview(makeReport(sampleInput(claims)))));
    const rated = parsed["@graph"].map(({ reviewRating }) => [
      reviewRating.alternateName,
      reviewRating.ratingValue,
    ]);
    expect(rated).toEqual([
      ["Verified", 5],
      ["Disputed", 2],
      ["False", 1],
      ["Needs context", 3],
    ]);
  });

  test("is schema.org data to the type checker as well", () => {
    const typed: Graph = {
      "@context": "https://schema.org",
      "@graph": claimReviews(makeReport(sampleInput(claims))),
    };
    expect(typed["@graph"].length).toBe(4);
  });

  test("leads to the published article, else to the claim in the report, and says so", () => {
    const input = sampleInput([sampleClaim({ number: 7 })]);
    expect(claimReviews(makeReport(input))[0]?.url).toBe("https://www.example.org/bridge");
    expect(lintClaimReview(makeReport(input))).toEqual([]);
    const unpublished = makeReport({ ...input, article: sampleArticle({ publishedUrl: null }) });
    expect(claimReviews(unpublished)[0]?.url).toBe("https://desk.example.org/articles/a1/report#claim-7");
    expect(lintClaimReview(unpublished).map((warning) => warning.code)).toEqual(["no_published_address"]);
  });

  test.each<[ClaimView["claimant"], object | undefined]>([
    [
      { type: "person", name: "the mayor" },
      { "@type": "Person", name: "the mayor" },
    ],
    [
      { type: "organisation", name: "the council" },
      { "@type": "Organization", name: "the council" },
    ],
    [
      { type: "article", name: null },
      { "@type": "Person", name: "The History desk" },
    ],
    [{ type: "person", name: null, candidates: ["one", "the other"] }, undefined],
  ])("names the claimant %o", (claimant, author) => {
    const report = makeReport(sampleInput([sampleClaim({ claimant })]));
    expect(claimReviews(report)[0]?.itemReviewed.author).toEqual(author);
    expect(lintClaimReview(report).map((warning) => warning.code)).toEqual(author ? [] : ["no_claimant"]);
  });

  test("warns of drafts and of reports without reviews", () => {
    const codes = (report: Report) => lintClaimReview(report).map((warning) => warning.code);
    expect(codes(makeReport(sampleInput([sampleClaim()], { final: false })))).toEqual(["not_final"]);
    expect(codes(makeReport(sampleInput([sampleClaim({ status: "unverifiable" })])))).toEqual([
      "nothing_to_publish",
    ]);
  });
});
