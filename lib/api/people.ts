import * as z from "zod/mini";
import { id, line, list, preset, role, time } from "./values";

/** Lower-cased, because addresses are compared that way. */
export const email = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.maxLength(254),
  z.check(({ value, issues }) => {
    if (!/^[^\s@\u0000]+@[^\s@\u0000]+$/.test(value))
      issues.push({ code: "invalid_format", format: "email", input: value });
  }),
);

const SHORTEST = 8;
const LONGEST = 128;
const aboutIt = { origin: "string", inclusive: true } as const;

/** 8 to 128 characters of any script, counted by code point with accents composed. */
export const password = z.string().check(
  z.normalize("NFC"),
  z.check(({ value, issues }) => {
    const { length } = [...value];
    // The password itself is left out of what a log may keep.
    const issue = { ...aboutIt, input: "", continue: false };
    if (length < SHORTEST) issues.push({ ...issue, code: "too_small", minimum: SHORTEST });
    if (length > LONGEST) issues.push({ ...issue, code: "too_big", maximum: LONGEST });
  }),
);

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
