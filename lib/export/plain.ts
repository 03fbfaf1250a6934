/**
 * Text that every file format can hold: line ends are \n, and characters that are no text (NUL and other controls,
 * halves of surrogate pairs) show as U+FFFD, so that it is seen that something was there.
 */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu, "\ufffd");
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/gu, " ").trim();
}

/** The address as a browser would write it when it leads to the web; null for every other scheme and for what is no address. */
export function webLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
