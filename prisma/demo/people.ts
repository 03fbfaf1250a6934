import type { Role } from "@/lib/api/values";

/** The people of the demonstration desk go by what they do; none of them is a real person. */
export const DEMO_PEOPLE = {
  editor: { name: "Editor", role: "editor" },
  research: { name: "Head of research", role: "editor" },
  checker1: { name: "Checker 1", role: "checker" },
  checker2: { name: "Checker 2", role: "checker" },
  writer: { name: "Writer", role: "writer" },
} as const satisfies Record<string, { name: string; role: Role }>;

export type DemoPerson = keyof typeof DEMO_PEOPLE;
