import type { Report, ReportClaim, ReportEvidence } from "@/lib/api/report";
import { listed, moment, reportMessages as words } from "@/lib/messages/report";
import { correctedPieces } from "./correction";
import { plain, webLink } from "./plain";
import { standingOf } from "./report";
import { sectionsOf } from "./sections";

/** CommonMark with GitHub's strike-through; whatever people wrote stays text. */
export function renderMarkdown(report: Report): string {
  const { article, progress } = report;
  const parts = [
    `# ${escaped(words.kind)}: ${line(article.title) || words.emptyTitle}`,
    bullets(headFacts(report)),
    progress.open > 0 || !report.final ? `**${escaped(words.draftOpen(progress.open))}**` : "",
    statusTable(report),
    ...sectionsOf(report).flatMap((section) => [
      `## ${words.sections[section.id].title}`,
      escaped(words.sections[section.id].lead(section.claims.length)),
      ...section.claims.map((claim) => claimPart(report, claim)),
    ]),
    report.claims.length === 0 ? escaped(words.noClaims) : "",
    report.warnings.length === 0 ? "" : `## ${words.warningsTitle}`,
    bullets(report.warnings.map((warning) => line(warning.message))),
    line(words.colophon(article.revision.number, article.revision.sha256, report.madeBy, report.desk)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function headFacts({ article, final, madeAt, progress, people }: Report): string[] {
  const { facts } = words;
  const { coverage } = progress;
  return [
    fact(facts.byline, line(article.byline ?? "")),
    fact(facts.source, link(article.sourceUrl)),
    fact(facts.published, link(article.publishedUrl)),
    fact(facts.deadline, article.deadline === null ? "" : line(moment(article.deadline))),
    fact(facts.version, `${article.revision.number}, ${line(moment(madeAt))}`),
    fact(facts.state, `${words.states[article.state]}, ${final ? words.final : words.draft}`),
    line(words.size(article.words, progress.total + progress.notCheckable, progress.factPoints)),
    line(words.coverage(coverage.read, coverage.sentences)),
    people.length === 0 ? escaped(words.nobodyChecked) : line(words.checkedByAll(people)),
  ].filter((part) => part !== "");
}

function statusTable({ progress, statusWords }: Report): string {
  const rows = Object.entries(statusWords).flatMap(([standing, word]) => {
    const count = Object.entries(progress.byStatus).find(([name]) => name === standing)?.[1] ?? 0;
    return count === 0 ? [] : [`| ${line(word)} | ${count} |`];
  });
  return rows.length === 0
    ? ""
    : [`| ${words.statusColumn} | ${words.claimsColumn} |`, "| --- | ---: |", ...rows].join("\n");
}

function claimPart(report: Report, claim: ReportClaim): string {
  const { facts } = words;
  const ticked = claim.factPoints.filter((point) => point.state === "ticked").length;
  const wrong = claim.factPoints.filter((point) => point.state === "wrong");
  const signers = listed(claim.signOffs.map((one) => one.by));
  const details = [
    fact(facts.status, line(report.statusWords[standingOf(claim)])),
    fact(facts.claimant, line(claim.claimant.name ?? "")),
    fact(facts.correction, line(claim.correction ?? "")),
    fact(facts.checked, claim.checkedBy === null ? "" : line(checkedLine(claim.checkedBy, claim.checkedAt))),
    fact(facts.signedOff, line(signers)),
    claim.factPoints.length === 0 ? "" : line(words.pointsTicked(ticked, claim.factPoints.length)),
    ...wrong.map((point) => line(words.wrongPoint(point.text, point.correction))),
    fact(facts.note, lines(claim.note ?? "", "  ")),
    ...claim.evidence.map(evidencePart),
  ].filter((part) => part !== "");
  return `### ${words.claim(claim.number)}\n\n> ${claimText(claim)}\n\n${bullets(details)}`;
}

function checkedLine(name: string, at: string | null): string {
  return at === null ? name : words.checkedOn(name, at);
}

/** Removed words struck and inserted ones bold; the marks hold no white space at their ends, or they would not count. */
function claimText(claim: ReportClaim): string {
  const signs = { same: "", del: "~~", ins: "**" };
  return correctedPieces(claim)
    .map(({ kind, text }, index, pieces) => {
      const sign = signs[kind];
      const [, before = "", inner = "", after = ""] = /^(\s*)([^]*?)(\s*)$/u.exec(plain(text)) ?? [];
      if (inner === "" || sign === "") return escaped(text.replace(/\s+/gu, " "));
      const apart = kind === "ins" && pieces[index - 1]?.kind === "del" && before === "" ? " " : "";
      return `${apart}${before && " "}${sign}${line(inner)}${sign}${after && " "}`;
    })
    .join("")
    .trim();
}

function evidencePart(evidence: ReportEvidence): string {
  const { publisher, title, kind, type, stance, locator, excerpt, note, accessedAt } = evidence;
  const head = [
    publisher === null ? "" : `**${line(publisher)}**`,
    line(title) || escaped(words.untitled),
    line(words.sourceFacts(words.sourceKinds[kind], words.sourceTypes[type], words.stances[stance])),
    line(locator ?? ""),
    accessedAt === null ? "" : escaped(words.accessed(accessedAt)),
    link(evidence.url),
  ];
  return [
    `${words.facts.evidence}: ${head.filter((part) => part !== "" && part !== "****").join(" · ")}`,
    excerpt === null || excerpt === "" ? "" : `\n  > ${lines(excerpt, "  > ")}`,
    note === null || note === "" ? "" : `\n  ${words.noted}: ${lines(note, "  ")}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function fact(name: string, value: string): string {
  return value === "" ? "" : `${name}: ${value}`;
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Text of one line, escaped. */
function line(text: string): string {
  return escaped(plain(text).replace(/\s+/gu, " ").trim());
}

/** Text of several lines, escaped; each further line begins with `indent` and follows a hard break. */
function lines(text: string, indent: string): string {
  const kept = plain(text).split("\n").map(line);
  return kept.filter((one) => one !== "").join(`\\\n${indent}`);
}

/**
 * A backslash before every ASCII sign that could begin Markdown, HTML, an entity or an automatic link (CommonMark 0.31,
 * section 2.4: any ASCII punctuation may be escaped), and before signs that only count at the start of a line.
 */
function escaped(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]<>()#!|~$&@^]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/^(\s*)([-+=])/gm, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, "$1\\$2")
    .replace(/\n/g, " ");
}

function link(address: string | null): string {
  if (address === null) return "";
  const href = webLink(address);
  return href === null ? line(address) : `<${href.replace(/[<>\s\\]/g, encodeURIComponent)}>`;
}
