import { newId } from "../id";
import type { Prisma } from "../prisma/client";
import type { Tx } from "../transact";
import { pointRow, type Bounds } from "./bounds";

/** Where a new claim goes. */
interface Place {
  deskId: string;
  articleId: string;
  number: number;
}

/** The rows of a new, unchecked claim. */
export function claimRows({ deskId, articleId, number }: Place, bounds: Bounds) {
  const claimId = newId();
  const { start, end, exact, prefix, suffix, revisionId, description } = bounds;
  const { kinds, claimant, reported, checkWorthiness, reasons, factPoints } = description;
  const claim: Prisma.ClaimCreateManyInput = {
    id: claimId,
    deskId,
    articleId,
    number,
    kinds,
    claimant: { ...claimant },
    reported,
    checkWorthiness,
    reasons,
  };
  const anchor: Prisma.ClaimAnchorCreateManyInput = {
    claimId,
    revisionId,
    deskId,
    start,
    end,
    exact,
    prefix,
    suffix,
  };
  return { claim, anchor, points: factPoints.map((point) => pointRow(deskId, claimId, start, point)) };
}

/** Writes the rows of new claims, table by table. */
export async function insertClaims(tx: Tx, rows: readonly ReturnType<typeof claimRows>[]): Promise<void> {
  await tx.claim.createMany({ data: rows.map(({ claim }) => claim) });
  await tx.claimAnchor.createMany({ data: rows.map(({ anchor }) => anchor) });
  await tx.factPoint.createMany({ data: rows.flatMap(({ points }) => points) });
}

/** Takes the article's next `count` claim numbers and returns the first; numbers are never used again. */
export async function takeNumbers(tx: Tx, articleId: string, count = 1): Promise<number> {
  const { nextClaim } = await tx.article.update({
    where: { id: articleId },
    data: { nextClaim: { increment: count } },
    select: { nextClaim: true },
  });
  return nextClaim - count;
}
