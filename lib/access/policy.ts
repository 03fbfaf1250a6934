import type { Role } from "@/lib/api/values";

/** Who acts. `write` is false for a read-only token, which may do only what reads. */
export interface Actor {
  personId: string;
  deskId: string;
  role: Role;
  write: boolean;
}

/** What the rules need to know of the thing acted upon. */
export interface Subject {
  /** The article's writer on the desk, where it has one. */
  writerId?: string | null;
  /** Who made the comment. */
  authorId?: string | null;
}

/** "own": only on an article whose writer the actor is. */
type Grant = "all" | "own";
interface Rule {
  reads?: true;
  roles: Partial<Record<Role, Grant>>;
  /** Only on what the actor made. */
  author?: true;
}

const CHECKERS = { checker: "all", editor: "all", owner: "all" } as const;
const EDITORS = { editor: "all", owner: "all" } as const;
const OWNERS = { owner: "all" } as const;

/** The one table of who may do what (the roles of the product, line by line). What is not in it is refused. */
export const POLICY = {
  "desk.read": { reads: true, roles: { viewer: "all", writer: "all", ...CHECKERS } },
  "article.read": { reads: true, roles: { viewer: "all", writer: "own", ...CHECKERS } },
  "comment.write": { roles: { writer: "own", ...CHECKERS } },
  "comment.change": { roles: { writer: "own", ...CHECKERS }, author: true },
  "query.answer": { roles: { writer: "own", ...EDITORS } },
  "claim.work": { roles: CHECKERS },
  "claim.sign_off": { roles: CHECKERS },
  "text.read": { roles: CHECKERS },
  "report.draft": { reads: true, roles: CHECKERS },
  "report.final": { reads: true, roles: EDITORS },
  "article.import": { roles: EDITORS },
  "article.change": { roles: EDITORS },
  "article.delete": { roles: EDITORS },
  "article.sign_off": { roles: EDITORS },
  "claim.assign": { roles: EDITORS },
  "correction.accept": { roles: EDITORS },
  "query.rule": { roles: EDITORS },
  "people.manage": { roles: OWNERS },
  "rules.manage": { roles: OWNERS },
  "tokens.manage": { roles: OWNERS },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY).filter((name): name is Action => name in POLICY);

/** True when the actor may do this to the subject. The subject's desk is checked by the query that found it. */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const rule: Rule = POLICY[action];
  if (!actor.write && !rule.reads) return false;
  if (rule.author && subject.authorId !== actor.personId) return false;
  const grant = rule.roles[actor.role];
  if (grant === "own") return subject.writerId === actor.personId;
  return grant === "all";
}

/** The actions among `wanted` that the actor may do to the subject; what a view carries as `permissions`. */
export function permissions(actor: Actor, wanted: readonly Action[], subject: Subject = {}): Action[] {
  return wanted.filter((action) => can(actor, action, subject));
}

/** On which subjects the actor may do this: all of the desk's, their own, or none. For scoping queries. */
export function reach(actor: Actor, action: Action): Grant | "none" {
  const rule: Rule = POLICY[action];
  if (!actor.write && !rule.reads) return "none";
  return rule.roles[actor.role] ?? "none";
}
