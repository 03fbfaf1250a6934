import { operations } from "@/lib/api/operations";
import { checkDatabase } from "@/lib/server/db";
import { route } from "@/lib/server/route";

export const GET = route(operations.readyz, async () => {
  await checkDatabase();
  return { status: "ok" as const };
});
