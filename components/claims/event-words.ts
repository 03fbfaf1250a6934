import * as z from "zod/mini";
import type { StatusMark } from "@/components/ui/icon";
import type { EventView } from "@/lib/api/claims";
import { pointState, status } from "@/lib/api/values";
import { history as words } from "@/lib/messages/history";

/** One line of the history: what somebody did, and the status it ended in where it set one. */
export interface EventLine {
  text: string;
  status: StatusMark | null;
}

const changed = z.object({
  status: z.optional(status),
  note: z.optional(z.nullable(z.string())),
  correction: z.optional(z.nullable(z.string())),
  assigneeId: z.optional(z.nullable(z.string())),
});
const point = z.object({ text: z.string(), state: pointState, correction: z.nullable(z.string()) });
const evidence = z.object({ source: z.object({ title: z.string() }) });
const comment = z.object({ body: z.string() });

type Words = (event: EventView, nameOf: (id: string) => string) => EventLine[];

/** What each kind of event says; a kind that is not here is shown by its name, so that nothing is hidden. */
const LINES: Record<string, Words> = {
  "claim.changed": changedLines,
  "claim.marked": () => plain(words.marked),
  "claim.dropped": () => plain(words.dropped),
  "claim.restored": () => plain(words.restored),
  "claim.split": () => plain(words.split),
  "claim.merged": () => plain(words.merged),
  "claim.found": () => plain(words.found),
  "fact_point.changed": pointLines,
  "point.changed": pointLines,
  "evidence.added": ({ after }) => plain(words.evidenceAdded(titleIn(after))),
  "evidence.changed": ({ after }) => plain(words.evidenceChanged(titleIn(after))),
  "evidence.removed": ({ before }) => plain(words.evidenceRemoved(titleIn(before))),
  "evidence.restored": ({ after }) => plain(words.evidenceRestored(titleIn(after))),
  "comment.added": () => plain(words.commented),
  "comment.changed": () => plain(words.commentChanged),
  "comment.deleted": ({ before }) => plain(words.commentDeleted(bodyIn(before))),
};

export function eventLines(event: EventView, nameOf: (id: string) => string): EventLine[] {
  return LINES[event.kind]?.(event, nameOf) ?? plain(words.other(event.kind));
}

function changedLines({ before, after, actorId }: EventView, nameOf: (id: string) => string): EventLine[] {
  const was = z.safeParse(changed, before);
  const is = z.safeParse(changed, after);
  if (!is.success) return plain(words.changed);
  const lines: EventLine[] = [];
  const { status: set, note, correction, assigneeId } = is.data;
  const old = was.success ? was.data : {};
  if (set !== undefined) lines.push({ text: words.set, status: set });
  if (correction !== undefined)
    lines.push(
      ...plain(
        correction === null ? words.correctionRemoved(old.correction ?? "") : words.correction(correction),
      ),
    );
  if (note !== undefined) lines.push(...plain(note === null ? words.noteRemoved : words.note));
  if (assigneeId === null) lines.push(...plain(words.released));
  else if (assigneeId !== undefined)
    lines.push(...plain(assigneeId === actorId ? words.took : words.assigned(nameOf(assigneeId))));
  return lines.length > 0 ? lines : plain(words.changed);
}

function pointLines({ after }: EventView): EventLine[] {
  const is = z.safeParse(point, after);
  if (!is.success) return plain(words.pointChanged);
  const { text, state, correction } = is.data;
  return plain(words.point[state](text, correction));
}

function plain(text: string): EventLine[] {
  return [{ text, status: null }];
}

function titleIn(payload: unknown): string {
  const parsed = z.safeParse(evidence, payload);
  return parsed.success ? parsed.data.source.title : words.erased;
}

function bodyIn(payload: unknown): string {
  const parsed = z.safeParse(comment, payload);
  return parsed.success ? parsed.data.body : words.erased;
}
