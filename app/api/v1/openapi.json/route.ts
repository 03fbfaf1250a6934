import { operations } from "@/lib/api/operations";
import { openApiDocument } from "@/lib/api/openapi";
import { route } from "@/lib/server/route";

export const GET = route(operations.openapi, async () => openApiDocument());
