"use client";

import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { importWords as words } from "@/lib/messages/import";
import type { Failure } from "./failure";
import { WAYS, type Way } from "./source";

const ICONS: Record<Way, IconName> = { address: "link", paste: "paste", file: "upload" };

/** What went wrong, the other ways in, and what is known of the exchange. */
export function FailureView({
  failure,
  onWay,
  onRetry,
}: {
  failure: Failure & { way: Way };
  onWay: (way: Way) => void;
  onRetry: () => void;
}) {
  return (
    <div className="fail" role="alert">
      <h2 className="serif">{failure.title}</h2>
      <p>
        {failure.detail} {words.kept}
      </p>
      <ul className="way">
        {failure.signedOut && (
          <li>
            <Icon name="users" />
            <span className="grow">{words.signInElsewhere}</span>
            <a className="btn sm" href="/signin" target="_blank" rel="noopener">
              {words.signIn}
            </a>
          </li>
        )}
        {WAYS.filter((way) => way !== failure.way && !failure.signedOut).map((way) => (
          <li key={way}>
            <Icon name={ICONS[way]} />
            <span className="grow">{words.waysIn[way].text}</span>
            <Button size="sm" onClick={() => onWay(way)}>
              {words.waysIn[way].button}
            </Button>
          </li>
        ))}
        <li>
          <Icon name="st-recheck" />
          <span className="grow">{words.tryAgainText}</span>
          <Button size="sm" onClick={onRetry}>
            {words.tryAgain}
          </Button>
        </li>
      </ul>
      <details open>
        <summary>{words.received}</summary>
        <pre tabIndex={0}>{failure.received.join("\n")}</pre>
      </details>
    </div>
  );
}
