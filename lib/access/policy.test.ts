import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "@/lib/api/values";
import { ACTIONS, can, permissions, reach, type Action, type Actor } from "./policy";

type Answer = "yes" | "own" | "no";
type Line = readonly [viewer: Answer, writer: Answer, checker: Answer, editor: Answer, owner: Answer];

/**
 * Who may do what, written out by hand from the table of roles that the product is built to, so that a slip in POLICY
 * shows: one line of that table becomes as many lines here as there are actions in it.
 */
const TABLE: Record<Action, Line> = {
  // Everybody signed in sees the desk; which articles are on it for them is the next line.
  "desk.read": ["yes", "yes", "yes", "yes", "yes"],
  // Read articles of the desk.
  "article.read": ["yes", "own", "yes", "yes", "yes"],
  // Comment.
  "comment.write": ["no", "own", "yes", "yes", "yes"],
  "comment.change": ["no", "own", "yes", "yes", "yes"],
  // Answer queries.
  "query.answer": ["no", "own", "no", "yes", "yes"],
  // Work claims: split, status, fact points, evidence, take a claim, export a draft report.
  "claim.work": ["no", "no", "yes", "yes", "yes"],
  "text.read": ["no", "no", "yes", "yes", "yes"],
  "report.draft": ["no", "no", "yes", "yes", "yes"],
  // Sign off a claim.
  "claim.sign_off": ["no", "no", "yes", "yes", "yes"],
  // Import, assign others, deadline, accept corrections, rule on queries, sign off the article, export the final report.
  "article.import": ["no", "no", "no", "yes", "yes"],
  "claim.assign": ["no", "no", "no", "yes", "yes"],
  "article.change": ["no", "no", "no", "yes", "yes"],
  "correction.accept": ["no", "no", "no", "yes", "yes"],
  "query.rule": ["no", "no", "no", "yes", "yes"],
  "article.sign_off": ["no", "no", "no", "yes", "yes"],
  "report.final": ["no", "no", "no", "yes", "yes"],
  // The table does not name deletion; who may bring an article in may take it away.
  "article.delete": ["no", "no", "no", "yes", "yes"],
  // People, rules, rating scale, tokens of others.
  "people.manage": ["no", "no", "no", "no", "yes"],
  "rules.manage": ["no", "no", "no", "no", "yes"],
  "tokens.manage": ["no", "no", "no", "no", "yes"],
};

/** All that a token with the scope "read" may do, as far as its person's role goes. */
const READS: readonly Action[] = ["desk.read", "article.read", "report.draft", "report.final"];

const ME = "me";
const actor = (role: Role, write = true): Actor => ({ personId: ME, deskId: "desk", role, write });
const actions = Object.keys(TABLE).filter((name): name is Action => name in TABLE);
const cases = actions.flatMap((action) =>
  ROLES.map((role, column) => ({ action, role, answer: TABLE[action][column] ?? "no" })),
);

test("the table names every action there is", () => {
  expect([...actions].sort()).toEqual([...ACTIONS].sort());
  expect(cases).toHaveLength(ACTIONS.length * 5);
});

describe.each(cases)("$role, $action: $answer", ({ action, role, answer }) => {
  // What the actor wrote as a comment, on three articles: their own, another writer's, and one without a writer.
  const own = { writerId: ME, authorId: ME };
  const others = { writerId: "somebody", authorId: ME };
  const nobodys = { writerId: null, authorId: ME };

  test("on an article of their own", () => expect(can(actor(role), action, own)).toBe(answer !== "no"));
  test("on another's article", () => expect(can(actor(role), action, others)).toBe(answer === "yes"));
  test("on an article without a writer", () =>
    expect(can(actor(role), action, nobodys)).toBe(answer === "yes"));
  test("with a read-only token", () => {
    const reads = READS.includes(action);
    expect(can(actor(role, false), action, own)).toBe(reads && answer !== "no");
    expect(can(actor(role, false), action, others)).toBe(reads && answer === "yes");
  });
  test("its reach over the desk", () => {
    const grant = { yes: "all", own: "own", no: "none" }[answer];
    expect(reach(actor(role), action)).toBe(grant);
    expect(reach(actor(role, false), action)).toBe(READS.includes(action) ? grant : "none");
  });
});

test("nobody changes another's comment, whatever their role", () => {
  for (const role of ROLES) {
    expect(can(actor(role), "comment.change", { writerId: ME, authorId: "somebody" })).toBe(false);
    expect(can(actor(role), "comment.change", { writerId: ME, authorId: null })).toBe(false);
    expect(can(actor(role), "comment.change", { writerId: ME })).toBe(false);
  }
});

test("a writer may nothing of their own where the article is not known", () => {
  expect(can(actor("writer"), "article.read")).toBe(false);
  expect(can(actor("writer"), "comment.write", {})).toBe(false);
});

test("a view's permissions are those of the wanted actions that are allowed, in their order", () => {
  const wanted = ["people.manage", "claim.work", "comment.write"] as const;
  expect(permissions(actor("checker"), wanted, { writerId: "somebody" })).toEqual([
    "claim.work",
    "comment.write",
  ]);
  expect(permissions(actor("checker", false), wanted, { writerId: "somebody" })).toEqual([]);
  expect(permissions(actor("writer"), wanted, { writerId: ME })).toEqual(["comment.write"]);
  expect(permissions(actor("viewer"), wanted, { writerId: ME })).toEqual([]);
});
