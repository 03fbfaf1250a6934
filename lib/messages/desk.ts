import { plural } from "./plural";

/** The desk: every article in checking, and what it needs. */
export const desk = {
  title: "Desk",
  loading: "Loading the desk",
  import: "Import an article",
  importKey: "N",
  tabs: "Which articles",
  tab: { checking: "In checking", mine: "Mine", needs: "Needs me", closed: "Closed" },
  caption: {
    checking: "Articles in checking, by deadline",
    mine: "Articles with claims of yours, by deadline",
    needs: "Articles with open claims of yours, by deadline",
    closed: "Closed articles, by deadline",
  },
  column: {
    article: "Article",
    checked: "Checked",
    needs: "Needs you",
    checkers: "Checkers",
    closes: "Closes",
  },
  group: {
    overdue: "Overdue",
    today: "Today",
    week: "This week",
    later: "Later",
    none: "No deadline",
  },
  articles: (n: number) => plural(n, { one: "article", other: "articles" }),
  words: (n: number) => plural(n, { one: "word", other: "words" }),
  untitled: "Untitled",
  checkedOf: (checked: number, total: number) => `${checked} of ${total} checked`,
  noFindings: "No findings yet",
  nothingFound: "Nothing to correct",
  yoursOpen: (n: number) => `${plural(n, { one: "claim", other: "claims" })} of yours`,
  nothing: "Nothing",
  nobody: "Nobody assigned",
  moreCheckers: (names: string) => `Also ${names}`,
  empty: {
    checking: "Nothing is in checking.",
    mine: "No article has claims of yours. They stand here as soon as a claim is assigned to you.",
    needs: "Nothing needs you. All claims of yours are checked, or none is assigned to you.",
    closed: "No article is closed yet.",
  },
  failed: "The articles could not be loaded.",
  moreFailed: "The next articles could not be loaded. Try again.",
};

/** Changing when an article closes. */
export const deadlineWords = {
  set: "Set a deadline",
  setFor: (title: string) => ` for ${title}`,
  changeFor: (title: string) => `. Change the deadline of ${title}`,
  field: "Closes",
  zone: (zone: string) => `In your time, ${zone}`,
  clear: "No deadline",
  bad: "Give a whole date and time.",
  changed: (title: string, deadline: string) => `${title} now closes ${deadline}`,
  cleared: (title: string) => `${title} has no deadline now`,
  conflict: (deadline: string) =>
    `Somebody changed the deadline meanwhile: it is ${deadline} now. Save again to set yours in its place.`,
  none: "open",
};

/** The desk before the first article. */
export const first = {
  heading: "Nothing is being checked yet.",
  lead: "Import an article and Stet marks the sentences that state facts. You can change what it marked before anyone starts.",
  leadForOthers: "As soon as an editor imports an article, it stands here.",
  ways: {
    url: { title: "From a web address", detail: "A published page or a preview link" },
    paste: {
      title: "Paste the text",
      detail: "From a word processor or an e-mail; headings and links are kept",
    },
    file: { title: "Upload a file", detail: "HTML, Markdown or plain text" },
  },
  sampleBefore: "Only looking? ",
  sample: "Open the sample article",
  sampleAfter: ", with some claims checked already and a few mistakes planted.",
  specimen: "How claims look",
  sentences: [
    { status: "verified", text: "Work began on 28 January 1887.", reading: "Dots: let it stand" },
    { status: "false", text: "The tower opened on 6 May 1889.", reading: "Double line: must change" },
    { status: "disputed", text: "It cost 6.5 million francs.", reading: "Wave: sources disagree" },
    {
      status: "unchecked",
      text: "The concession ran for twenty years.",
      reading: "Hairline: nobody has looked",
    },
  ] as const,
  before: "Before the first deadline",
  accountReady: "Your account is ready",
  addCheckers: "Add the checkers",
  done: "done",
  toDo: "to do",
};
