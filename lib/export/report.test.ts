import { describe, expect, test } from "vitest";
import { reportView } from "@/lib/api/report";
import { STATUSES } from "@/lib/api/values";
import { FORMATS } from "./formats";
import { makeReport } from "./report";
import { sectionsOf } from "./sections";
import { sampleArticle, sampleClaim, sampleEvidence, sampleInput, samplePoint } from "./sample-report";

const everyStatus = STATUSES.map((status, index) => sampleClaim({ number: index + 1, status }));
const flagged = sampleClaim({ number: 20, status: "verified", needsRecheck: true });

describe("makeReport", () => {
  test("is what its schema says", () => {
    const report = makeReport(sampleInput(everyStatus));
    expect(reportView.parse(report)).toEqual(report);
  });

  test("counts a flagged claim as open and nothing else, and not checkable ones apart", () => {
    const { progress } = makeReport(sampleInput([...everyStatus, flagged]));
    expect(progress).toMatchObject({ total: 8, checked: 5, open: 3, notCheckable: 1 });
    expect(progress.byStatus).toMatchObject({ verified: 1, recheck: 1, unchecked: 1 });
  });

  test("puts claims in the order of the text and leaves dropped ones out", () => {
    const report = makeReport(
      sampleInput([
        sampleClaim({ number: 2, start: 50, end: 60 }),
        sampleClaim({ number: 9, start: 10, end: 20 }),
        sampleClaim({ number: 3, dropped: true }),
      ]),
    );
    expect(report.claims.map((claim) => claim.number)).toEqual([9, 2]);
  });

  test("names people by display name, once each, and former ones without an id", () => {
    const report = makeReport(
      sampleInput([
        sampleClaim({ number: 1, signOffs: [{ by: "p2", at: "2026-11-21T11:00:00.000Z", valid: true }] }),
        sampleClaim({ number: 2, statusById: "gone", signOffs: [{ by: "p3", at: "x", valid: false }] }),
      ]),
    );
    expect(report.people).toEqual(["Checker 1", "Head of research", "A former colleague"]);
    expect(report.claims[1]?.signOffs).toEqual([]);
    expect(JSON.stringify(report)).not.toContain("gone");
  });

  test("does not call anybody the checker of a claim that is still open", () => {
    const [claim] = makeReport(sampleInput([sampleClaim({ status: "in_progress" })])).claims;
    expect(claim).toMatchObject({ checkedBy: null, checkedAt: null });
  });

  test("uses the desk's own status words", () => {
    const report = makeReport(sampleInput([], { statusWords: { verified: "Stands" } }));
    expect(report.statusWords).toMatchObject({ verified: "Stands", false: "False" });
  });
});

describe("confidential evidence", () => {
  const secret = sampleEvidence({
    id: "e2",
    source: {
      id: "s2",
      kind: "interview",
      url: "https://hush.example.org",
      title: "SECRET",
      publisher: "SECRET",
    },
    excerpt: "SECRET",
    note: "SECRET",
    confidentialTo: ["p1"],
    createdById: "p2",
  });

  test.each(Object.entries(FORMATS))("leaves no trace in %s", (_, { render }) => {
    const claims = [[sampleEvidence(), secret], [secret]].map((evidence, index) =>
      sampleClaim({ number: index + 1, evidence }),
    );
    const without = claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.filter((one) => one.confidentialTo.length === 0),
    }));
    expect(render(makeReport(sampleInput(claims)))).toBe(render(makeReport(sampleInput(without))));
  });
});

describe("sections and warnings", () => {
  test("every claim stands in exactly one section", () => {
    const report = makeReport(sampleInput([...everyStatus, flagged]));
    const numbers = sectionsOf(report).flatMap((section) => section.claims.map((claim) => claim.number));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 20]);
  });

  test("warns of what is open, unread, without evidence or correction, or contradicts itself", () => {
    const wrong = sampleClaim({ number: 1 });
    const article = sampleArticle();
    const report = makeReport(
      sampleInput(
        [
          { ...wrong, factPoints: [samplePoint(wrong, "1781", { state: "wrong" })] },
          sampleClaim({ number: 2, status: "false", evidence: [] }),
          sampleClaim({ number: 3, status: "unchecked", evidence: [] }),
        ],
        {
          article: {
            ...article,
            progress: { ...article.progress, coverage: { sentences: 10, read: 4 } },
          },
        },
      ),
    );
    expect(report.warnings.map(({ code, claims }) => [code, claims])).toEqual([
      ["open_claims", [3]],
      ["unread_text", []],
      ["no_evidence", [2]],
      ["no_correction", [2]],
      ["wrong_points", [1]],
    ]);
  });

  test("says nothing where nothing is amiss", () => {
    expect(makeReport(sampleInput([sampleClaim()])).warnings).toEqual([]);
  });
});
