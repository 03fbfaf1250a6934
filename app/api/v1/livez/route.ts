import { operations } from "@/lib/api/operations";

import { route } from "@/lib/server/route";

export const GET = route(operations.livez, async () => ({ status: "ok" as const }));
