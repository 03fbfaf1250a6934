import { operations } from "@/lib/api/operations";
import { listArticles } from "@/lib/server/articles/list";
import { importArticle } from "@/lib/server/import/import-article";
import { route } from "@/lib/server/route";

export const GET = route(operations.listArticles, ({ actor, query }) => listArticles(actor, query));
export const POST = route(operations.importArticle, ({ actor, body, file, request }) =>
  importArticle(actor, body, file, request.signal),
);
