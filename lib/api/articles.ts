import * as z from "zod/mini";
import {
  articleState,
  blockKind,
  claimKind,
  claimantType,
  heading,
  id,
  list,
  offset,
  page,
  pointType,
  span,
  status,
  time,
  timeInput,
  version,
  webAddress,
} from "./values";

const MAX_CONTENT = 10_000_000;

/** The import itself takes out what cannot be kept, and says so. */
const content = z.string().check(z.maxLength(MAX_CONTENT));

export const articleSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), content: content }),
  z.object({ kind: z.literal("markdown"), content: content }),
  z.object({ kind: z.literal("html"), content: content, url: z.optional(webAddress) }),
  z.object({ kind: z.literal("url"), url: webAddress }),
]);
export type ArticleSource = z.infer<typeof articleSource>;

/** What a person may set right before checking starts. */
const corrections = {
  title: z.optional(heading(500)),
  byline: z.optional(z.nullable(heading(300))),
  language: z.optional(z.string().check(z.regex(/^[a-z]{2,3}$/))),
  deadline: z.optional(z.nullable(timeInput)),
};

/** Changes made in the preview: claims that are none, sentences that are claims after all, and blocks dropped or renamed. */
export const draftEdits = z.object({
  ...corrections,
  unmark: z.optional(z.array(span).check(z.maxLength(10_000))),
  mark: z.optional(z.array(span).check(z.maxLength(10_000))),
});
export type DraftEdits = z.infer<typeof draftEdits>;

export const previewInput = z.object({ source: articleSource, ...corrections });
export type PreviewInput = z.infer<typeof previewInput>;

export const importInput = z.union([
  z.object({ draftId: id, edits: z.optional(draftEdits) }),
  z.object({ source: articleSource, ...corrections }),
]);
export type ImportInput = z.infer<typeof importInput>;

export const blockView = z.object({ kind: blockKind, start: offset, end: offset });

export const claimantView = z.object({
  type: claimantType,
  name: z.nullable(z.string()),
  candidates: z.optional(z.array(z.string())),
});

export const splitClaimView = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  kinds: z.array(claimKind),
  claimant: claimantView,
  reported: z.nullable(z.enum(["fact", "opinion"])),
  checkWorthiness: z.number(),
  reasons: z.array(z.string()),
  factPoints: z.array(
    z.object({ start: offset, end: offset, text: z.string(), type: pointType, value: z.string() }),
  ),
  subClaims: z.array(span),
  suggestedWording: z.nullable(z.string()),
});

export const splitView = z.object({
  language: z.string(),
  title: z.string(),
  byline: z.nullable(z.string()),
  text: z.string(),
  blocks: z.array(blockView),
  sentences: z.array(
    z.object({ start: offset, end: offset, coverage: z.enum(["claims", "nothing_to_check"]) }),
  ),
  claims: z.array(splitClaimView),
  remarks: z.array(z.object({ kind: z.string(), spans: z.array(span), message: z.string() })),
});
export type SplitView = z.infer<typeof splitView>;

export const leftOutView = z.object({ text: z.string(), reason: z.string() });

export const previewView = z.object({
  ...splitView.shape,
  draftId: id,
  expiresAt: time,
  sourceUrl: z.nullable(z.string()),
  publishedAt: z.nullable(z.string()),
  leftOut: z.array(leftOutView),
  warnings: z.array(z.string()),
});
export type PreviewView = z.infer<typeof previewView>;

export const progressView = z.object({
  total: z.int(),
  checked: z.int(),
  open: z.int(),
  notCheckable: z.int(),
  needsRecheck: z.int(),
  byStatus: z.record(status, z.int()),
  coverage: z.object({ sentences: z.int(), read: z.int() }),
});
export type ProgressView = z.infer<typeof progressView>;

const articleBase = {
  id,
  title: z.string(),
  byline: z.nullable(z.string()),
  language: z.string(),
  sourceUrl: z.nullable(z.string()),
  publishedUrl: z.nullable(z.string()),
  publishedAt: z.nullable(z.string()),
  writerId: z.nullable(id),
  state: articleState,
  deadline: z.nullable(time),
  words: z.int(),
  progress: progressView,
  createdAt: time,
  version,
  permissions: z.array(z.string()),
};

/** An article as lists show it: without its text. */
export const articleListItem = z.object({
  ...articleBase,
  revision: z.object({ id, number: z.int(), sha256: z.string() }),
  /** Ids of the people who have claims of it assigned. */
  checkers: z.array(id),
  /** Claims assigned to the reader that are still open. */
  mineOpen: z.int(),
});
export type ArticleListItem = z.infer<typeof articleListItem>;
export const articlesView = list(articleListItem);
export type ArticlesView = z.infer<typeof articlesView>;

export const sentenceView = z.object({
  start: offset,
  end: offset,
  coverage: z.enum(["claims", "nothing_to_check"]),
  read: z.boolean(),
  readBy: z.nullable(id),
  readAt: z.nullable(time),
});

export const articleView = z.object({
  ...articleBase,
  revision: z.object({
    id,
    number: z.int(),
    text: z.string(),
    sha256: z.string(),
    blocks: z.array(blockView),
    sentences: z.array(sentenceView),
    leftOut: z.array(leftOutView),
    createdAt: time,
  }),
});
export type ArticleView = z.infer<typeof articleView>;

export const articlesQuery = z.object({
  ...page.shape,
  state: z.optional(z.enum(["checking", "signed_off", "archived", "closed"])),
  /** "me": only articles where claims are assigned to the reader; "needs": where such claims are open. */
  mine: z.optional(z.enum(["me", "needs"])),
});

/** How many articles stand under each tab of the desk. */
export const deskCountsView = z.object({
  checking: z.int(),
  mine: z.int(),
  needsMe: z.int(),
  closed: z.int(),
});
export type DeskCountsView = z.infer<typeof deskCountsView>;

export const changeArticleInput = z.object({
  version,
  title: z.optional(heading(500)),
  byline: z.optional(z.nullable(heading(300))),
  language: z.optional(z.string().check(z.regex(/^[a-z]{2,3}$/))),
  deadline: z.optional(z.nullable(timeInput)),
  writerId: z.optional(z.nullable(id)),
  publishedUrl: z.optional(z.nullable(webAddress)),
});
export type ChangeArticleInput = z.infer<typeof changeArticleInput>;

export const readInput = z.object({
  ranges: z.array(span).check(z.minLength(1), z.maxLength(10_000)),
  read: z.boolean(),
});
export type ReadInput = z.infer<typeof readInput>;
