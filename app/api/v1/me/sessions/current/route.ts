import { operations } from "@/lib/api/operations";
import { route } from "@/lib/server/route";
import { endMySession } from "@/lib/server/session";

export const DELETE = route(operations.endMySession, ({ actor, request }) =>
  endMySession(actor, request.headers),
);
