import { operations } from "@/lib/api/operations";
import { changeComment, deleteComment } from "@/lib/server/comments";
import { route } from "@/lib/server/route";

export const PATCH = route(operations.changeComment, ({ actor, params, body }) =>
  changeComment(actor, params.id, body),
);
export const DELETE = route(operations.deleteComment, ({ actor, params, query }) =>
  deleteComment(actor, params.id, Number(query.version)),
);
