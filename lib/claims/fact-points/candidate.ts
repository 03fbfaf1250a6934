import type { Span } from "@/lib/text/span";
import type { PointType } from "../claim";

/** A fact point before overlaps are settled. */
export interface Candidate extends Span {
  type: PointType;
  value: string;
}
