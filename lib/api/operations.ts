import * as z from "zod/mini";
import * as articles from "./articles";
import * as claims from "./claims";
import * as people from "./people";
import { id, page, reportFormat } from "./values";

/**
 * The whole of `/api/v1`, one row an operation. Route handlers take their schemas from here, the OpenAPI document is
 * made from it, and a test holds the route files against it.
 */
export interface Operation {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  summary: string;
  /** Works without sign-in. */
  open?: true;
  params?: z.ZodMiniType;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  /** Takes multipart/form-data with one field `file` as well. */
  file?: true;
  /** null: no body (204), or a body of its own type (a report). */
  reply: z.ZodMiniType | null;
  status: number;
}

const byId = z.object({ id });
const anything = z.record(z.string(), z.unknown());

export const operations = {
  openapi: { method: "GET", path: "/openapi.json", summary: "This document", open: true, reply: anything, status: 200 },
  livez: {
    method: "GET",
    path: "/livez",
    summary: "The process answers",
    open: true,
    reply: z.object({ status: z.literal("ok") }),
    status: 200,
  },
  readyz: {
    method: "GET",
    path: "/readyz",
    summary: "The database answers as well",
    open: true,
    reply: z.object({ status: z.literal("ok") }),
    status: 200,
  },
  setUpDesk: {
    method: "POST",
    path: "/setup",
    summary: "Make the desk and its owner; works once, on an empty installation",
    open: true,
    body: people.setupInput,
    reply: people.setupView,
    status: 201,
  },
  me: { method: "GET", path: "/me", summary: "The signed-in person", reply: people.meView, status: 200 },
  endMySessions: {
    method: "DELETE",
    path: "/me/sessions",
    summary: "Sign out everywhere",
    reply: people.sessionsEndedView,
    status: 200,
  },
  endMySession: {
    method: "DELETE",
    path: "/me/sessions/current",
    summary: "Sign out here",
    reply: people.sessionsEndedView,
    status: 200,
  },
  listPeople: { method: "GET", path: "/people", summary: "The people of the desk", query: page, reply: people.peopleView, status: 200 },
  addPerson: {
    method: "POST",
    path: "/people",
    summary: "Add a person to the desk",
    body: people.addPersonInput,
    reply: people.personView,
    status: 201,
  },
  loadDemo: {
    method: "POST",
    path: "/demo",
    summary: "Load the demonstration article",
    reply: articles.articleView,
    status: 201,
  },
  previewArticle: {
    method: "POST",
    path: "/articles/preview",
    summary: "Read an article and show how it splits; nothing reaches the desk",
    body: articles.previewInput,
    file: true,
    reply: articles.previewView,
    status: 200,
  },
  importArticle: {
    method: "POST",
    path: "/articles",
    summary: "Import an article, directly or as previewed",
    body: articles.importInput,
    file: true,
    reply: articles.articleView,
    status: 201,
  },
  listArticles: {
    method: "GET",
    path: "/articles",
    summary: "The articles of the desk, by deadline, without their texts",
    query: articles.articlesQuery,
    reply: articles.articlesView,
    status: 200,
  },
  deskCounts: {
    method: "GET",
    path: "/articles/counts",
    summary: "How many articles stand under each tab of the desk",
    reply: articles.deskCountsView,
    status: 200,
  },
  article: { method: "GET", path: "/articles/{id}", summary: "One article with its text", params: byId, reply: articles.articleView, status: 200 },
  changeArticle: {
    method: "PATCH",
    path: "/articles/{id}",
    summary: "Change what is said about an article",
    params: byId,
    body: articles.changeArticleInput,
    reply: articles.articleView,
    status: 200,
  },
  deleteArticle: {
    method: "DELETE",
    path: "/articles/{id}",
    summary: "Delete an article",
    params: byId,
    query: claims.versionQuery,
    reply: null,
    status: 204,
  },
  markRead: {
    method: "POST",
    path: "/articles/{id}/read",
    summary: "Say which sentences a person has read, or has not",
    params: byId,
    body: articles.readInput,
    reply: articles.articleView,
    status: 200,
  },
  articleActivity: {
    method: "GET",
    path: "/articles/{id}/activity",
    summary: "The events of one article, newest first",
    params: byId,
    query: page,
    reply: claims.eventsView,
    status: 200,
  },
  report: {
    method: "GET",
    path: "/articles/{id}/report",
    summary: "The fact-check summary in one of its formats",
    params: byId,
    query: z.object({ format: z.optional(reportFormat), download: z.optional(z.enum(["0", "1"])) }),
    reply: null,
    status: 200,
  },
  listClaims: {
    method: "GET",
    path: "/articles/{id}/claims",
    summary: "The claims of an article in text order",
    params: byId,
    query: claims.claimsQuery,
    reply: claims.claimsView,
    status: 200,
  },
  markClaim: {
    method: "POST",
    path: "/articles/{id}/claims",
    summary: "Make a claim of a span of the text",
    params: byId,
    body: claims.markInput,
    reply: claims.claimView,
    status: 201,
  },
  claim: { method: "GET", path: "/claims/{id}", summary: "One claim", params: byId, reply: claims.claimView, status: 200 },
  changeClaim: {
    method: "PATCH",
    path: "/claims/{id}",
    summary: "Change a claim: status, note, correction, assignment, bounds",
    params: byId,
    body: claims.changeClaimInput,
    reply: claims.claimView,
    status: 200,
  },
  dropClaim: {
    method: "DELETE",
    path: "/claims/{id}",
    summary: "Drop a claim; it can be restored",
    params: byId,
    query: claims.versionQuery,
    reply: null,
    status: 204,
  },
  restoreClaim: {
    method: "POST",
    path: "/claims/{id}/restore",
    summary: "Bring a dropped claim back",
    params: byId,
    reply: claims.claimView,
    status: 200,
  },
  splitClaim: {
    method: "POST",
    path: "/claims/{id}/split",
    summary: "Split a claim at an offset of the text",
    params: byId,
    body: claims.splitClaimInput,
    reply: claims.splitClaimReply,
    status: 201,
  },
  mergeClaims: {
    method: "POST",
    path: "/claims/merge",
    summary: "Merge claims into the first of them in the text",
    body: claims.mergeClaimsInput,
    reply: claims.claimView,
    status: 200,
  },
  claimActivity: {
    method: "GET",
    path: "/claims/{id}/activity",
    summary: "The events of one claim, newest first",
    params: byId,
    query: page,
    reply: claims.eventsView,
    status: 200,
  },
  changeFactPoint: {
    method: "PATCH",
    path: "/fact-points/{id}",
    summary: "Tick a fact point, mark it wrong, or open it again",
    params: byId,
    body: claims.changePointInput,
    reply: claims.factPointView,
    status: 200,
  },
  addEvidence: {
    method: "POST",
    path: "/claims/{id}/evidence",
    summary: "Lay evidence against a claim",
    params: byId,
    body: claims.addEvidenceInput,
    reply: claims.evidenceView,
    status: 201,
  },
  changeEvidence: {
    method: "PATCH",
    path: "/evidence/{id}",
    summary: "Change a piece of evidence",
    params: byId,
    body: claims.changeEvidenceInput,
    reply: claims.evidenceView,
    status: 200,
  },
  removeEvidence: {
    method: "DELETE",
    path: "/evidence/{id}",
    summary: "Take a piece of evidence away; it can be restored",
    params: byId,
    query: claims.versionQuery,
    reply: null,
    status: 204,
  },
  restoreEvidence: {
    method: "POST",
    path: "/evidence/{id}/restore",
    summary: "Bring a removed piece of evidence back",
    params: byId,
    reply: claims.evidenceView,
    status: 200,
  },
  listComments: {
    method: "GET",
    path: "/claims/{id}/comments",
    summary: "The comments on a claim, oldest first",
    params: byId,
    query: page,
    reply: claims.commentsView,
    status: 200,
  },
  addComment: {
    method: "POST",
    path: "/claims/{id}/comments",
    summary: "Comment on a claim",
    params: byId,
    body: claims.addCommentInput,
    reply: claims.commentView,
    status: 201,
  },
  changeComment: {
    method: "PATCH",
    path: "/comments/{id}",
    summary: "Edit an own comment",
    params: byId,
    body: claims.changeCommentInput,
    reply: claims.commentView,
    status: 200,
  },
  deleteComment: {
    method: "DELETE",
    path: "/comments/{id}",
    summary: "Delete an own comment",
    params: byId,
    query: claims.versionQuery,
    reply: null,
    status: 204,
  },
} as const satisfies Record<string, Operation>;
