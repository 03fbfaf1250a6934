import Link from "next/link";
import { common } from "@/lib/messages/common";

/** The word with the proof-reader's dots under it: let it stand. */
export function Wordmark({ href, label }: { href?: string; label?: string }) {
  if (href === undefined) return <span className="wordmark">{common.product}</span>;
  return (
    <Link className="wordmark" href={href} aria-label={label}>
      {common.product}
    </Link>
  );
}
