"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { review as words } from "@/lib/messages/review";
import { useQueueState } from "./context";
import { clockWords } from "./when";

/** Says that the server cannot be reached, what waits, and that nothing is lost. */
export function OfflineBanner({ since, onTry }: { since: number | null; onTry: () => void }) {
  const { pending } = useQueueState();
  if (since === null) return null;
  return (
    <div className="banner" role="status">
      <Icon name="offline" />
      <p className="grow">
        <b className="strong">{words.offline.since(clockWords(since))}</b>{" "}
        <span className="quiet">{words.offline.text(pending.length)}</span>
      </p>
      <Button size="sm" onClick={onTry}>
        {words.offline.tryNow}
      </Button>
    </div>
  );
}
