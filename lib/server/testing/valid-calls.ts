import { operations } from "@/lib/api/operations";
import type { ClaimView } from "@/lib/api/claims";
import type { ArticleView } from "@/lib/api/articles";
import { makeArticle, makeDesk, makePerson, makeToken, type BuiltPerson } from "@/prisma/builders";
import { ask, type Call } from "./api";

export type OperationName = keyof typeof operations;

/** Sentences that each make one claim with a fact point, enough of them for tests that use claims up. */
export function textOfClaims(count: number): string {
  const sentences = Array.from(
    { length: count },
    (_, at) =>
      `Bridge number ${at + 1} over the Severn was opened in ${1600 + (at % 300)} and cost ${at + 7} pounds.`,
  );
  return `Bridges over the Severn\n\n${sentences.join("\n\n")}`;
}

/** A desk with an article and claims to be used up, one after the other. */
export interface World {
  deskId: string;
  owner: BuiltPerson;
  editor: BuiltPerson;
  /** Of the editor. */
  token: string;
  article: ArticleView;
  next: () => ClaimView;
}

export async function makeWorld(claims: number): Promise<World> {
  const { deskId, owner } = await makeDesk();
  const editor = await makePerson(deskId, "editor");
  const made = await makeArticle(editor, textOfClaims(claims));
  // Not the headline, which is no sentence with two halves.
  const left = made.claims.filter(({ text }) => text.includes(" and "));
  const next = () => {
    const claim = left.shift();
    if (!claim) throw new Error("The tests used up all claims of their article; make it longer.");
    return claim;
  };
  return { deskId, owner, editor, token: await makeToken(editor), article: made.article, next };
}

type Prepare = (world: World, token: string) => Call | Promise<Call>;

const byArticle: Prepare = ({ article }) => ({ params: { id: article.id } });
const byClaim: Prepare = ({ next }) => ({ params: { id: next().id } });
const nothing: Prepare = () => ({});

async function laid({ next, token }: World) {
  return ask(operations.addEvidence, {
    as: token,
    params: { id: next().id },
    body: { url: "https://example.org/a", sourceType: "primary", stance: "supports" },
  });
}

/** A comment of whoever asks where they may comment; else the editor's. */
async function commented({ next, token }: World, asker: string) {
  const call = { params: { id: next().id }, body: { body: "Who says so?" } };
  return ask(operations.addComment, { ...call, as: asker }).catch(() =>
    ask(operations.addComment, { ...call, as: token }),
  );
}

async function dropped({ next, token }: World): Promise<string> {
  const { id, version } = next();
  await ask(operations.dropClaim, { as: token, params: { id }, query: { version: String(version) } });
  return id;
}

/** For every operation that wants sign-in, a call that succeeds for whoever may make it. */
export const VALID_CALLS: Record<
  Exclude<OperationName, "openapi" | "livez" | "readyz" | "setUpDesk">,
  Prepare
> = {
  me: nothing,
  endMySessions: nothing,
  endMySession: nothing,
  listPeople: nothing,
  addPerson: () => ({
    body: {
      email: `new.${Math.random().toString(36).slice(2)}@example.org`,
      name: "Checker",
      role: "checker",
      password: "correct horse",
    },
  }),
  loadDemo: nothing,
  previewArticle: () => ({ body: { source: { kind: "text", content: textOfClaims(1) } } }),
  importArticle: () => ({ body: { source: { kind: "text", content: textOfClaims(1) } } }),
  listArticles: nothing,
  deskCounts: nothing,
  article: byArticle,
  changeArticle: async ({ article, token }) => {
    const { version } = await ask(operations.article, { as: token, params: { id: article.id } });
    return { params: { id: article.id }, body: { version, byline: `By number ${Math.random()}` } };
  },
  deleteArticle: async ({ article, token }) => {
    const { version } = await ask(operations.article, { as: token, params: { id: article.id } });
    return { params: { id: article.id }, query: { version: String(version) } };
  },
  markRead: ({ article }) => ({
    params: { id: article.id },
    body: { ranges: [{ start: 0, end: 40 }], read: true },
  }),
  articleActivity: byArticle,
  report: byArticle,
  listClaims: byArticle,
  markClaim: ({ article, next }) => {
    const { start, text } = next();
    return { params: { id: article.id }, body: { start, end: start + text.indexOf(" and ") } };
  },
  claim: byClaim,
  changeClaim: ({ next }) => {
    const { id, version } = next();
    return { params: { id }, body: { version, status: "verified" } };
  },
  dropClaim: ({ next }) => {
    const { id, version } = next();
    return { params: { id }, query: { version: String(version) } };
  },
  restoreClaim: async (world) => ({ params: { id: await dropped(world) } }),
  splitClaim: ({ next }) => {
    const { id, version, start, text } = next();
    return { params: { id }, body: { version, at: start + text.indexOf(" and ") } };
  },
  mergeClaims: ({ next }) => {
    const pair = [next(), next()];
    return { body: { ids: pair.map(({ id }) => id), versions: pair.map(({ version }) => version) } };
  },
  claimActivity: byClaim,
  changeFactPoint: ({ next }) => {
    const [point] = next().factPoints;
    return { params: { id: point?.id ?? "" }, body: { version: 1, state: "ticked" } };
  },
  addEvidence: ({ next }) => ({
    params: { id: next().id },
    body: { url: "https://example.org/b", sourceType: "secondary", stance: "context" },
  }),
  changeEvidence: async (world) => {
    const { id, version } = await laid(world);
    return { params: { id }, body: { version, note: "On the second page." } };
  },
  removeEvidence: async (world) => {
    const { id, version } = await laid(world);
    return { params: { id }, query: { version: String(version) } };
  },
  restoreEvidence: async (world) => {
    const { id, version } = await laid(world);
    await ask(operations.removeEvidence, {
      as: world.token,
      params: { id },
      query: { version: String(version) },
    });
    return { params: { id } };
  },
  listComments: byClaim,
  addComment: ({ next }) => ({ params: { id: next().id }, body: { body: "Who says so?" } }),
  changeComment: async (world, asker) => {
    const { id, version } = await commented(world, asker);
    return { params: { id }, body: { version, body: "Who says that?" } };
  },
  deleteComment: async (world, asker) => {
    const { id, version } = await commented(world, asker);
    return { params: { id }, query: { version: String(version) } };
  },
};

export type GuardedName = keyof typeof VALID_CALLS;
export const GUARDED = Object.keys(VALID_CALLS).filter((name): name is GuardedName => name in VALID_CALLS);
