import { operations } from "@/lib/api/operations";
import { splitClaim } from "@/lib/server/claims/reshape";
import { route } from "@/lib/server/route";

export const POST = route(operations.splitClaim, ({ actor, params, body }) =>
  splitClaim(actor, params.id, body),
);
