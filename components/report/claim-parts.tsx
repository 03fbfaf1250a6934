import { Fragment, type ReactNode } from "react";
import { StatusLabel } from "@/components/ui/status";
import type { Report, ReportClaim, ReportEvidence } from "@/lib/api/report";
import { correctedPieces } from "@/lib/export/correction";
import { checkedLine, findingFacts, openFacts, sourceFacts } from "@/lib/export/lines";
import { webLink } from "@/lib/export/plain";
import { standingOf } from "@/lib/export/report";
import type { Section } from "@/lib/export/sections";
import { reportMessages as words } from "@/lib/messages/report";

interface Claims {
  report: Report;
  claims: readonly ReportClaim[];
}

/** How the claims of a section are set out. */
export const SHAPES: Record<Section["shape"], (props: Claims) => ReactNode> = {
  findings: ({ report, claims }) =>
    claims.map((claim) => <Finding key={claim.id} report={report} claim={claim} />),
  list: ({ report, claims }) => (
    <ClaimTable report={report} claims={claims} columns={[{ head: words.statusColumn, cell: openCell }]} />
  ),
  table: ({ report, claims }) => (
    <ClaimTable
      report={report}
      claims={claims}
      columns={[
        { head: words.evidenceColumn, cell: (_, claim) => words.sources(claim.evidence.length), short: true },
        { head: words.checkedColumn, cell: (_, claim) => checkedLine(claim) },
      ]}
    />
  ),
};

interface Column {
  head: string;
  cell: (report: Report, claim: ReportClaim) => ReactNode;
  /** Left out on a phone. */
  short?: true;
}

function openCell(report: Report, claim: ReportClaim) {
  const standing = standingOf(claim);
  return (
    <>
      <StatusLabel status={standing}>{report.statusWords[standing]}</StatusLabel>
      {openFacts(report, claim).map((fact) => (
        <div key={fact}>{fact}</div>
      ))}
    </>
  );
}

function ClaimTable({ report, claims, columns }: Claims & { columns: readonly Column[] }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{words.claimColumn}</span>
          </th>
          <th scope="col">{words.textColumn}</th>
          {columns.map(({ head, short }) => (
            <th key={head} scope="col" className={short ? "short" : "who"}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id} id={`claim-${claim.number}`}>
            <td>{claim.number}</td>
            <td>
              <p className="q serif" dir="auto" lang={langOf(report)}>
                {claim.text}
              </p>
              <OwnNote note={claim.note} />
              <Sources evidence={claim.evidence} />
            </td>
            {columns.map(({ head, cell, short }) => (
              <td key={head} className={short ? "short" : "who"}>
                {cell(report, claim)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Finding({ report, claim }: { report: Report; claim: ReportClaim }) {
  const pieces = correctedPieces(claim);
  const missing = claim.status === "false" && !pieces.some((piece) => piece.kind === "ins");
  const standing = standingOf(claim);
  return (
    <article className="fnd" id={`claim-${claim.number}`} aria-label={words.claim(claim.number)}>
      <span className="num">{claim.number}</span>
      <div>
        <p className="q serif" dir="auto" lang={langOf(report)}>
          {pieces.map(({ kind, text }, index) => {
            const Mark = kind === "same" ? Fragment : kind;
            return (
              <Fragment key={index}>
                {kind === "ins" && pieces[index - 1]?.kind === "del" && " "}
                <Mark>{text}</Mark>
              </Fragment>
            );
          })}
        </p>
        <div className="line">
          <StatusLabel status={standing} chip>
            {report.statusWords[standing]}
          </StatusLabel>
          {findingFacts(claim).map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </div>
        {missing && <p className="own">{words.noCorrection}</p>}
        <OwnNote note={claim.note} />
        <Sources evidence={claim.evidence} whole />
      </div>
    </article>
  );
}

function OwnNote({ note }: { note: string | null }) {
  if (!note) return null;
  return (
    <p className="passage note" dir="auto">
      <span className="lbl">{words.noted}</span>
      {note}
    </p>
  );
}

function Sources({ evidence, whole }: { evidence: readonly ReportEvidence[]; whole?: boolean }) {
  if (evidence.length === 0) return null;
  return (
    <ol className="src">
      {evidence.map((one, index) => (
        <li key={index}>
          {one.publisher && (
            <>
              <b>
                <bdi>{one.publisher}</bdi>
              </b>
              {", "}
            </>
          )}
          <SourceLink address={one.url}>{one.title.trim() || words.untitled}</SourceLink>
          {`. ${sourceFacts(one).join(" ")}`}
          {whole && one.excerpt && (
            <blockquote className="passage" dir="auto">
              <span className="lbl">{words.quoted}</span>
              {one.excerpt}
            </blockquote>
          )}
          {whole && <OwnNote note={one.note} />}
        </li>
      ))}
    </ol>
  );
}

/** Leads out only where the address leads to the web. */
export function SourceLink({ address, children }: { address: string | null; children: string }) {
  const href = webLink(address);
  if (href === null) return <bdi>{children}</bdi>;
  return (
    <a href={href} rel="noopener noreferrer" target="_blank">
      <bdi>{children}</bdi>
    </a>
  );
}

export function langOf({ article }: Report): string | undefined {
  return article.language === "und" ? undefined : article.language;
}
