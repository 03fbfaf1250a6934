"use client";

import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { ClaimView } from "@/lib/api/claims";
import type { PersonView } from "@/lib/api/people";
import { claimsQuery, peopleQuery } from "./queries";
import type { Review, ReviewState } from "./review";
import { useStore } from "./store";
import { overlay, type QueueState } from "./write-queue";

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error("useReview needs a ReviewContext above it");
  return review;
}

export function useReviewState<Part>(pick: (state: ReviewState) => Part): Part {
  return useStore(useReview().store, pick);
}

export function useQueueState(): QueueState {
  const { queue } = useReview();
  return useSyncExternalStore(queue.subscribe, queue.snapshot, queue.snapshot);
}

/** The claims in text order as they stand on the screen: the server's, with everything under way laid over them. */
export function useClaims(): ClaimView[] {
  const { articleId } = useReview();
  const { data } = useQuery(claimsQuery(articleId));
  const queue = useQueueState();
  return useMemo(() => overlay(data ?? [], queue).filter((claim) => !claim.dropped), [data, queue]);
}

export type People = ReadonlyMap<string, PersonView>;

export function usePeople(): People {
  const { data } = useQuery(peopleQuery());
  return useMemo(() => new Map(data?.map((person) => [person.id, person])), [data]);
}
