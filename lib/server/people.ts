import * as z from "zod/mini";
import { ACTIONS, permissions, reach, type Actor } from "@/lib/access/policy";
import type { AddPersonInput, MeView, PersonView } from "@/lib/api/people";
import type { Role } from "@/lib/api/values";
import { accounts as words } from "@/lib/messages/accounts";
import { problems } from "@/lib/messages/problems";
import { demand } from "./access";
import { SYSTEM, writeEvent } from "./audit";
import { cutPage, decodeCursor, pageSize } from "./cursor";
import { db } from "./db";
import { newId } from "./id";
import { hashPassword } from "./password";
import { Problem } from "./problem";
import { transact, type Tx } from "./transact";

interface PersonRow {
  id: string;
  name: string;
  initials: string;
  role: Role;
  disabledAt: Date | null;
}

export function personView({ id, name, initials, role, disabledAt }: PersonRow): PersonView {
  return { id, name, initials, role, disabled: disabledAt !== null };
}

// PostgreSQL takes no NUL in a text.
const key = z.string().check(z.regex(/^[^\u0000]*$/));
const peopleKey = z.tuple([key, key]);

interface PageQuery {
  cursor?: string | undefined;
  limit?: string | undefined;
}

/** The people of the desk by name, the disabled ones too: their names stand on what they did. */
export async function listPeople(
  actor: Actor,
  query: PageQuery = {},
): Promise<{ items: PersonView[]; next: string | null }> {
  demand(actor, "desk.read");
  const { deskId } = actor;
  const after = decodeCursor(query.cursor, peopleKey);
  const size = pageSize(query.limit, 50, 200);
  const rows = await db().person.findMany({
    where: after
      ? { deskId, OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] }
      : { deskId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: size + 1,
  });
  const { items, next } = cutPage(rows, size, (row) => [row.name, row.id]);
  return { items: items.map(personView), next };
}

/** The acting person, their desk, and what they may do on it whatever the article. */
export async function readMe(actor: Actor): Promise<MeView> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: actor.personId },
    include: { desk: true },
  });
  const { id, name, preset } = person.desk;
  return {
    ...personView(person),
    email: person.email,
    desk: { id, name, preset },
    permissions: permissions(actor, ACTIONS),
  };
}

/** Adds a person to the actor's desk; for owners. */
export async function addPerson(actor: Actor, body: AddPersonInput): Promise<PersonView> {
  demand(actor, "people.manage");
  return addPersonTo(actor.deskId, body, actor.personId);
}

/** Adds a person to a desk without asking who may: for the command line, whose user owns the machine. */
export async function addPersonTo(
  deskId: string,
  body: AddPersonInput,
  actorId = SYSTEM,
): Promise<PersonView> {
  const { email, name, role } = body;
  const passwordHash = await hashPassword(body.password);
  return transact(async (tx) => {
    const person = await putPerson(tx, deskId, { email, name, role, passwordHash });
    const after = { name, role };
    await writeEvent(tx, {
      deskId,
      kind: "person.added",
      actorId,
      subjectId: person.id,
      before: null,
      after,
    });
    return personView(person);
  });
}

/** Refuses to give claims to somebody who is not on the desk, is disabled, or whose role does not work claims. */
export async function demandWorker(deskId: string, personId: string): Promise<void> {
  const refuse = (message: string) =>
    new Problem("invalid", message, { errors: [{ path: "assigneeId", message }] });
  const person = await db().person.findUnique({ where: { id: personId, deskId, disabledAt: null } });
  if (!person) throw refuse(problems.personUnknown);
  if (reach({ personId, deskId, role: person.role, write: true }, "claim.work") !== "all")
    throw refuse(problems.writerOnly);
}

/** The row of a new person; refuses an address that has an account, on whichever desk. The caller writes the event. */
export async function putPerson(
  tx: Tx,
  deskId: string,
  person: { email: string; name: string; role: Role; passwordHash: string },
): Promise<PersonRow> {
  const { email, name, role, passwordHash } = person;
  const row = { id: newId(), deskId, email, name, initials: initialsOf(name), role, passwordHash };
  const made = await tx.person.createMany({ data: [row], skipDuplicates: true });
  if (made.count === 0) {
    const errors = [{ path: "email", message: words.emailTaken }];
    throw new Problem("invalid", words.emailTakenDetail(email), { errors });
  }
  return { ...row, disabledAt: null };
}

/** The first letters of the first and the last word; of a name without letters its first character. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/u).flatMap((word) => word.match(/[\p{L}\p{N}]\p{M}*/u) ?? []);
  const chosen = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  const initials = chosen.join("").toLocaleUpperCase("en");
  return initials || ([...new Intl.Segmenter().segment(name)][0]?.segment ?? "");
}
