import type { core } from "zod/mini";
import { KEEPABLE } from "@/lib/api/values";

/** What the server says when it refuses; each sentence says what to do. */
export const problems = {
  signInFirst: "Sign in, or send a token that is still valid.",
  foreignOrigin: "This write did not come from Stet's own pages. Open Stet at its own address and try again.",
  noSuchAddress: "There is nothing at this address.",
  badIdempotencyKey: "An Idempotency-Key is 1 to 200 visible ASCII characters. Send a fresh random one.",
  keyUsedForAnother: "This Idempotency-Key was used for another request. Send a fresh one.",
  sendJson: "Send the body as JSON, with Content-Type: application/json.",
  notJson: "The body is not valid JSON in UTF-8.",
  noFile: "The form has no file. Choose one and send it in the field “file”.",
  ourFault: "Something went wrong on the server",
  tryAgain:
    "Nothing was changed. Try again; if it stays so, tell whoever runs the server, who finds it in the log.",
  databaseAway: "The database does not answer. Try again in a moment; the server's log says more.",
  tooLarge: (limit: number) =>
    `This is larger than ${Math.round(limit / 1_000_000)} MB, the most that is taken at once. Send it in parts.`,
  mayNot: "Your role does not allow this. Ask an owner of the desk.",
  invalidInput: (errors: { path: string; message: string }[]) => {
    const [first] = errors;
    if (!first) return "The input is not valid.";
    const where = first.path === "" ? "The input" : `“${first.path}”`;
    return `${where}: ${first.message}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""}`;
  },
  issue: issueWords,
  noSource: "Send a source, a file, or the id of a preview.",
  draftGone:
    "This preview is older than an hour and is gone. Read the article again; what you typed can be sent again.",
  changedMeanwhile: "Somebody changed the same thing meanwhile. Look at how it stands now and decide.",
  wrongPoints:
    "A claim with a wrong fact point cannot be verified. Set it to False, or open the point again.",
  verifiedPoint: "This claim is verified. Give it another status first, then mark the point wrong.",
  badCursor: "This cursor is not one of ours. Start the list again without it.",
  spanOutside: (length: number) => `The span does not lie inside the text, which has ${length} characters.`,
  spanEmpty: "The span holds no words.",
  splitOutside: "Choose a place inside the claim, with words on both sides of it.",
  mergeSame: "Name at least two different claims of one article, each with its version.",
  claimAlready: (number: number) =>
    `These words are claim ${number} already. Open that one, or select other words.`,
  mergeGone: "One of these claims is not on the desk any more. Load the list again.",
  dropped: "This claim was dropped. Restore it first.",
  notDropped: "This claim was not dropped.",
  sourceUnknown: "There is no such source on your desk. Leave sourceId out and send an address or a title.",
  sourceNameless: "Say what the source is: give an address or a title.",
  addressNeeded: "A web source needs its address.",
  pointOfAnother: "A fact point named here belongs to another claim. Load the claim again.",
  personUnknown: "There is no such person on your desk, or the account is disabled.",
  writerOnly: "This person's role cannot work claims. Choose a checker, an editor or an owner.",
  nothingToChange: "Name at least one field to change.",
  archived: "This article is not in checking any more. Reopen it first.",
  gone: "This was removed.",
  busy: "Many people are changing the same thing at once. Try again in a moment.",
};

function issueWords(issue: core.$ZodIssue): string {
  const { code } = issue;
  if (code === "invalid_type")
    return issue.input === undefined ? "is missing" : `must be of type ${issue.expected}`;
  if (code === "too_big")
    return `must be at most ${String(issue.maximum)}${issue.origin === "string" ? " characters" : ""}`;
  if (code === "too_small") {
    if (issue.origin === "string" && Number(issue.minimum) === 1) return "must not be empty";
    return `must be at least ${String(issue.minimum)}${issue.origin === "string" ? " characters" : ""}`;
  }
  if (code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  if (code === "unrecognized_keys") return `has unknown fields: ${issue.keys.join(", ")}`;
  if (code === "invalid_format" && issue.format === "url")
    return "must be an address that begins with http:// or https://";
  if (code === "invalid_format" && issue.format === "email")
    return "must be an e-mail address, such as name@example.org";
  if (code === "invalid_format" && issue.format === "datetime")
    return "must be a time in ISO 8601 with its offset";
  if (code === "invalid_format" && issue.format === "regex" && issue.pattern === String(KEEPABLE))
    return "holds a character that cannot be kept (NUL, or half of a surrogate pair)";
  if (code === "invalid_union") return "has none of the shapes that are taken here";
  return "has a form that is not taken here";
}
