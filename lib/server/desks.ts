import { accounts as words } from "@/lib/messages/accounts";
import type { PersonView } from "@/lib/api/people";
import { SYSTEM, writeEvent } from "./audit";
import { db } from "./db";
import { newId } from "./id";
import { hashPassword } from "./password";
import { personView, putPerson } from "./people";
import { Problem } from "./problem";
import { transact, type Tx } from "./transact";

export interface NewDesk {
  name: string;
  owner: { email: string; name: string; password: string };
}

/** A desk, its owner and the events of both, in the transaction of whoever asks. The password comes hashed. */
export async function putDesk(
  tx: Tx,
  name: string,
  owner: { email: string; name: string; passwordHash: string },
): Promise<PersonView> {
  const desk = await tx.desk.create({ data: { id: newId(), name } });
  const person = await putPerson(tx, desk.id, { ...owner, role: "owner" });
  await writeEvent(tx, {
    deskId: desk.id,
    kind: "desk.added",
    actorId: SYSTEM,
    before: null,
    after: { name },
  });
  const after = { role: person.role, name: person.name };
  await writeEvent(tx, {
    deskId: desk.id,
    kind: "person.added",
    actorId: SYSTEM,
    subjectId: person.id,
    before: null,
    after,
  });
  return personView(person);
}

/** Another desk on the same installation (or its first), for whoever may run commands on the machine. */
export async function addDesk({ name, owner }: NewDesk): Promise<{ person: PersonView }> {
  const passwordHash = await hashPassword(owner.password);
  return transact(async (tx) => {
    // Also counts as the set-up, so that nobody else can become the first owner afterwards.
    await tx.installation.createMany({ data: [{ id: 1 }], skipDuplicates: true });
    return { person: await putDesk(tx, name, { email: owner.email, name: owner.name, passwordHash }) };
  });
}

/** The id of the desk with this name or id; without one, of the only desk there is. */
export async function chooseDesk(wanted?: string): Promise<string> {
  const desks = await db().desk.findMany({
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true },
    take: 100,
  });
  const names = desks.map(({ name }) => name);
  const [first] = desks;
  if (!first) throw new Problem("not_found", words.noDesk);
  if (wanted === undefined) {
    if (desks.length > 1) throw new Problem("invalid", words.whichDesk(names));
    return first.id;
  }
  const found = desks.filter(({ id, name }) => id === wanted || name === wanted);
  if (!found[0]) throw new Problem("not_found", words.noSuchDesk(wanted, names));
  if (found.length > 1)
    throw new Problem("invalid", words.whichDesk(desks.map(({ id, name }) => `${name} (${id})`)));
  return found[0].id;
}
