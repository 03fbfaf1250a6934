import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { env } from "./env";

const PEER = "x-stet-peer";

interface Started {
  request: IncomingMessage;
}

function isStarted(message: unknown): message is Started {
  return typeof message === "object" && message !== null && "request" in message;
}

/**
 * Route handlers do not see the socket, so every request of this process gets a header with its address, before anything
 * reads it and in place of one that the other side may have sent. Called once, when the server starts.
 */
export function notePeers(): void {
  subscribe("http.server.request.start", (message) => {
    if (isStarted(message)) message.request.headers[PEER] = message.request.socket.remoteAddress ?? "";
  });
}

/**
 * Where a request comes from: the other end of the socket. Behind a proxy (STET_PUBLIC_URL is set) it is the last address
 * of X-Forwarded-For, the one that the proxy itself wrote down; those before it are anybody's claim. "unknown" where
 * there is none, so that such requests share one limit.
 */
export function clientAddress(headers: Headers, behindProxy = env().publicUrl !== null): string {
  const forwarded = behindProxy ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return networkOf(forwarded || headers.get(PEER) || "");
}

/** IPv4 as it is, IPv6 as its /64 network: one line commonly has all of it. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
