import { lookup } from "node:dns/promises";
import { buildConnector } from "undici";
import { allowsAddress, allowsHost, type AllowList } from "./allow-list";
import { FetchError } from "./fetch-error";
import { fetchMessages } from "./fetch-messages";
import { isPublic, parseAddress, type Address } from "./public-address";

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export async function resolveBySystem(host: string): Promise<readonly string[]> {
  const answers = await lookup(host, { all: true, verbatim: true });
  return answers.map((answer) => answer.address);
}

/** The addresses of a host, all of them public or allowed; throws FetchError when one is not, or there is none. */
export async function checkedAddresses(
  host: string,
  port: number,
  allow: AllowList,
  resolve: Resolve,
): Promise<Address[]> {
  const literal = parseAddress(host);
  const answers = literal ? [literal.toString()] : await resolveOrFail(host, resolve);
  const trusted = allowsHost(allow, host, port);
  const addresses = answers.map((answer) => {
    const address = parseAddress(answer);
    if (!address || !(trusted || isPublic(address) || allowsAddress(allow, address, port))) {
      throw new FetchError("not_public", fetchMessages.notPublic(host));
    }
    return address;
  });
  if (addresses.length === 0) throw new FetchError("not_found", fetchMessages.notFound(host));
  return addresses;
}

async function resolveOrFail(host: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(host);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError("not_found", fetchMessages.notFound(host));
  }
}

/**
 * Dials only addresses that were checked in the same step: names are resolved once, every answer is checked, and the
 * socket connects to those answers, so a name that changes its answer between check and dial gains nothing.
 */
export function checkedConnector(
  allow: AllowList,
  resolve: Resolve,
  timeout: number,
): buildConnector.connector {
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    void (async () => {
      const addresses = await checkedAddresses(options.hostname, port, allow, resolve);
      const checked = addresses.map((address) => ({
        address: address.toString(),
        family: address.kind() === "ipv4" ? 4 : 6,
      }));
      const dial = buildConnector({
        timeout,
        autoSelectFamily: true,
        lookup: (_host, { all }, answer) => {
          const [first] = checked;
          if (all || !first) answer(null, checked);
          else answer(null, first.address, first.family);
        },
      });
      dial(options, (...result) => {
        const [error, socket] = result;
        if (error) return callback(error, null);
        const peer = socket.remoteAddress ? parseAddress(socket.remoteAddress.replace(/%.*$/, "")) : null;
        if (!peer || !addresses.some((address) => address.toString() === peer.toString())) {
          socket.destroy();
          return callback(new FetchError("not_public", fetchMessages.notPublic(options.hostname)), null);
        }
        callback(null, socket);
      });
    })().catch((error: unknown) => {
      callback(error instanceof Error ? error : new Error(String(error)), null);
    });
  };
}
