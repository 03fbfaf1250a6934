import * as z from "zod/mini";
import { setupInput, type PersonView, type SetupInput } from "@/lib/api/people";
import { accounts as words } from "@/lib/messages/accounts";
import { problems } from "@/lib/messages/problems";
import { db } from "./db";
import { putDesk } from "./desks";
import { env, EnvironmentError } from "./env";
import { hashPassword } from "./password";
import { Problem } from "./problem";
import { transact } from "./transact";

/** True until the installation has its first desk. */
export async function setupNeeded(): Promise<boolean> {
  return (await db().installation.findUnique({ where: { id: 1 } })) === null;
}

/** Makes the first desk and its owner. Of several at once one wins; the others get a conflict that says so. */
export async function setUpDesk(body: SetupInput): Promise<{ person: PersonView }> {
  // Looked up first, so that an installation long set up does not hash for anybody who asks.
  if (!(await setupNeeded())) throw new Problem("conflict", words.alreadySetUp);
  const passwordHash = await hashPassword(body.password);
  return transact(async (tx) => {
    // A second set-up waits here for the first one's transaction, then finds the row taken.
    const made = await tx.installation.createMany({ data: [{ id: 1 }], skipDuplicates: true });
    if (made.count === 0) throw new Problem("conflict", words.alreadySetUp);
    const { deskName, name, email } = body;
    return { person: await putDesk(tx, deskName, { email, name, passwordHash }) };
  });
}

/** The unattended set-up: makes the owner of STET_OWNER_EMAIL on an empty installation. True when it made one. */
export async function ensureOwnerFromEnv(owner = env().owner): Promise<boolean> {
  if (!owner || !(await setupNeeded())) return false;
  const parsed = z.safeParse(setupInput, { ...owner, ...DEFAULT_NAMES });
  if (!parsed.success) {
    const found = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${problems.issue(issue)}`);
    throw new EnvironmentError(words.badOwner(found.join("; ")));
  }
  try {
    await setUpDesk(parsed.data);
    return true;
  } catch (error) {
    // Another process of the same installation was quicker.
    if (error instanceof Problem && error.code === "conflict") return false;
    throw error;
  }
}

/** What the unattended set-up calls things until the owner renames them. */
const DEFAULT_NAMES = { deskName: "Fact-checking desk", name: "Owner" };
