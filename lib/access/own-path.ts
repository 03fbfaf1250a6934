const BASE = "http://own.invalid";
/** Pages that lead on to another one by themselves: to come back to them would be to go in circles. */
const PASSED_THROUGH = /^\/(signin|setup|api)(\/|$)/;

/**
 * Where a person goes after signing in: `wanted` when it is an address within this site, else the desk. Takes paths and
 * whole addresses, whose host is dropped, and never answers what a browser could read as another site.
 */
export function ownPath(wanted: string | null | undefined, fallback = "/desk"): string {
  if (!wanted || !URL.canParse(wanted, BASE)) return fallback;
  const url = new URL(wanted, BASE);
  if (url.protocol !== "http:" && url.protocol !== "https:") return fallback;
  if (url.pathname.startsWith("//") || url.pathname === "/" || PASSED_THROUGH.test(url.pathname))
    return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
