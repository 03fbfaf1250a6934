import * as z from "zod/mini";
import { blockView, claimantView, leftOutView } from "@/lib/api/articles";
import { offset } from "@/lib/api/values";

/** JSON columns, parsed once when they are read. */
export const fieldVersions = z.record(z.string(), z.int());
export const storedBlocks = z.array(blockView);
export const storedSentences = z.array(
  z.object({ start: offset, end: offset, coverage: z.enum(["claims", "nothing_to_check"]) }),
);
export const storedLeftOut = z.array(leftOutView);
export const storedClaimant = claimantView;
