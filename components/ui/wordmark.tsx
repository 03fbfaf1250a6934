import { common } from "@/lib/messages/common";

/** The word with the proof-reader's dots under it: let it stand. */
export function Wordmark() {
  return <span className="wordmark">{common.product}</span>;
}
