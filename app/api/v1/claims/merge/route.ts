import { operations } from "@/lib/api/operations";
import { mergeClaims } from "@/lib/server/claims/reshape";
import { route } from "@/lib/server/route";

export const POST = route(operations.mergeClaims, ({ actor, body }) => mergeClaims(actor, body));
