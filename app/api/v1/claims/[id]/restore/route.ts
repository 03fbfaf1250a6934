import { operations } from "@/lib/api/operations";
import { restoreClaim } from "@/lib/server/claims/drop";
import { route } from "@/lib/server/route";

export const POST = route(operations.restoreClaim, ({ actor, params }) => restoreClaim(actor, params.id));
