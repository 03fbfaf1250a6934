import type { Report, ReportClaim, ReportEvidence, Standing } from "@/lib/api/report";
import { reportMessages as words } from "@/lib/messages/report";
import { correctedPieces } from "./correction";
import { HTML_STYLE, STATUS_SIGNS } from "./html-style";
import {
  checkedLine,
  draftLine,
  findingFacts,
  headLine,
  openFacts,
  shownStandings,
  sourceFacts,
  usedWords,
} from "./lines";
import { plain, webLink } from "./plain";
import { standingOf } from "./report";
import { sectionsOf, type Section } from "./sections";

/** A page that stands by itself: style inside, no script, nothing fetched, light, and ready for A4. */
export function renderHtml(report: Report): string {
  const { article } = report;
  const title = plain(article.title).trim() || words.emptyTitle;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${text(words.page.title(title))}</title>
<style>${HTML_STYLE}@page { @bottom-left { content: "${words.foot(article.revision.number)}"; font: 8pt sans-serif; } }</style>
</head>
<body>
<main class="report">
<div class="kick"><span>${text(words.kind)}</span><span>${text(words.version(article.revision.number, report.madeAt))}</span></div>
<h1 class="serif" dir="auto"${langOf(report)}>${text(title)}</h1>
${head(report)}
${verdict(report)}
${notice(report)}
${report.claims.length === 0 ? `<p class="lead">${text(words.noClaims)}</p>` : ""}
${sectionsOf(report)
  .map((section) => sectionPart(report, section))
  .join("\n")}
<div class="sig">${words.signatures.map((who) => `<div>${text(who)}</div>`).join("")}</div>
<p class="colophon">${text(words.colophon(article.revision.number, article.revision.sha256, report.madeBy, report.desk))} ${text(words.words(usedWords(report)))}</p>
</main>
</body>
</html>
`;
}

function head(report: Report): string {
  const { article } = report;
  const links = [
    { name: words.facts.source, address: article.sourceUrl },
    { name: words.facts.published, address: article.publishedUrl },
  ].flatMap(({ name, address }) => (address ? [`${text(name)}: <bdi>${link(address, address)}</bdi>`] : []));
  return [
    article.byline ? `<p class="sub"><bdi>${text(words.byline(article.byline))}</bdi></p>` : "",
    `<p class="sub">${text(headLine(report))}</p>`,
    links.length > 0 ? `<p class="sub">${links.join(". ")}</p>` : "",
  ].join("");
}

function verdict(report: Report): string {
  const shown = shownStandings(report);
  if (shown.length === 0) return "";
  const label = shown.map(({ standing, count }) => `${count} ${report.statusWords[standing]}`).join(", ");
  const parts = shown.map(
    ({ standing, count }) => `<i data-status="${standing}" style="flex:${count} 1 0"></i>`,
  );
  const rows = shown.map(({ standing, count }) => `<li>${sign(report, standing)}<b>${count}</b></li>`);
  return `<div class="verdict"><div class="bar" role="img" aria-label="${text(label)}">${parts.join("")}</div><ul>${rows.join("")}</ul></div>`;
}

function notice(report: Report): string {
  const rest = report.warnings.filter((warning) => warning.code !== "open_claims");
  const line = draftLine(report);
  const draft = line === null ? "" : `<p class="draft">${text(line)}</p>`;
  if (rest.length === 0) return draft;
  const list = rest.map((warning) => `<p>${text(warning.message)}</p>`).join("");
  return `${draft}<div class="draft"><h2>${text(words.warningsTitle)}</h2>${list}</div>`;
}

const SHAPES: Record<Section["shape"], (report: Report, section: Section) => string> = {
  findings: (report, { claims }) => claims.map((claim) => finding(report, claim)).join("\n"),
  list: (report, { claims }) =>
    table(
      [words.claimColumn, words.textColumn, words.statusColumn],
      claims.map((claim) => [number(claim), statement(report, claim), openState(report, claim)]),
    ),
  table: (report, { claims }) =>
    table(
      [words.claimColumn, words.textColumn, words.evidenceColumn, words.checkedColumn],
      claims.map((claim) => [
        number(claim),
        statement(report, claim),
        text(words.sources(claim.evidence.length)),
        bdi(checkedLine(claim)),
      ]),
    ),
};

function sectionPart(report: Report, section: Section): string {
  const { title, lead } = words.sections[section.id];
  return `<section><h2>${text(title)}</h2><p class="lead">${text(lead(section.claims.length))}</p>
${SHAPES[section.shape](report, section)}</section>`;
}

function table(columns: readonly string[], rows: readonly string[][]): string {
  const kinds = ["", "", ...(columns.length > 3 ? ["short"] : []), "who"];
  const cells = (row: readonly string[], tag: string, scope = "") =>
    row.map((cell, at) => `<${tag}${scope} class="${kinds[at] ?? ""}">${cell}</${tag}>`).join("");
  const [first = "", ...others] = columns.map(text);
  const heads = cells([`<span class="sr">${first}</span>`, ...others], "th", ` scope="col"`);
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n")}</tbody></table>`;
}

function number(claim: ReportClaim): string {
  return `<span id="claim-${claim.number}">${claim.number}</span>`;
}

function statement(report: Report, claim: ReportClaim): string {
  return `<p class="q serif" dir="auto"${langOf(report)}>${text(claim.text)}</p>${ownNote(claim)}${sources(claim, evidenceLine)}`;
}

function openState(report: Report, claim: ReportClaim): string {
  const extra = openFacts(report, claim).map((one) => `<br>${bdi(one)}`);
  return `${sign(report, standingOf(claim))}${extra.join("")}`;
}

function finding(report: Report, claim: ReportClaim): string {
  const pieces = correctedPieces(claim);
  const missing = claim.status === "false" && !pieces.some((piece) => piece.kind === "ins");
  return `<article class="fnd" id="claim-${claim.number}"><span class="num"><span class="sr">${text(words.claimColumn)} </span>${claim.number}</span><div>
<p class="q serif" dir="auto"${langOf(report)}>${marked(pieces)}</p>
<div class="line">${sign(report, standingOf(claim), " chip")}${findingFacts(claim).map(bdi).join("")}</div>
${missing ? `<p class="own">${text(words.noCorrection)}</p>` : ""}${ownNote(claim)}${sources(claim, evidenceWhole)}</div></article>`;
}

function marked(pieces: ReturnType<typeof correctedPieces>): string {
  return pieces
    .map((piece, index) => {
      if (piece.kind === "same") return text(piece.text);
      const apart = piece.kind === "ins" && pieces[index - 1]?.kind === "del" ? " " : "";
      return `${apart}<${piece.kind}>${text(piece.text)}</${piece.kind}>`;
    })
    .join("");
}

function ownNote({ note }: ReportClaim): string {
  return note
    ? `<p class="passage note" dir="auto"><span class="lbl">${text(words.noted)}</span>${text(note)}</p>`
    : "";
}

function sources({ evidence }: ReportClaim, item: (evidence: ReportEvidence) => string): string {
  return evidence.length === 0
    ? ""
    : `<ol class="src">${evidence.map((one) => `<li>${item(one)}</li>`).join("")}</ol>`;
}

function evidenceLine(evidence: ReportEvidence): string {
  const { publisher, title, url } = evidence;
  const name = title.trim() || words.untitled;
  return `${publisher ? `<b><bdi>${text(publisher)}</bdi></b>, ` : ""}<bdi>${link(url, name)}</bdi>. ${sourceFacts(evidence).map(bdi).join(" ")}`;
}

function evidenceWhole(evidence: ReportEvidence): string {
  const { excerpt, note } = evidence;
  const quoted = excerpt
    ? `<blockquote class="passage" dir="auto"><span class="lbl">${text(words.quoted)}</span>${text(excerpt)}</blockquote>`
    : "";
  const noted = note
    ? `<p class="passage note" dir="auto"><span class="lbl">${text(words.noted)}</span>${text(note)}</p>`
    : "";
  return `${evidenceLine(evidence)}${quoted}${noted}`;
}

function sign(report: Report, standing: Standing, extra = ""): string {
  return `<span class="st${extra}" data-status="${standing}"><svg viewBox="0 0 16 16" aria-hidden="true">${STATUS_SIGNS[standing]}</svg>${text(report.statusWords[standing])}</span>`;
}

function langOf({ article }: Report): string {
  return article.language === "und" ? "" : ` lang="${text(article.language)}"`;
}

/** Isolated, so that a name written from right to left does not turn the words around it. */
function bdi(value: string): string {
  return value === "" ? "" : `<bdi>${text(value)}</bdi>`;
}

function link(address: string | null, name: string): string {
  const href = webLink(address);
  return href === null ? text(name) : `<a href="${text(href)}" rel="noopener noreferrer">${text(name)}</a>`;
}

const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text for element content and for quoted attributes alike. */
function text(value: string): string {
  return plain(value).replace(/[&<>"']/g, (found) => ENTITIES.get(found) ?? found);
}
