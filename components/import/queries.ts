import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import { DESK_KEY } from "@/components/desk/queries";
import type { DraftEdits } from "@/lib/api/articles";
import { call } from "@/lib/api/client";
import { operations } from "@/lib/api/operations";
import type { Body } from "./source";

/** Reads an article; nothing reaches the desk, so nothing becomes stale. */
export function readArticle() {
  return mutationOptions({
    mutationFn: ({ body, signal }: { body: Body; signal: AbortSignal }) =>
      call(operations.previewArticle, { body, signal }),
    networkMode: "always",
  });
}

interface Start {
  draftId: string;
  edits: DraftEdits;
  /** The same for a second try, so that one article comes of it. */
  idempotencyKey: string;
}

/** Brings a previewed article to the desk. */
export function startChecking(client: QueryClient) {
  return mutationOptions({
    mutationFn: ({ draftId, edits, idempotencyKey }: Start) =>
      call(operations.importArticle, { body: { draftId, edits }, idempotencyKey }),
    networkMode: "always",
    onSuccess: () => client.invalidateQueries({ queryKey: DESK_KEY }),
  });
}
