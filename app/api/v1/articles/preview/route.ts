import { operations } from "@/lib/api/operations";
import { previewArticle } from "@/lib/server/import/draft";
import { route } from "@/lib/server/route";

export const POST = route(operations.previewArticle, ({ actor, body, file, request }) =>
  previewArticle(actor, body, file, request.signal),
);
