import { operations } from "@/lib/api/operations";
import { articleActivity } from "@/lib/server/activity";
import { route } from "@/lib/server/route";

export const GET = route(operations.articleActivity, ({ actor, params, query }) =>
  articleActivity(actor, params.id, query),
);
