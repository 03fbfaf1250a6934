import { number, plural } from "./plural";

const CLAIMS = { one: "claim", other: "claims" };
const SOURCES = { one: "source", other: "sources" };

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "20 Nov 2026", in UTC; what is no time is shown as it is. */
export function day(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : DAY.format(date);
}

/** "Tuesday 24 November 2026 at 09:15 UTC"; what is no time is shown as it is. */
export function moment(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : `${MOMENT.format(date).replace(",", "")} UTC`;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** "Claim 3", "Claims 3, 7 and 9"; a long list names the first ten. */
export function claimNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).map(String);
  const rest = numbers.length - shown.length;
  return `${numbers.length === 1 ? "Claim" : "Claims"} ${listed(rest > 0 ? [...shown, `${number(rest)} more`] : shown)}`;
}

/** Every word of the fact-check summary: the page, and the files that leave the house. */
export const reportMessages = {
  kind: "Fact-check summary",
  version: (revision: number, madeAt: string) => `Version ${number(revision)}, ${moment(madeAt)}`,
  foot: (revision: number) => `Fact-check summary, version ${revision}`,
  byline: (byline: string) => `By ${byline.replace(/^by\s+/i, "")}`,
  size: (words: number, claims: number, points: number) =>
    `${plural(words, { one: "word", other: "words" })}, ${plural(claims, CLAIMS)}, ${plural(points, {
      one: "fact point",
      other: "fact points",
    })}.`,
  checkedByAll: (names: readonly string[]) => `Checked by ${listed(names)}.`,
  deadline: (time: string) => `Deadline ${moment(time)}.`,
  coverage: (read: number, sentences: number) =>
    `${number(read)} of ${plural(sentences, { one: "sentence", other: "sentences" })} read by a person.`,
  nobodyChecked: "Nobody has checked a claim yet.",
  draft: "Draft",
  draftOpen: (open: number) =>
    open === 0
      ? "Draft: every claim is checked."
      : `Draft: ${plural(open, CLAIMS)} ${open === 1 ? "is" : "are"} still open.`,
  signedOff: (signed: number, checked: number) =>
    `${number(signed)} of ${plural(checked, { one: "checked claim has", other: "checked claims have" })} a second sign-off.`,
  noClaims: "This article has no claims, so there is nothing to sum up.",
  claim: (claim: number) => `Claim ${claim}`,
  claimColumn: "Claim",
  claimsColumn: "Claims",
  textColumn: "Statement",
  evidenceColumn: "Evidence",
  checkedColumn: "Checked, signed off",
  statusColumn: "Status",
  sections: {
    must_change: {
      title: "Must change",
      lead: (n: number) =>
        n === 1
          ? "One statement is wrong. The correction is in bold."
          : `${number(n)} statements are wrong. The corrections are in bold.`,
    },
    needs_context: {
      title: "Needs context",
      lead: (n: number) =>
        n === 1 ? "True, but something is missing." : "True, but something is missing in each.",
    },
    disputed: { title: "Disputed", lead: () => "Good sources disagree." },
    unverifiable: { title: "Unverifiable", lead: () => "No source could be found." },
    open: { title: "Still open", lead: () => "Not checked to the end." },
    verified: { title: "Verified", lead: () => "The words in the article may stand." },
    not_checkable: { title: "Not checkable", lead: () => "No fact is stated; outside the total." },
  },
  noCorrection: "No correction proposed yet.",
  saidBy: (name: string) => `Said by ${name}`,
  checkedOn: (name: string, time: string) => `${name}, ${day(time)}`,
  signedBy: (names: readonly string[]) => `signed off by ${listed(names)}`,
  assignedTo: (name: string) => `with ${name}`,
  before: (word: string) => `before: ${word}`,
  pointsTicked: (ticked: number, all: number) =>
    `${number(ticked)} of ${plural(all, { one: "fact point", other: "fact points" })} confirmed`,
  wrongPoint: (text: string, correction: string | null) =>
    correction === null ? `Wrong: “${text}”` : `Wrong: “${text}”, should be “${correction}”`,
  sources: (n: number) => (n === 0 ? "none listed" : plural(n, SOURCES)),
  untitled: "Untitled source",
  sourceKinds: { web: "Web page", document: "Document", interview: "Interview", calculation: "Calculation" },
  sourceTypes: { primary: "primary", secondary: "secondary" },
  stances: { supports: "supports", refutes: "refutes", context: "gives context" },
  sourceFacts: (kind: string, type: string, stance: string) => `${kind}, ${type}, ${stance}.`,
  locator: (locator: string) => (/[.!?]$/.test(locator) ? locator : `${locator}.`),
  accessed: (time: string) => `Read ${day(time)}.`,
  quoted: "Word for word",
  noted: "Note",
  lintTitle: "Before the ClaimReview is published",
  warningsTitle: "Before this goes out",
  colophon: (revision: number, sha256: string, madeBy: string, desk: string) =>
    `Made with Stet by ${madeBy}, ${desk}, from version ${number(revision)} of the text (SHA-256 ${sha256}).`,
  words: (words: readonly string[]) => `Status words: ${words.join(", ")}.`,
  signatures: ["Checker", "Head of research", "Editor"],
  formerPerson: "A former colleague",
  emptyTitle: "Untitled",
  fileName: "fact-check",
  facts: {
    byline: "Byline",
    source: "Read from",
    published: "Published",
    deadline: "Deadline",
    version: "Version",
    made: "Made",
    madeBy: (name: string, desk: string) => `by ${name}, ${desk}`,
    state: "State",
    coverage: "Read",
    claimant: "Claimant",
    kinds: "Kinds",
    worth: "Check-worthiness",
    status: "Status",
    correction: "Correction",
    note: "Note",
    points: "Fact points",
    evidence: "Evidence",
    checked: "Checked",
    signedOff: "Signed off",
  },
  pointStates: { open: "open", ticked: "confirmed", wrong: "wrong" },
  states: { checking: "In checking", signed_off: "Signed off", archived: "Archived" },
  final: "Final",
  warnings: {
    open_claims: (n: number) => `${plural(n, CLAIMS)} ${n === 1 ? "is" : "are"} still open.`,
    unread_text: (n: number) =>
      `${plural(n, { one: "sentence has", other: "sentences have" })} not been read by a person yet.`,
    no_evidence: (claims: readonly number[]) =>
      `${claimNumbers(claims)} ${claims.length === 1 ? "is" : "are"} checked, but this report lists no evidence for ${claims.length === 1 ? "it" : "them"}.`,
    no_correction: (claims: readonly number[]) =>
      `${claimNumbers(claims)} must change, but no correction is written down.`,
    wrong_points: (claims: readonly number[]) =>
      `${claimNumbers(claims)} ${claims.length === 1 ? "stands" : "stand"} at Verified with a fact point marked wrong. Open the claim and decide.`,
    open_points: (claims: readonly number[]) =>
      `${claimNumbers(claims)} ${claims.length === 1 ? "stands" : "stand"} at Verified with fact points still open.`,
    no_published_address:
      "The address at which the article is published is not known, so the reviews name the report’s own address. Add the published address before you publish them.",
    not_final: "This is a draft. Publish the reviews only from the final report.",
    no_claimant: (claims: readonly number[]) =>
      `${claimNumbers(claims)} ${claims.length === 1 ? "names" : "name"} nobody as claimant, so the review says nothing of who made the claim.`,
    nothing_to_publish:
      "No claim stands at Verified, Needs context, Disputed or False, so there is no review to publish.",
  },
  page: {
    title: (title: string) => `Fact-check summary: ${title}`,
    toolbar: "Export",
    review: "Review",
    exportAs: "Export as",
    formats: { html: "Web page", markdown: "Markdown", csv: "CSV", json: "JSON", claimreview: "ClaimReview" },
    download: (format: string) => `Download the summary as ${format}`,
    print: "Print",
    copyLink: "Copy link",
    copied: "The address of this summary is copied.",
    notCopied: "The browser did not allow copying. Copy the address from its address bar.",
    notFoundTitle: "There is no such article",
    notFound: "It may have been deleted, or it belongs to another desk.",
    forbiddenTitle: "You cannot open this summary",
    forbidden: "Your role does not allow summaries. Ask an owner of the desk.",
    toDesk: "Go to the desk",
  },
};
