import { operations } from "@/lib/api/operations";
import { deskCounts } from "@/lib/server/articles/list";
import { route } from "@/lib/server/route";

export const GET = route(operations.deskCounts, ({ actor }) => deskCounts(actor));
