import ipaddr from "ipaddr.js";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** The host of a virtual machine answers here on one large cloud, though the address is public by its range. */
const DENIED = new Set(["168.63.129.16"]);

/** All of IPv6 that is given out to the public lies here; outside are, among others, the `::127.0.0.1` spellings. */
const GIVEN_OUT: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];
/** Documentation (RFC 9637), which the range table does not know yet. */
const DOCUMENTATION: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("3fff::"), 20];
/** ISATAP marks an address that tunnels to the IPv4 address in its last four bytes (RFC 5214). */
const ISATAP = [0x00, 0x00, 0x5e, 0xfe];

/** An address in one form, IPv4 where IPv6 only maps it; null when the text is none. */
export function parseAddress(text: string): Address | null {
  const bare = text.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}

/** True only for an ordinary address of the public internet; tunnels and translations to IPv4 are none. */
export function isPublic(address: Address): boolean {
  if (DENIED.has(address.toString()) || address.range() !== "unicast") return false;
  if (address instanceof ipaddr.IPv4) return true;
  if (!address.match(GIVEN_OUT) || address.match(DOCUMENTATION)) return false;
  const bytes = address.toByteArray();
  return !ISATAP.every((byte, at) => ((bytes[8 + at] ?? 0) & (at === 0 ? 0xfd : 0xff)) === byte);
}
