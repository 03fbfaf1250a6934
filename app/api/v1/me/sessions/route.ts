import { operations } from "@/lib/api/operations";
import { route } from "@/lib/server/route";
import { endMySessions } from "@/lib/server/session";

export const DELETE = route(operations.endMySessions, ({ actor }) => endMySessions(actor));
