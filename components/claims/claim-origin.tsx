import type { ClaimView } from "@/lib/api/claims";
import { claims as words } from "@/lib/messages/claims";

/** Who says it in the text, and why it was picked. */
export function ClaimOrigin({ claim }: { claim: ClaimView }) {
  const { claimant } = claim;
  const name = claimant.name ?? words.someone;
  const says =
    claimant.type === "article"
      ? words.saysHow.article
      : claimant.candidates && claimant.candidates.length > 0
        ? words.candidates(claimant.candidates)
        : `${words.saysHow[claimant.type]} ${name}`;
  return (
    <div className="origin meta">
      <p dir="auto">
        {says}
        {claim.reported !== null && `, ${words.reported[claim.reported]}`}
      </p>
      <details>
        <summary>
          {words.why}
          <span className="n"> {words.worth(Math.round(claim.checkWorthiness * 100))}</span>
        </summary>
        <p>{[...claim.kinds.map((kind) => words.kind[kind]), ...claim.reasons].join(" · ")}</p>
      </details>
    </div>
  );
}
