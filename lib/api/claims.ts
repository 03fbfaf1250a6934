import * as z from "zod/mini";
import {
  claimKind,
  id,
  list,
  offset,
  pointState,
  pointType,
  prose,
  sourceKind,
  sourceType,
  stance,
  status,
  time,
  timeInput,
  version,
  webAddress,
  line,
} from "./values";
import { claimantView } from "./articles";

export const factPointView = z.object({
  id,
  start: offset,
  end: offset,
  text: z.string(),
  type: pointType,
  value: z.string(),
  state: pointState,
  correction: z.nullable(z.string()),
  version,
});
export type FactPointView = z.infer<typeof factPointView>;

export const sourceView = z.object({
  id,
  kind: sourceKind,
  url: z.nullable(z.string()),
  title: z.string(),
  publisher: z.nullable(z.string()),
});

export const evidenceView = z.object({
  id,
  claimId: id,
  source: sourceView,
  sourceType,
  stance,
  locator: z.nullable(z.string()),
  excerpt: z.nullable(z.string()),
  note: z.nullable(z.string()),
  accessedAt: z.nullable(time),
  points: z.array(z.object({ factPointId: id, stance })),
  confidentialTo: z.array(id),
  createdById: id,
  createdAt: time,
  version,
});
export type EvidenceView = z.infer<typeof evidenceView>;

export const claimView = z.object({
  id,
  articleId: id,
  number: z.int(),
  text: z.string(),
  start: offset,
  end: offset,
  kinds: z.array(claimKind),
  claimant: claimantView,
  reported: z.nullable(z.enum(["fact", "opinion"])),
  checkWorthiness: z.number(),
  reasons: z.array(z.string()),
  factPoints: z.array(factPointView),
  status,
  statusById: z.nullable(id),
  statusAt: z.nullable(time),
  needsRecheck: z.boolean(),
  correction: z.nullable(z.string()),
  note: z.nullable(z.string()),
  assigneeId: z.nullable(id),
  signOffs: z.array(z.object({ by: id, at: time, valid: z.boolean() })),
  evidence: z.array(evidenceView),
  comments: z.int(),
  dropped: z.boolean(),
  version,
  permissions: z.array(z.string()),
});
export type ClaimView = z.infer<typeof claimView>;
export const claimsView = list(claimView);
export type ClaimsView = z.infer<typeof claimsView>;

export const claimsQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(500))),
  limit: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
  /** "1" lists dropped claims instead. */
  dropped: z.optional(z.enum(["0", "1"])),
});

export const markInput = z.object({ start: offset, end: offset });
export type MarkInput = z.infer<typeof markInput>;

export const changeClaimInput = z.object({
  version,
  status: z.optional(status),
  note: z.optional(z.nullable(prose(10_000))),
  correction: z.optional(z.nullable(prose(10_000))),
  assigneeId: z.optional(z.nullable(id)),
  start: z.optional(offset),
  end: z.optional(offset),
});
export type ChangeClaimInput = z.infer<typeof changeClaimInput>;

export const splitClaimInput = z.object({ version, at: offset });
export type SplitClaimInput = z.infer<typeof splitClaimInput>;
export const splitClaimReply = z.object({ left: claimView, right: claimView });

export const mergeClaimsInput = z.object({
  ids: z.array(id).check(z.minLength(2), z.maxLength(100)),
  versions: z.array(version).check(z.minLength(2), z.maxLength(100)),
});
export type MergeClaimsInput = z.infer<typeof mergeClaimsInput>;

export const versionQuery = z.object({ version: z.string().check(z.regex(/^[1-9]\d{0,8}$/)) });

export const changePointInput = z.object({
  version,
  state: pointState,
  correction: z.optional(z.nullable(prose(1000))),
});
export type ChangePointInput = z.infer<typeof changePointInput>;

const evidenceFields = {
  sourceId: z.optional(id),
  sourceKind: z.optional(sourceKind),
  url: z.optional(z.nullable(webAddress)),
  title: z.optional(line(500)),
  publisher: z.optional(z.nullable(prose(300))),
  locator: z.optional(z.nullable(prose(300))),
  excerpt: z.optional(z.nullable(prose(20_000))),
  note: z.optional(z.nullable(prose(20_000))),
  accessedAt: z.optional(z.nullable(timeInput)),
  points: z.optional(z.array(z.object({ factPointId: id, stance })).check(z.maxLength(500))),
  confidentialTo: z.optional(z.array(id).check(z.maxLength(200))),
};
export const addEvidenceInput = z.object({ ...evidenceFields, sourceType, stance });
export type AddEvidenceInput = z.infer<typeof addEvidenceInput>;

export const changeEvidenceInput = z.object({
  ...evidenceFields,
  version,
  sourceType: z.optional(sourceType),
  stance: z.optional(stance),
});
export type ChangeEvidenceInput = z.infer<typeof changeEvidenceInput>;

export const commentView = z.object({
  id,
  claimId: id,
  body: z.string(),
  authorId: id,
  createdAt: time,
  editedAt: z.nullable(time),
  version,
});
export type CommentView = z.infer<typeof commentView>;
export const commentsView = list(commentView);
export const addCommentInput = z.object({ body: line(10_000) });
export type AddCommentInput = z.infer<typeof addCommentInput>;
export const changeCommentInput = z.object({ version, body: line(10_000) });
export type ChangeCommentInput = z.infer<typeof changeCommentInput>;

export const eventView = z.object({
  seq: z.string(),
  kind: z.string(),
  actorId: id,
  articleId: z.nullable(id),
  claimId: z.nullable(id),
  subjectId: z.nullable(id),
  at: time,
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
});
export type EventView = z.infer<typeof eventView>;
export const eventsView = list(eventView);
