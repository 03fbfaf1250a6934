import { operations } from "@/lib/api/operations";
import { changeEvidence, removeEvidence } from "@/lib/server/evidence";
import { route } from "@/lib/server/route";

export const PATCH = route(operations.changeEvidence, ({ actor, params, body }) =>
  changeEvidence(actor, params.id, body),
);
export const DELETE = route(operations.removeEvidence, ({ actor, params, query }) =>
  removeEvidence(actor, params.id, Number(query.version)),
);
