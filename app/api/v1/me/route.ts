import { operations } from "@/lib/api/operations";
import { readMe } from "@/lib/server/people";
import { route } from "@/lib/server/route";

export const GET = route(operations.me, ({ actor }) => readMe(actor));
