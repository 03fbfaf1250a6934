"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ApiError, newKey } from "@/lib/api/client";
import type { DraftEdits, PreviewView } from "@/lib/api/articles";
import { importWords as words } from "@/lib/messages/import";
import { failureOf, type Failure } from "./failure";
import { readArticle, startChecking } from "./queries";
import { editsOf, READY, type Details, type Source, type Way } from "./source";
import { marksKept, NO_MARKS, toggled, type Marks, type Piece } from "./units";

/** What was read, and what the person marked in it. */
export interface Read {
  preview: PreviewView;
  marks: Marks;
  /** Seconds that reading took. */
  seconds: number;
  way: Way;
  /** What it was read from. */
  from: Source;
}

const NOT_FOUND = 404;

/** Reading an article, marking in its preview, and bringing it to the desk; a failure takes nothing away. */
export function useImport(source: Source, details: Details) {
  const router = useRouter();
  const client = useQueryClient();
  const reader = useMutation(readArticle());
  const starter = useMutation(startChecking(client));
  const running = useRef<AbortController | null>(null);
  const lastStart = useRef({ request: "", key: "" });
  const [read, setRead] = useState<Read | null>(null);
  const [reading, setReading] = useState<Way | null>(null);
  const [failure, setFailure] = useState<(Failure & { way: Way }) | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [missing, setMissing] = useState<{ way: Way; problem: string } | null>(null);
  const [leaving, setLeaving] = useState(false);

  /** Reads by one way in; a reading still under way is given up for it. */
  async function readNow(way: Way, from: Source = source, expired = false): Promise<void> {
    const { body, problem } = READY[way](from);
    setNotice(null);
    setMissing(body ? null : { way, problem });
    if (!body) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setReading(way);
    setFailure(null);
    const started = performance.now();
    try {
      const preview = await reader.mutateAsync({ body, signal: controller.signal });
      if (running.current !== controller) return;
      const kept = read ? marksKept(read.preview, preview, read.marks) : NO_MARKS;
      if (expired) setNotice(kept === read?.marks ? words.expired : words.expiredChanged);
      setRead({ preview, marks: kept, seconds: (performance.now() - started) / 1000, way, from });
    } catch (error) {
      if (running.current === controller && !controller.signal.aborted)
        setFailure({ ...failureOf(error, way, from), way });
    } finally {
      if (running.current === controller) {
        running.current = null;
        setReading(null);
      }
    }
  }

  function stop() {
    running.current?.abort();
    running.current = null;
    setReading(null);
    setNotice(words.stopped);
  }

  async function start(): Promise<void> {
    if (!read || leaving || starter.isPending) return;
    const { preview, marks, way, from } = read;
    const edits: DraftEdits = {
      ...editsOf(details, preview),
      ...(marks.mark.length > 0 && { mark: marks.mark }),
      ...(marks.unmark.length > 0 && { unmark: marks.unmark }),
    };
    const request = JSON.stringify([preview.draftId, edits]);
    if (lastStart.current.request !== request) lastStart.current = { request, key: newKey() };
    setNotice(null);
    try {
      const article = await starter.mutateAsync({
        draftId: preview.draftId,
        edits,
        idempotencyKey: lastStart.current.key,
      });
      setLeaving(true);
      router.push(`/articles/${encodeURIComponent(article.id)}`);
    } catch (error) {
      if (error instanceof ApiError && error.problem.status === NOT_FOUND) return readNow(way, from, true);
      const { title, detail } = failureOf(error, way, source);
      setNotice(`${words.failed.start}: ${title}. ${detail}`);
    }
  }

  function toggle(piece: Pick<Piece, "kind" | "target">) {
    setRead((now) => now && { ...now, marks: toggled(now.preview, now.marks, piece) });
  }

  return {
    read,
    reading,
    failure,
    notice,
    missing,
    starting: starter.isPending || leaving,
    readNow,
    stop,
    start,
    toggle,
    unmarkAll: () => setRead((now) => now && { ...now, marks: NO_MARKS }),
    closeFailure: () => setFailure(null),
    forgetMissing: () => setMissing(null),
  };
}
