import type { Report } from "@/lib/api/report";

/** The whole report, as `lib/api/report.ts` describes it. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
