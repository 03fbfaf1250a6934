import { operations } from "@/lib/api/operations";
import { changeFactPoint } from "@/lib/server/fact-points";
import { route } from "@/lib/server/route";

export const PATCH = route(operations.changeFactPoint, ({ actor, params, body }) =>
  changeFactPoint(actor, params.id, body),
);
