/** Everything an import says to a person: errors, warnings, and why something was left out. */
export const importMessages = {
  empty: "There is no text to import. Paste the article's text, or choose another file or address.",
  emptyPage:
    "This page holds no text that can be read without running its scripts. Open it in a browser, copy the article and paste it here.",
  tooLarge: (limitMegabytes: number) =>
    `This is larger than ${limitMegabytes} MB. Import the article alone, or in parts.`,
  tooLong: (characters: number, blocks: number) =>
    `This text is longer than ${characters.toLocaleString("en")} characters or ${blocks.toLocaleString("en")} paragraphs. Import it in parts.`,
  tooDeep:
    "This page is nested too deeply to be read safely. Open it in a browser, copy the article and paste it here.",
  tooManyNodes: "This page has too many parts to be read safely. Copy the article and paste it here.",
  markdownTooDeep:
    "This Markdown has more nested quotes, lists, brackets or marks in one place than can be read safely. Take them out, or import it as plain text.",
  forwards: (target: string) => `This page only forwards to ${target}. Import that address instead.`,
  timeout: "Reading this took too long. Copy the article's text and paste it here.",
  outOfMemory: "Reading this needed too much memory. Copy the article's text and paste it here.",
  readerGone: "The reader stopped before it was done. Try again, or paste the article's text.",
  unsupported: (what: string) =>
    `This is ${what}. Files that can be imported are .txt, .md and .html; for anything else, open it, copy the text and paste it here.`,
  controlsRemoved: (count: number) =>
    `${count} unreadable ${count === 1 ? "character was" : "characters were"} taken out.`,
  replacementCharacters: (count: number) =>
    `${count} ${count === 1 ? "character" : "characters"} could not be decoded and ${count === 1 ? "shows" : "show"} as \uFFFD. Check the text against the original.`,
  encodingMismatch: (stated: string, found: string) =>
    `The source says its encoding is ${stated}, but it was readable only as ${found}. Check accented letters and quotation marks.`,
  languageMismatch: (stated: string, found: string) =>
    `The page states the language "${stated}", but the text reads as "${found}".`,
  noTitle: "No title was found; the first words stand in for it.",
  mainTextUnsure:
    "The main text of this page could not be told apart with certainty. Check what was left out.",
  fromLinkedData:
    "The page shows no article without its scripts; the text was taken from what it states for search engines. Compare it with the original.",
  onlyPart:
    "Only a short text was found on this page. It may be behind a sign-in; compare it with the original.",
  media: (count: number) =>
    `${count} embedded ${count === 1 ? "part" : "parts"} (video, sound or frame) could not be read.`,
} as const;

export const LEFT_OUT = {
  hidden: "not visible on the page",
  control: "a button or form field",
  navigation: "navigation",
  footer: "page footer",
  header: "page header",
  aside: "beside the text",
  comments: "readers' comments",
  related: "links to other articles",
  advertisement: "advertisement",
  share: "sharing and newsletter",
  outside: "outside the main text",
  struck: "marked as deleted",
  annotation: "reading aid or alternative form",
  mark: "footnote mark or list bullet",
  repeated: "repeats the text",
  embedded: "embedded part that cannot be read",
  picture: "description of a picture",
  frontMatter: "fields above the text",
} as const;
export type LeftOutReason = keyof typeof LEFT_OUT;
