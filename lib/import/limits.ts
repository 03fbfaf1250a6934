/** What one import may cost; more is refused before it is parsed. */
export const LIMITS = {
  bytes: 10 * 1024 * 1024,
  /** Of the text that was read (UTF-16 code units, and blocks): a long book; splitting takes seconds from here on. */
  characters: 3_000_000,
  blocks: 30_000,
  /** Elements nested deeper than this are read as if they lay in the last allowed one; browsers do the same at 512. */
  keptDepth: 200,
  /** Open elements at once; every further level costs the parser a walk over all of them. */
  depth: 4_000,
  /** Elements and runs of text of one page. */
  nodes: 400_000,
  /** UTF-16 code units of one attribute that are kept. */
  attribute: 20_000,
  /** Markers of nested quotes, lists or brackets in one line of Markdown. */
  markdownDepth: 100,
  /** Marks of emphasis, code and links in one paragraph of Markdown. */
  markdownMarks: 5_000,
} as const;
