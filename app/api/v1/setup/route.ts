import { operations } from "@/lib/api/operations";
import { route } from "@/lib/server/route";
import { setUpDesk } from "@/lib/server/setup";

export const POST = route(operations.setUpDesk, ({ body }) => setUpDesk(body));
