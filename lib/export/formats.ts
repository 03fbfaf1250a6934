import type { Report } from "@/lib/api/report";
import type { ReportFormat } from "@/lib/api/values";
import { reportMessages } from "@/lib/messages/report";
import { renderClaimReview } from "./claim-review";
import { renderCsv } from "./csv";
import { renderHtml } from "./html";
import { renderJson } from "./json";
import { renderMarkdown } from "./markdown";

export interface Format {
  /** Without the dot. */
  extension: string;
  contentType: string;
  render: (report: Report) => string;
}

/** Every format the summary leaves the house in; what is not here does not exist. */
export const FORMATS: Record<ReportFormat, Format> = {
  json: { extension: "json", contentType: "application/json; charset=utf-8", render: renderJson },
  html: { extension: "html", contentType: "text/html; charset=utf-8", render: renderHtml },
  markdown: { extension: "md", contentType: "text/markdown; charset=utf-8", render: renderMarkdown },
  csv: { extension: "csv", contentType: "text/csv; charset=utf-8; header=present", render: renderCsv },
  claimreview: {
    extension: "claimreview.jsonld",
    contentType: "application/ld+json; charset=utf-8",
    render: renderClaimReview,
  },
};

/**
 * A name that every file system and every header takes: ASCII letters, digits and hyphens, at most 80 of them, with
 * the day on which the report was made. "Łódź, 1945" becomes "fact-check-lodz-1945-2026-11-22.csv".
 */
export function fileName(report: Report, format: ReportFormat): string {
  const title = report.article.title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łŁ]/g, "l")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  const day = /^\d{4}-\d{2}-\d{2}/.exec(report.madeAt)?.[0] ?? "";
  const name = [reportMessages.fileName, title, day].filter((part) => part !== "").join("-");
  return `${name}.${FORMATS[format].extension}`;
}
