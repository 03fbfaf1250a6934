"use client";

import { useEffect, useState, type ReactNode } from "react";

/** Long enough to pass over claims with quick keys without asking for each one's comments. */
const SETTLE_MS = 150;

/** Shows its children once the person has stayed at the claim for a moment. */
export function Settled({ claimId, children }: { claimId: string; children: ReactNode }) {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(claimId), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [claimId]);
  return settled === claimId ? children : null;
}
