import type { Report, ReportClaim, ReportEvidence, Standing } from "@/lib/api/report";
import { reportMessages as words } from "@/lib/messages/report";
import { SHOWN_ORDER } from "@/lib/review/status";
import { correctedPieces } from "./correction";
import { HTML_STYLE, STATUS_SIGNS } from "./html-style";
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
<style>${HTML_STYLE}</style>
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

function head({ article, progress, people }: Report): string {
  const { coverage } = progress;
  const sentences = [
    words.size(article.words, progress.total + progress.notCheckable, progress.factPoints),
    people.length === 0 ? words.nobodyChecked : words.checkedByAll(people),
    words.coverage(coverage.read, coverage.sentences),
    article.deadline === null ? "" : words.deadline(article.deadline),
  ];
  const links = [
    [words.facts.source, article.sourceUrl],
    [words.facts.published, article.publishedUrl],
  ].flatMap(([name, address]) => (address ? [`${text(name ?? "")}: ${link(address, address)}`] : []));
  return [
    article.byline ? `<p class="sub"><bdi>${text(words.byline(article.byline))}</bdi></p>` : "",
    `<p class="sub">${text(sentences.filter(Boolean).join(" "))}</p>`,
    links.length > 0 ? `<p class="sub">${links.join(". ")}</p>` : "",
  ].join("");
}

function verdict(report: Report): string {
  const shown = SHOWN_ORDER.filter((standing) => report.progress.byStatus[standing] > 0);
  if (shown.length === 0) return "";
  const label = shown.map((one) => `${report.progress.byStatus[one]} ${report.statusWords[one]}`).join(", ");
  const parts = shown.map(
    (one) => `<i data-status="${one}" style="flex:${report.progress.byStatus[one]} 1 0"></i>`,
  );
  const rows = shown.map((one) => `<li>${sign(report, one)}<b>${report.progress.byStatus[one]}</b></li>`);
  return `<div class="verdict"><div class="bar" role="img" aria-label="${text(label)}">${parts.join("")}</div><ul>${rows.join("")}</ul></div>`;
}

function notice(report: Report): string {
  const rest = report.warnings.filter((warning) => warning.code !== "open_claims");
  const draft =
    report.final && report.progress.open === 0
      ? ""
      : `<p class="draft">${text(words.draftOpen(report.progress.open))}</p>`;
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
        bdi(checked(claim)),
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
  const extra = [
    claim.needsRecheck ? words.before(report.statusWords[claim.status]) : "",
    claim.assignee === null ? "" : words.assignedTo(claim.assignee),
  ].filter(Boolean);
  return `${sign(report, standingOf(claim))}${extra.map((one) => `<br>${bdi(one)}`).join("")}`;
}

function finding(report: Report, claim: ReportClaim): string {
  const { factPoints } = claim;
  const wrong = factPoints.filter((point) => point.state === "wrong");
  const facts = [
    claim.claimant.type === "article" || claim.claimant.name === null
      ? ""
      : words.saidBy(claim.claimant.name),
    checked(claim),
    factPoints.length === 0
      ? ""
      : words.pointsTicked(factPoints.filter((point) => point.state === "ticked").length, factPoints.length),
    ...wrong.map((point) => words.wrongPoint(point.text, point.correction)),
  ].filter(Boolean);
  const pieces = correctedPieces(claim);
  const missing = claim.status === "false" && !pieces.some((piece) => piece.kind === "ins");
  return `<article class="fnd" id="claim-${claim.number}"><span class="num"><span class="sr">${text(words.claimColumn)} </span>${claim.number}</span><div>
<p class="q serif" dir="auto"${langOf(report)}>${marked(pieces)}</p>
<div class="line">${sign(report, standingOf(claim), " chip")}${facts.map(bdi).join("")}</div>
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

function checked(claim: ReportClaim): string {
  const who =
    claim.checkedBy === null
      ? ""
      : claim.checkedAt === null
        ? claim.checkedBy
        : words.checkedOn(claim.checkedBy, claim.checkedAt);
  const signers = claim.signOffs.map((one) => one.by);
  return [who, signers.length === 0 ? "" : words.signedBy(signers)].filter(Boolean).join("; ");
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

function evidenceLine({
  publisher,
  title,
  url,
  kind,
  type,
  stance,
  locator,
  accessedAt,
}: ReportEvidence): string {
  const name = title.trim() || words.untitled;
  const tail = [
    words.sourceFacts(words.sourceKinds[kind], words.sourceTypes[type], words.stances[stance]),
    locator ? `${locator}.` : "",
    accessedAt === null ? "" : words.accessed(accessedAt),
  ].filter(Boolean);
  return `${publisher ? `<b><bdi>${text(publisher)}</bdi></b>, ` : ""}<bdi>${link(url, name)}</bdi>. ${tail.map(bdi).join(" ")}`;
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

function usedWords({ statusWords, progress }: Report): string[] {
  const used = Object.entries(progress.byStatus).flatMap(([standing, count]) =>
    count > 0 ? [standing] : [],
  );
  return Object.entries(statusWords).flatMap(([standing, word]) => (used.includes(standing) ? [word] : []));
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
