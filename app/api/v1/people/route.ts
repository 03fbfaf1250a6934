import { operations } from "@/lib/api/operations";
import { addPerson, listPeople } from "@/lib/server/people";
import { route } from "@/lib/server/route";

export const GET = route(operations.listPeople, ({ actor, query }) => listPeople(actor, query));
export const POST = route(operations.addPerson, ({ actor, body }) => addPerson(actor, body));
