import type { Span } from "@/lib/text/span";

/** Sentences tile each block from its start to its end; white space between two belongs to the first. */
export interface Sentence extends Span {
  /** Index into the article's blocks. */
  block: number;
}
