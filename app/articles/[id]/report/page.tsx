import type { Metadata } from "next";
import { ExportBar } from "@/components/report/export-bar";
import { Refused } from "@/components/report/refused";
import { Summary } from "@/components/report/summary";
import { TopBar } from "@/components/shell/top-bar";
import type { Actor } from "@/lib/access/policy";
import type { Report } from "@/lib/api/report";
import { lintClaimReview } from "@/lib/export/claim-review";
import { reportMessages } from "@/lib/messages/report";
import { readMe } from "@/lib/server/people";
import { Problem } from "@/lib/server/problem";
import { buildReport } from "@/lib/server/reports";
import { signedIn } from "../../../signed-in";

interface Props {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: reportMessages.kind };

export default async function ReportPage({ params }: Props) {
  const { id } = await params;
  const actor = await signedIn(`/articles/${encodeURIComponent(id)}/report`);
  const [me, report] = await Promise.all([readMe(actor), reportOrRefusal(actor, id)]);
  return (
    <>
      <TopBar me={me} />
      {report instanceof Problem ? (
        <Refused code={report.code} />
      ) : (
        <>
          <ExportBar articleId={id} />
          <Summary report={report} lint={lintClaimReview(report)} />
        </>
      )}
    </>
  );
}

async function reportOrRefusal(actor: Actor, id: string): Promise<Report | Problem> {
  try {
    return await buildReport(actor, id);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
