import { operations } from "@/lib/api/operations";
import { listClaims } from "@/lib/server/claims/list";
import { markClaim } from "@/lib/server/claims/reshape";
import { route } from "@/lib/server/route";

export const GET = route(operations.listClaims, ({ actor, params, query }) =>
  listClaims(actor, params.id, query),
);
export const POST = route(operations.markClaim, ({ actor, params, body }) =>
  markClaim(actor, params.id, body),
);
