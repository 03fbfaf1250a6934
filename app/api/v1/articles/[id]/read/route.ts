import { operations } from "@/lib/api/operations";
import { markRead } from "@/lib/server/articles/change";
import { route } from "@/lib/server/route";

export const POST = route(operations.markRead, ({ actor, params, body }) => markRead(actor, params.id, body));
