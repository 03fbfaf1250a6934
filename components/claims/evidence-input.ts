import type { AddEvidenceInput, EvidenceView } from "@/lib/api/claims";
import type { SourceKind, SourceType, Stance } from "@/lib/api/values";
import { evidence as words } from "@/lib/messages/evidence";

/** What stands in the evidence form. */
export interface EvidenceFields {
  url: string;
  title: string;
  publisher: string;
  locator: string;
  sourceKind: SourceKind;
  sourceType: SourceType;
  stance: Stance;
  passage: "excerpt" | "note";
  excerpt: string;
  note: string;
  /** By the id of the fact point. */
  points: Record<string, Stance>;
}

export type EvidenceErrors = Partial<Record<"url" | "title" | "passage", string>>;

export function emptyEvidence(url: string, pointId: string | null): EvidenceFields {
  return {
    url,
    title: "",
    publisher: "",
    locator: "",
    sourceKind: "web",
    sourceType: "primary",
    stance: "supports",
    passage: "excerpt",
    excerpt: "",
    note: "",
    points: pointId === null ? {} : { [pointId]: "supports" },
  };
}

export function fieldsOf(evidence: EvidenceView): EvidenceFields {
  return {
    url: evidence.source.url ?? "",
    title: evidence.source.title,
    publisher: evidence.source.publisher ?? "",
    locator: evidence.locator ?? "",
    sourceKind: evidence.source.kind,
    sourceType: evidence.sourceType,
    stance: evidence.stance,
    passage: evidence.excerpt ? "excerpt" : "note",
    excerpt: evidence.excerpt ?? "",
    note: evidence.note ?? "",
    points: Object.fromEntries(evidence.points.map(({ factPointId, stance }) => [factPointId, stance])),
  };
}

/** What must be put right before it can be sent; empty when it can. */
export function errorsIn(fields: EvidenceFields): EvidenceErrors {
  const url = fields.url.trim();
  const errors: EvidenceErrors = {};
  if (url !== "" && !isWebAddress(url)) errors.url = words.badAddress;
  else if (url === "" && fields.sourceKind === "web") errors.url = words.needAddress;
  else if (url === "" && fields.title.trim() === "") errors.title = words.needSource;
  if (fields.excerpt.trim() === "" && fields.note.trim() === "") errors.passage = words.needPassage;
  return errors;
}

export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  return new URL(text).hostname !== "";
}

/** `title` is left out when it is empty: a source with an address is then named by that. */
export function inputOf(fields: EvidenceFields): AddEvidenceInput {
  const url = fields.url.trim();
  const title = fields.title.trim();
  return {
    sourceKind: fields.sourceKind,
    url: url === "" ? null : url,
    ...(title !== "" && { title }),
    publisher: textOrNull(fields.publisher),
    locator: textOrNull(fields.locator),
    sourceType: fields.sourceType,
    stance: fields.stance,
    excerpt: textOrNull(fields.excerpt),
    note: textOrNull(fields.note),
    points: Object.entries(fields.points).map(([factPointId, stance]) => ({ factPointId, stance })),
  };
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
