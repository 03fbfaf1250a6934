import ipaddr from "ipaddr.js";
import type { Address } from "./public-address";

interface HostRule {
  host: string;
  /** Null allows every port. */
  port: number | null;
}

interface RangeRule {
  range: [Address, number];
  port: number | null;
}

/** Hosts and address ranges that may be fetched although they are not public. */
export interface AllowList {
  hosts: readonly HostRule[];
  ranges: readonly RangeRule[];
}

export const ALLOW_NOTHING: AllowList = { hosts: [], ranges: [] };

/** Reads STET_FETCH_ALLOW: comma-separated host, host:port, IP, [IPv6]:port or CIDR. Throws with the entry that is none of these. */
export function parseAllowList(value: string | undefined): AllowList {
  const entries = (value ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const hosts: HostRule[] = [];
  const ranges: RangeRule[] = [];
  for (const entry of entries) {
    const rule = rangeRule(entry) ?? hostRule(entry);
    if (!rule) {
      throw new Error(
        `STET_FETCH_ALLOW: "${entry}" is not a host, a host with port, or a range of addresses; expected for example wiki.example.org, wiki.example.org:8080 or 10.1.0.0/16.`,
      );
    }
    if ("range" in rule) ranges.push(rule);
    else hosts.push(rule);
  }
  return { hosts, ranges };
}

/** `host` as in URL.hostname; a name on the list is trusted whatever it resolves to. */
export function allowsHost(list: AllowList, host: string, port: number): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return list.hosts.some((rule) => rule.host === name && (rule.port === null || rule.port === port));
}

export function allowsAddress(list: AllowList, address: Address, port: number): boolean {
  return list.ranges.some(({ range: [base, bits], port: only }) => {
    if (only !== null && only !== port) return false;
    return address.kind() === base.kind() && address.match([base, bits]);
  });
}

function rangeRule(entry: string): RangeRule | null {
  if (entry.includes("/")) {
    if (!ipaddr.isValidCIDR(entry)) return null;
    return { range: ipaddr.parseCIDR(entry), port: null };
  }
  const bare =
    /^(\d+\.\d+\.\d+\.\d+)(?::(\d{1,5}))?$/.exec(entry) ?? /^\[([0-9a-f:.]+)\](?::(\d{1,5}))?$/i.exec(entry);
  const host = bare?.[1] ?? entry;
  if (!ipaddr.IPv4.isValidFourPartDecimal(host) && !ipaddr.IPv6.isValid(host)) return null;
  const address = ipaddr.process(host);
  const port = portOf(bare?.[2]);
  if (port === undefined) return null;
  return { range: [address, address.kind() === "ipv4" ? 32 : 128], port };
}

function hostRule(entry: string): HostRule | null {
  const [, host, portText] = /^([a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?)\.?(?::(\d{1,5}))?$/i.exec(entry) ?? [];
  const port = portOf(portText);
  // A last label of digits is an address that was not one of those above.
  if (!host || port === undefined || /(?:^|\.)\d+$/.test(host)) return null;
  return { host: host.toLowerCase(), port };
}

/** Null where none is given, undefined where it is no port. */
function portOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : undefined;
}
