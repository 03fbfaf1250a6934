import { Agent, request } from "undici";
import type { AllowList } from "./allow-list";
import { readBody } from "./body";
import { checkedAddresses, checkedConnector, resolveBySystem, type Resolve } from "./checked-connector";
import { FetchError } from "./fetch-error";
import { fetchMessages } from "./fetch-messages";

export interface FetchLimits {
  /** Bytes of the body, after unpacking. */
  bytes: number;
  redirects: number;
  /** Milliseconds for everything: names, connections, redirects and body. */
  time: number;
  /** Bytes of the header of one answer. */
  header: number;
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 10 * 1024 * 1024,
  redirects: 5,
  time: 15_000,
  header: 32 * 1024,
};

export interface FetchOptions {
  allow: AllowList;
  signal?: AbortSignal;
  limits?: Partial<FetchLimits>;
  resolve?: Resolve;
}

export interface Fetched {
  finalUrl: string;
  status: number;
  /** As the server sent it, empty when it sent none. */
  contentType: string;
  bytes: Buffer;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a page of text from a public address. Every hop is checked as written and as resolved, and only checked
 * addresses are dialled; no cookies, no credentials. Throws FetchError for whatever does not end in a page of text.
 */
export async function fetchPublic(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const resolve = options.resolve ?? resolveBySystem;
  const deadline = AbortSignal.timeout(limits.time);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  const agent = new Agent({
    connect: checkedConnector(options.allow, resolve, limits.time),
    maxHeaderSize: limits.header,
    headersTimeout: limits.time,
    bodyTimeout: limits.time,
    connections: 1,
    pipelining: 1,
  });
  let url = parseUrl(address);
  try {
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const step = await abortable(
        fetchOne(url, { agent, signal, limits, resolve, allow: options.allow }),
        signal,
      );
      if ("page" in step) return step.page;
      url = step.next;
    }
    throw new FetchError("too_many_redirects", fetchMessages.tooManyRedirects(limits.redirects));
  } catch (error) {
    throw asFetchError(error, url.hostname, {
      deadline,
      time: limits.time,
      stopped: options.signal?.aborted ?? false,
    });
  } finally {
    // Not awaited: a peer that never closes must not hold the answer back.
    void agent.destroy();
  }
}

interface Step {
  agent: Agent;
  signal: AbortSignal;
  limits: FetchLimits;
  resolve: Resolve;
  allow: AllowList;
}

async function fetchOne(
  url: URL,
  { agent, signal, limits, resolve, allow }: Step,
): Promise<{ page: Fetched } | { next: URL }> {
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  // A literal address is refused here, before anything is dialled; names are checked in the connector, in one step with the dial.
  if (/^[\d.]+$|^\[/.test(url.hostname)) await checkedAddresses(url.hostname, port, allow, resolve);
  const answer = await request(url, {
    dispatcher: agent,
    signal,
    headers: {
      "user-agent": "Stet",
      accept: "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.1",
      "accept-encoding": "gzip, deflate, br",
    },
  });
  const header = (name: string) => [answer.headers[name] ?? ""].flat().join(", ");
  try {
    if (REDIRECTS.has(answer.statusCode)) {
      const target = header("location");
      if (target === "") throw new FetchError("refused", fetchMessages.noTarget(url.hostname));
      return { next: parseUrl(target, url) };
    }
    if (answer.statusCode < 200 || answer.statusCode > 299) {
      throw new FetchError("refused", fetchMessages.status(answer.statusCode));
    }
    const contentType = header("content-type");
    refuseType(contentType);
    if (Number(header("content-length")) > limits.bytes) {
      throw new FetchError("too_large", fetchMessages.tooLarge(limits.bytes / 1024 / 1024));
    }
    const bytes = await readBody(answer.body, header("content-encoding"), limits.bytes);
    return { page: { finalUrl: url.href, status: answer.statusCode, contentType, bytes } };
  } finally {
    answer.body.on("error", () => undefined).destroy();
  }
}

/** Absolute web address without user name, password and fragment; relative to `base` where a redirect gives one. */
function parseUrl(address: string, base?: URL): URL {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed, base)) throw new FetchError("bad_address", fetchMessages.badAddress);
  const url = new URL(trimmed, base);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new FetchError("bad_address", fetchMessages.scheme(url.protocol));
  }
  if (url.username !== "" || url.password !== "")
    throw new FetchError("bad_address", fetchMessages.credentials);
  if (url.hostname === "") throw new FetchError("bad_address", fetchMessages.badAddress);
  url.hash = "";
  return url;
}

/** Types that are never a page of text; an unknown or missing type is judged later, by the bytes. */
const REFUSED: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /^image\//, what: "a picture" },
  { pattern: /^(?:video|audio)\//, what: "a video or sound" },
  { pattern: /^font\//, what: "a font" },
  { pattern: /^application\/(?:x-)?pdf/, what: "a PDF file" },
  {
    pattern:
      /^application\/(?:[a-z]+\+)?json|^text\/(?:css|javascript|csv|calendar)|^application\/(?:x-)?javascript/,
    what: "data for programs",
  },
  { pattern: /^application\/(?:vnd\.|msword|rtf)/, what: "an office document" },
  { pattern: /^application\/(?:zip|gzip|x-)/, what: "an archive or program" },
];

function refuseType(contentType: string): void {
  const type = contentType.trim().toLowerCase();
  if (/^application\/xhtml\+xml|^text\/(?:html|plain|markdown|x-markdown|xml)|^application\/xml/.test(type))
    return;
  const refused = REFUSED.find(({ pattern }) => pattern.test(type));
  if (refused) throw new FetchError("unsupported", fetchMessages.unsupportedType(refused.what));
}

/** Waits no longer than the signal allows, also where the work itself (a resolver) cannot be stopped. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error("stopped"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

const NOT_FOUND = new Set(["ENOTFOUND", "EAI_AGAIN", "ENODATA"]);
const BAD_ANSWER = /^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RESPONSE|REQ_CONTENT|INFO|SOCKET)|ERR_HTTP)/;
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_TLS|ERR_SSL|EPROTO/;

interface Stopped {
  deadline: AbortSignal;
  time: number;
  stopped: boolean;
}

/** What the network threw, in one sentence for the person who asked; what is no network error passes as it is. */
function asFetchError(error: unknown, host: string, { deadline, time, stopped }: Stopped): unknown {
  if (error instanceof FetchError) return error;
  if (stopped) return new FetchError("aborted", fetchMessages.aborted);
  if (deadline.aborted) return new FetchError("timeout", fetchMessages.timeout(time / 1_000));
  const codes = codesOf(error);
  if (codes.some((code) => code.includes("TIMEOUT") || code === "ETIMEDOUT")) {
    return new FetchError("timeout", fetchMessages.timeout(time / 1_000));
  }
  if (codes.some((code) => NOT_FOUND.has(code)))
    return new FetchError("not_found", fetchMessages.notFound(host));
  if (codes.some((code) => CERTIFICATE.test(code)))
    return new FetchError("unreachable", fetchMessages.certificate(host));
  if (codes.some((code) => BAD_ANSWER.test(code)))
    return new FetchError("refused", fetchMessages.badAnswer(host));
  return codes.length > 0 ? new FetchError("unreachable", fetchMessages.unreachable(host)) : error;
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [...own, ...inner.flatMap(codesOf)];
}
