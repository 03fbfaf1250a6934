import type { PointState, SourceKind, SourceType, Stance, Status } from "@/lib/api/values";
import type { DemoPerson } from "./people";

interface DemoEvidence {
  sourceKind: SourceKind;
  title: string;
  publisher: string;
  url?: string;
  sourceType: SourceType;
  stance: Stance;
  locator?: string;
  /** Word for word. */
  excerpt?: string;
  /** In the checker's words. */
  note: string;
  /** Fact points of the claim, each by words that occur once in it and overlap the point. */
  points?: { find: string; stance: Stance }[];
}

export interface DemoClaim {
  /** Words that occur once in the article and lie inside the claim (or inside the sentence, for not_checkable). */
  find: string;
  status: Status;
  /** Who set the status. */
  by: DemoPerson;
  assignee?: DemoPerson;
  note?: string;
  /** The whole wording that must replace the claim's. */
  correction?: string;
  /** By words that occur once in the claim and overlap the point. A verified claim's other points count as ticked. */
  points?: { find: string; state: PointState; correction?: string }[];
  evidence: DemoEvidence[];
  comments: { by: DemoPerson; text: string }[];
}
