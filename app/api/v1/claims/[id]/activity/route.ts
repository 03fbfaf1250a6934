import { operations } from "@/lib/api/operations";
import { claimActivity } from "@/lib/server/activity";
import { route } from "@/lib/server/route";

export const GET = route(operations.claimActivity, ({ actor, params, query }) =>
  claimActivity(actor, params.id, query),
);
