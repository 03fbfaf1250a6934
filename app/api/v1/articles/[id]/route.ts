import { operations } from "@/lib/api/operations";
import { changeArticle, deleteArticle, readArticle } from "@/lib/server/articles/change";
import { route } from "@/lib/server/route";

export const GET = route(operations.article, ({ actor, params }) => readArticle(actor, params.id));
export const PATCH = route(operations.changeArticle, ({ actor, params, body }) =>
  changeArticle(actor, params.id, body),
);
export const DELETE = route(operations.deleteArticle, ({ actor, params, query }) =>
  deleteArticle(actor, params.id, Number(query.version)),
);
