import * as z from "zod/mini";
import { id, line, list, preset, role, time } from "./values";

/** Lower-cased, because addresses are compared that way. */
export const email = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(254), z.regex(/^[^\s@\u0000]+@[^\s@\u0000]+$/));
export const password = z.string().check(z.minLength(8), z.maxLength(128));

export const setupInput = z.object({
  deskName: line(80),
  name: line(80),
  email,
  password,
});
export type SetupInput = z.infer<typeof setupInput>;

export const addPersonInput = z.object({ email, name: line(80), role, password });
export type AddPersonInput = z.infer<typeof addPersonInput>;

export const personView = z.object({
  id,
  name: z.string(),
  initials: z.string(),
  role,
  disabled: z.boolean(),
});
export type PersonView = z.infer<typeof personView>;
export const peopleView = list(personView);

export const meView = z.object({
  ...personView.shape,
  email: z.string(),
  desk: z.object({ id, name: z.string(), preset }),
  permissions: z.array(z.string()),
});
export type MeView = z.infer<typeof meView>;

export const setupView = z.object({ person: personView });
export const sessionsEndedView = z.object({ ended: z.int() });
export const setupStateView = z.object({ needed: z.boolean(), checkedAt: time });
