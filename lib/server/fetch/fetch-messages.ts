const PASTE = "Open it in a browser, copy the article and paste it here.";

/** What a fetch says to the person who asked for an address. */
export const fetchMessages = {
  badAddress: "This is not a web address. Give one that begins with https:// or http://.",
  scheme: (scheme: string) =>
    `Addresses that begin with ${scheme} cannot be fetched. Give one that begins with https:// or http://.`,
  credentials: "An address must not hold a user name or password. Take it out of the address.",
  notPublic: (host: string) =>
    `The host ${host} is not on the public internet, so it is not fetched. Paste the text, or have the host added to STET_FETCH_ALLOW.`,
  notFound: (host: string) => `No server was found for ${host}. Check the address.`,
  unreachable: (host: string) =>
    `The server ${host} did not accept the connection. Check the address, or paste the text.`,
  certificate: (host: string) =>
    `The certificate of ${host} is not valid, so the page was not read. ${PASTE}`,
  badAnswer: (host: string) => `The answer of ${host} could not be read. ${PASTE}`,
  tooManyRedirects: (most: number) => `The address was forwarded more than ${most} times. ${PASTE}`,
  noTarget: (host: string) => `The server ${host} forwards without saying where to. ${PASTE}`,
  tooLarge: (limitMegabytes: number) =>
    `The page is larger than ${limitMegabytes} MB. Copy the article and paste it here.`,
  timeout: (seconds: number) =>
    `The page was not complete after ${seconds} seconds. Try again, or paste the text.`,
  aborted: "The fetch was stopped before it was done.",
  unsupportedType: (what: string) =>
    `The address leads to ${what}, not to a page of text. Give the address of the article itself.`,
  encoded: "The page is packed in a way that cannot be opened. Copy the article and paste it here.",
  status: (status: number) =>
    STATUS[status] ??
    `The page answered with error ${status}. Check the address, try later, or paste the text.`,
} as const;

const STATUS: Readonly<Record<number, string>> = {
  401: `The page asks for a sign-in. ${PASTE}`,
  402: `The page asks for payment. ${PASTE}`,
  403: `The page refused to be fetched. ${PASTE}`,
  404: "There is no page at this address. Check the address.",
  410: "The page at this address was removed. Look for an archived copy.",
  429: "The site asks for fewer requests. Try again in a few minutes, or paste the text.",
  451: `The page is blocked for legal reasons. ${PASTE}`,
};
