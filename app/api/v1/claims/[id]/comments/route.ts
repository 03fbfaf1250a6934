import { operations } from "@/lib/api/operations";
import { addComment, listComments } from "@/lib/server/comments";
import { route } from "@/lib/server/route";

export const GET = route(operations.listComments, ({ actor, params, query }) =>
  listComments(actor, params.id, query),
);
export const POST = route(operations.addComment, ({ actor, params, body }) =>
  addComment(actor, params.id, body),
);
