import type { Action } from "@/lib/access/policy";
import type { Role } from "@/lib/api/values";
import { plural } from "./plural";

/** The people of the desk and what they may do. */
export const team = {
  title: "Team",
  loading: "Loading the team",
  people: (n: number) => plural(n, { one: "person", other: "people" }),
  list: "People of the desk",
  column: { person: "Person", role: "Role" },
  you: (name: string) => `${name} (you)`,
  disabled: "cannot sign in",
  role: {
    owner: "Owner",
    editor: "Editor",
    checker: "Checker",
    writer: "Writer",
    viewer: "Viewer",
  } satisfies Record<Role, string>,
  add: {
    heading: "Add a person",
    lead: "There is no e-mail from Stet: give them the address of this page, their e-mail as typed here, and the password yourself.",
    name: "Name",
    nameHint: "As the others know them",
    email: "E-mail",
    role: "Role",
    password: "First password",
    passwordHint: "At least 8 characters",
    submit: "Add to the desk",
    added: (name: string) => `${name} is on the desk now and can sign in`,
    words: {
      name: "Type a name, at most 80 characters.",
      email: "Type an e-mail address, such as name@example.org.",
      role: "Choose a role.",
      password: "Choose a password of 8 to 128 characters.",
    },
  },
  matrix: {
    heading: "What each role may do",
    action: "Action",
    yes: "yes",
    no: "no",
    own: "own",
    ownHint: "Own: only on an article they are the writer of.",
    rows: {
      "article.read": "Read articles",
      "comment.write": "Comment",
      "claim.work": "Split, check, add evidence",
      "report.draft": "Export a draft report",
      "article.import": "Import an article",
      "claim.assign": "Assign others",
      "article.change": "Set the deadline",
      "report.final": "Export the final report",
      "people.manage": "Add people",
    } satisfies Partial<Record<Action, string>>,
  },
  notYours: "The team page is for owners",
  notYoursLead: "Ask an owner of the desk to add somebody or to say who may do what.",
  toDesk: "To the desk",
};
