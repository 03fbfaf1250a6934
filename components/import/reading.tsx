"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton, SkeletonText } from "@/components/ui/skeleton";
import { importWords as words } from "@/lib/messages/import";

const SLOW_AFTER_S = 10;

/** While an article is being read: the shape of what will come, how long it has taken, and a way to stop. */
export function Reading({ onStop }: { onStop: () => void }) {
  const seconds = useSeconds();
  return (
    <>
      <div className="imp-bar">
        <span role="status">{words.reading}</span>
        <span className="quiet">{seconds > 0 && words.readingFor(seconds)}</span>
        <span className="grow" />
        <Button size="sm" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
      <div className="imp-text" aria-busy>
        <Skeleton width="70%" height={28} />
        {[5, 4, 5].map((lines, at) => (
          <div key={at} className="imp-sk">
            <SkeletonText lines={lines} />
          </div>
        ))}
        <p className="meta" role="status">
          {seconds >= SLOW_AFTER_S && words.readingSlow}
        </p>
      </div>
    </>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
