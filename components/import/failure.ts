import { ApiError, OfflineError } from "@/lib/api/client";
import { importWords as words } from "@/lib/messages/import";
import type { Source, Way } from "./source";

/** Why reading or importing did not work, and what the person can do. */
export interface Failure {
  title: string;
  detail: string;
  /** What is known of the exchange, a line each. */
  received: string[];
  signedOut: boolean;
}

/** Tells a person of an error; what is no refusal and no lost connection is a defect and thrown on. */
export function failureOf(error: unknown, way: Way, source: Source): Failure {
  const asked = words.sent(ASKED[way](source));
  if (error instanceof OfflineError)
    return { title: words.failed.offline, detail: words.offline, received: [asked], signedOut: false };
  if (!(error instanceof ApiError)) throw error;
  const { status, title, detail, errors = [] } = error.problem;
  const signedOut = status === 401;
  const more = errors
    .filter(({ message }) => message !== detail)
    .map(({ path, message }) => `${path}: ${message}`);
  return {
    title: signedOut ? words.failed.unauthenticated : title,
    detail: signedOut ? words.signInAgain : detail,
    received: [asked, words.answer(status, title), ...new Set(more)],
    signedOut,
  };
}

const ASKED: Record<Way, (source: Source) => string> = {
  address: ({ address }) => address.trim(),
  paste: ({ text, html, form }) => words.sentText((form === "html" && html !== null ? html : text).length),
  file: ({ file }) => (file === null ? "" : `${file.name}, ${words.fileSize(file.size)}`),
};
