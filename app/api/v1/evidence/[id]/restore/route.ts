import { operations } from "@/lib/api/operations";
import { restoreEvidence } from "@/lib/server/evidence";
import { route } from "@/lib/server/route";

export const POST = route(operations.restoreEvidence, ({ actor, params }) =>
  restoreEvidence(actor, params.id),
);
