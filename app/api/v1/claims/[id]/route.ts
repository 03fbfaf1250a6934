import { operations } from "@/lib/api/operations";
import { changeClaim } from "@/lib/server/claims/change";
import { dropClaim } from "@/lib/server/claims/drop";
import { readClaim } from "@/lib/server/claims/list";
import { route } from "@/lib/server/route";

export const GET = route(operations.claim, ({ actor, params }) => readClaim(actor, params.id));
export const PATCH = route(operations.changeClaim, ({ actor, params, body }) =>
  changeClaim(actor, params.id, body),
);
export const DELETE = route(operations.dropClaim, ({ actor, params, query }) =>
  dropClaim(actor, params.id, Number(query.version)),
);
