import type { IncomingMessage, ServerResponse } from "node:http";
import { PROBLEMS } from "@/lib/api/problem";
import { problems as words } from "@/lib/messages/problems";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function isReadable(url = ""): boolean {
  try {
    decodeURIComponent(url.replace(/[?#].*$/s, ""));
    return true;
  } catch {
    return false;
  }
}

/** The same handler, with 404 for a path that is no UTF-8 once decoded (/%ff), which Next takes for a fault of its own. */
export function withReadableAddresses(handler: Handler): Handler {
  return async (request, response) => {
    if (isReadable(request.url)) return handler(request, response);
    const { status, title } = PROBLEMS.not_found;
    const problem = { type: "/problems/not_found", title, status, detail: words.noSuchAddress };
    response.writeHead(status, {
      "content-type": "application/problem+json",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    });
    response.end(JSON.stringify(problem));
  };
}
