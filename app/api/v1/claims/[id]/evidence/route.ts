import { operations } from "@/lib/api/operations";
import { addEvidence } from "@/lib/server/evidence";
import { route } from "@/lib/server/route";

export const POST = route(operations.addEvidence, ({ actor, params, body }) =>
  addEvidence(actor, params.id, body),
);
