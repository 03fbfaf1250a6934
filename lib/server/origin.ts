import { problems as words } from "@/lib/messages/problems";
import { env } from "./env";
import { Problem } from "./problem";

/**
 * A write with a session cookie must come from Stet's own pages. The Origin header decides; a browser that sends none
 * must say `Sec-Fetch-Site: same-origin`. Without a public URL, the host the browser asked for is the origin.
 */
export function checkOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const own = origin === null ? site === "same-origin" : isOwn(origin, request.headers.get("host"));
  if (!own) throw new Problem("forbidden", words.foreignOrigin);
}

function isOwn(origin: string, host: string | null): boolean {
  const publicUrl = env().publicUrl;
  if (publicUrl) return origin === publicUrl;
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
