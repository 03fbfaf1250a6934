import type { Actor } from "@/lib/access/policy";
import type { PersonView } from "@/lib/api/people";
import { listPeople } from "@/lib/server/people";

const PAGE = "200";

/** All people of the desk, for the pages that show their names. */
export async function everybody(actor: Actor): Promise<PersonView[]> {
  const people: PersonView[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPeople(actor, { cursor, limit: PAGE });
    people.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return people;
}
