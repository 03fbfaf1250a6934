import type { ArticleSource, DraftEdits, PreviewView } from "@/lib/api/articles";
import { importWords as words } from "@/lib/messages/import";

export const WAYS = ["address", "paste", "file"] as const;
export type Way = (typeof WAYS)[number];

export const FORMS = ["html", "text", "markdown"] as const;
export type PasteForm = (typeof FORMS)[number];

/** The most that the server takes in one file (bytes). */
const MAX_FILE = 10 * 1024 * 1024;
const ENDINGS = /\.(txt|text|md|markdown|html?|xhtml)$/i;
export const ACCEPT = ".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html";

/** What a person has put in so far, for every way in; changing the way loses nothing. */
export interface Source {
  address: string;
  text: string;
  /** The formatting that came with the text from the clipboard. */
  html: string | null;
  form: PasteForm;
  file: File | null;
}

export const NO_SOURCE: Source = { address: "", text: "", html: null, form: "text", file: null };

/** What is typed over what was read; null: as it was read. */
export interface Details {
  title: string | null;
  byline: string | null;
  language: string | null;
  /** As a date and time field writes it, in the reader's own zone: "2026-11-26T18:00", or empty. */
  deadline: string;
}

export const NO_DETAILS: Details = { title: null, byline: null, language: null, deadline: "" };

export type Body = { source: ArticleSource } | FormData;
/** What can be read, or why it cannot yet. */
export type Ready = { body: Body; problem?: undefined } | { body?: undefined; problem: string };

/** What to send for a way in. */
export const READY: Record<Way, (source: Source) => Ready> = {
  address: ({ address }) => {
    const url = webAddress(address);
    return url === null ? { problem: words.addressBad } : { body: { source: { kind: "url", url } } };
  },
  paste: ({ text, html, form }) => {
    if (text.trim() === "") return { problem: words.textEmpty };
    if (form === "html" && html !== null) return { body: { source: { kind: "html", content: clean(html) } } };
    return { body: { source: { kind: form === "markdown" ? "markdown" : "text", content: clean(text) } } };
  },
  file: ({ file }) => {
    const problem = file === null ? words.fileNone : fileProblem(file);
    if (file === null || problem !== null) return { problem: problem ?? words.fileNone };
    const body = new FormData();
    body.set("file", file, file.name);
    return { body };
  },
};

/** True when a way in would read something else now than it did from `before`. */
export function isChanged(way: Way, before: Source, now: Source): boolean {
  if (way === "paste")
    return before.text !== now.text || before.html !== now.html || before.form !== now.form;
  return way === "file" ? before.file !== now.file : before.address !== now.address;
}

/** Why a file cannot be read, as far as can be told without reading it. */
export function fileProblem(file: Pick<File, "name" | "size" | "type">): string | null {
  if (file.size > MAX_FILE) return words.fileTooLarge(file.size);
  if (!ENDINGS.test(file.name) && !file.type.startsWith("text/")) return words.fileWrongType(file.name);
  return file.size === 0 ? words.fileEmpty(file.name) : null;
}

/** The address with https:// before it where the scheme was left out; null when it is none. */
export function webAddress(typed: string): string | null {
  const trimmed = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === "" || /\s/.test(trimmed) || !URL.canParse(address)) return null;
  const { protocol, hostname, href } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== "" && href.length <= 2000 ? href : null;
}

/** What a person changed against what was read, as the server takes it. */
export function editsOf(details: Details, preview: PreviewView): Omit<DraftEdits, "mark" | "unmark"> {
  const title = details.title?.trim() ?? "";
  const byline = details.byline?.trim() ?? null;
  const deadline = deadlineOf(details.deadline);
  return {
    ...(title !== "" && title !== preview.title && { title }),
    ...(byline !== null && byline !== (preview.byline ?? "") && { byline: byline === "" ? null : byline }),
    ...(details.language !== null && details.language !== preview.language && { language: details.language }),
    ...(deadline !== null && { deadline }),
  };
}

/** The moment that a date and time field names in this zone, in UTC; null when it names none. */
export function deadlineOf(typed: string): string | null {
  const time = typed === "" ? Number.NaN : new Date(typed).getTime();
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
}

/** NUL is the one character that cannot be kept. */
function clean(text: string): string {
  return text.replaceAll("\u0000", "\ufffd");
}
