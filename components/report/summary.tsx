import { Icon } from "@/components/ui/icon";
import { StatusLabel } from "@/components/ui/status";
import type { Report, ReportWarning } from "@/lib/api/report";
import { draftLine, headLine, shownStandings, usedWords } from "@/lib/export/lines";
import { sectionsOf, type Section } from "@/lib/export/sections";
import { reportMessages as words } from "@/lib/messages/report";
import { langOf, SHAPES, SourceLink } from "./claim-parts";
import "./report.css";
import "./report-media.css";

/** The fact-check summary as a page; `lint` is what to put right before the reviews are published. */
export function Summary({ report, lint }: { report: Report; lint: readonly ReportWarning[] }) {
  const { article } = report;
  return (
    <main className="report" id="main" tabIndex={-1}>
      <div className="kick">
        <span>{words.kind}</span>
        <span>{words.version(article.revision.number, report.madeAt)}</span>
      </div>
      <h1 className="serif" dir="auto" lang={langOf(report)}>
        {article.title.trim() || words.emptyTitle}
      </h1>
      {article.byline && <p className="sub">{words.byline(article.byline)}</p>}
      <p className="sub">{headLine(report)}</p>
      <Addresses report={report} />
      <Verdict report={report} />
      <Notices report={report} lint={lint} />
      {report.claims.length === 0 && <p className="lead">{words.noClaims}</p>}
      {sectionsOf(report).map((section) => (
        <SectionPart key={section.id} report={report} section={section} />
      ))}
      <div className="sig">
        {words.signatures.map((who) => (
          <div key={who}>{who}</div>
        ))}
      </div>
      <p className="colophon">
        {words.colophon(article.revision.number, article.revision.sha256, report.madeBy, report.desk)}{" "}
        {words.words(usedWords(report))}
      </p>
    </main>
  );
}

function Addresses({ report: { article } }: { report: Report }) {
  const addresses = [
    { name: words.facts.source, address: article.sourceUrl },
    { name: words.facts.published, address: article.publishedUrl },
  ];
  return addresses.map(({ name, address }) =>
    address ? (
      <p className="sub" key={name}>
        {name}: <SourceLink address={address}>{address}</SourceLink>
      </p>
    ) : null,
  );
}

function Verdict({ report }: { report: Report }) {
  const shown = shownStandings(report);
  if (shown.length === 0) return null;
  const label = shown.map(({ standing, count }) => `${count} ${report.statusWords[standing]}`).join(", ");
  return (
    <div className="verdict">
      <span className="bar" role="img" aria-label={label}>
        {shown.map(({ standing, count }) => (
          <i key={standing} data-status={standing} style={{ flexGrow: count }} />
        ))}
      </span>
      <ul>
        {shown.map(({ standing, count }) => (
          <li key={standing}>
            <StatusLabel status={standing}>{report.statusWords[standing]}</StatusLabel>
            <b className="strong">{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Notices({ report, lint }: { report: Report; lint: readonly ReportWarning[] }) {
  const draft = draftLine(report);
  const rest = report.warnings.filter((warning) => warning.code !== "open_claims");
  return (
    <>
      {draft && (
        <p className="draft">
          <Icon name="st-in_progress" />
          {draft}
        </p>
      )}
      <NoticeList title={words.warningsTitle} warnings={rest} />
      <NoticeList title={words.lintTitle} warnings={lint} screenOnly />
    </>
  );
}

function NoticeList({
  title,
  warnings,
  screenOnly,
}: {
  title: string;
  warnings: readonly ReportWarning[];
  screenOnly?: boolean;
}) {
  if (warnings.length === 0) return null;
  return (
    <section className={screenOnly ? "notes no-print" : "notes"}>
      <h2>{title}</h2>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.code}>{warning.message}</li>
        ))}
      </ul>
    </section>
  );
}

function SectionPart({ report, section: { id, shape, claims } }: { report: Report; section: Section }) {
  const { title, lead } = words.sections[id];
  const Shape = SHAPES[shape];
  return (
    <section aria-labelledby={`section-${id}`}>
      <h2 className="serif" id={`section-${id}`}>
        {title}
      </h2>
      <p className="lead">{lead(claims.length)}</p>
      <Shape report={report} claims={claims} />
    </section>
  );
}
