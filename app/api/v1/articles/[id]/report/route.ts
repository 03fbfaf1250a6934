import { operations } from "@/lib/api/operations";
import { exportReport } from "@/lib/server/reports";
import { route } from "@/lib/server/route";

export const GET = route(operations.report, ({ actor, params, query, request }) =>
  exportReport(actor, params.id, query.format ?? "json", query.download === "1", request),
);
