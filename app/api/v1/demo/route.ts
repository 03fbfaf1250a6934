import { operations } from "@/lib/api/operations";
import { loadDemo } from "@/lib/server/demo";
import { route } from "@/lib/server/route";

export const POST = route(operations.loadDemo, ({ actor }) => loadDemo(actor));
