import { can } from "@/lib/access/policy";
import { problems as words } from "@/lib/messages/problems";
import { db } from "../db";
import { Problem } from "../problem";

/** Refuses to assign a claim to anybody who is not on the desk, is disabled, or may not work claims. */
export async function demandWorker(deskId: string, personId: string): Promise<void> {
  const person = await db().person.findFirst({ where: { id: personId, deskId, disabledAt: null } });
  const message = !person
    ? words.personUnknown
    : can({ personId, deskId, role: person.role, write: true }, "claim.work")
      ? null
      : words.writerOnly;
  if (message) throw new Problem("invalid", message, { errors: [{ path: "assigneeId", message }] });
}
