"use client";

import { lazy, Suspense, useEffect } from "react";
import { useQueueState, useReview, useReviewState, type People } from "@/components/review/context";
import { isDraft } from "@/components/review/evidence-attempts";
import { removeEvidence } from "@/components/review/evidence-deeds";
import { capOf } from "@/components/review/keys";
import { When } from "@/components/review/when-text";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { SkeletonText } from "@/components/ui/skeleton";
import type { ClaimView, EvidenceView } from "@/lib/api/claims";
import type { SourceKind, Stance } from "@/lib/api/values";
import { claims as claimWords } from "@/lib/messages/claims";
import { evidence as words } from "@/lib/messages/evidence";
import { evidenceLetter } from "./evidence-letter";

const load = () => import("./evidence-form");
const EvidenceForm = lazy(load);

/** What is laid against the claim, lettered in order, with the form in place above it. */
export function EvidenceList({
  claim,
  people,
  editable,
}: {
  claim: ClaimView;
  people: People;
  editable: boolean;
}) {
  const review = useReview();
  const form = useReviewState((state) => state.form);
  const here = form?.claimId === claim.id ? form : null;
  // Fetched before it is asked for: what is typed right after the key that opens it must not be taken for commands.
  useEffect(() => {
    if (editable) void load();
  }, [editable]);
  return (
    <section className="sect" aria-labelledby="h-evidence" id="part-evidence" tabIndex={-1}>
      <h2 className="h-sec" id="h-evidence">
        {words.heading} <span className="n">{claim.evidence.length}</span>
        {editable && here?.evidenceId !== null && (
          <Button
            size="sm"
            icon="plus"
            onClick={() =>
              review.store.set({ form: { claimId: claim.id, evidenceId: null, url: "", pointId: null } })
            }
          >
            {words.add} <Kbd>{capOf("evidence").toUpperCase()}</Kbd>
          </Button>
        )}
      </h2>
      {editable && here?.evidenceId === null && (
        <Suspense fallback={<SkeletonText lines={4} />}>
          <EvidenceForm
            key={`${claim.id} ${here.url}`}
            claim={claim}
            evidence={null}
            address={here.url}
            pointId={here.pointId}
          />
        </Suspense>
      )}
      {claim.evidence.length === 0 && here === null && (
        <p className="meta empty">{editable ? words.none : words.noneReading}</p>
      )}
      {claim.evidence.map((evidence, at) =>
        editable && here?.evidenceId === evidence.id ? (
          <Suspense key={evidence.id} fallback={<SkeletonText lines={4} />}>
            <EvidenceForm claim={claim} evidence={evidence} address="" pointId={null} />
          </Suspense>
        ) : (
          <Piece
            key={evidence.id}
            claim={claim}
            evidence={evidence}
            letter={evidenceLetter(at)}
            people={people}
            editable={editable}
          />
        ),
      )}
    </section>
  );
}

const STANCE: Record<Stance, { className: string; icon: IconName }> = {
  supports: { className: "stance supports", icon: "supports" },
  refutes: { className: "stance refutes", icon: "refutes" },
  context: { className: "stance gives", icon: "gives" },
};
const KIND_ICON: Record<SourceKind, IconName> = {
  web: "link",
  document: "document",
  interview: "interview",
  calculation: "calc",
};

interface PieceProps {
  claim: ClaimView;
  evidence: EvidenceView;
  letter: string;
  people: People;
  editable: boolean;
}

function Piece({ claim, evidence, letter, people, editable }: PieceProps) {
  const { source } = evidence;
  const maker = people.get(evidence.createdById)?.name ?? claimWords.formerPerson;
  return (
    <div className="evi" id={`evidence-${letter}`} tabIndex={-1}>
      <span className="ref" aria-label={words.refLabel(letter)} role="img">
        <span>{letter}</span>
      </span>
      <div>
        {source.url === null ? (
          <span className="ttl" dir="auto">
            {source.title}
          </span>
        ) : (
          <a className="ttl" href={source.url} target="_blank" rel="noreferrer" dir="auto">
            {source.title}
          </a>
        )}
        <div className="tags">
          <Stances claim={claim} evidence={evidence} />
          <span>
            <Icon name={evidence.sourceType} />
            {words.types[evidence.sourceType]}
          </span>
          <span>
            <Icon name={KIND_ICON[source.kind]} />
            {words.kinds[source.kind]}
          </span>
          {source.publisher && <span dir="auto">{source.publisher}</span>}
          {evidence.locator && <span dir="auto">{evidence.locator}</span>}
          {evidence.confidentialTo.length > 0 && (
            <span>
              <Icon name="lock" />
              {words.confidential}
            </span>
          )}
        </div>
        {evidence.excerpt && (
          <blockquote className="passage" dir="auto">
            {evidence.excerpt}
          </blockquote>
        )}
        {evidence.note && (
          <div className="passage note">
            <span className="lbl">{words.noteLabel(maker)}</span>
            <p dir="auto">{evidence.note}</p>
          </div>
        )}
        <div className="tags meta">
          <span>{maker}</span>
          <span>
            <When iso={evidence.createdAt} />
          </span>
          {evidence.accessedAt && (
            <span>
              <When iso={evidence.accessedAt}>{words.opened}</When>
            </span>
          )}
          <PieceActs claim={claim} evidence={evidence} letter={letter} editable={editable} />
        </div>
      </div>
    </div>
  );
}

function PieceActs({ claim, evidence, letter, editable }: Omit<PieceProps, "people">) {
  const review = useReview();
  const offline = useQueueState().offlineSince !== null;
  if (isDraft(evidence))
    return (
      <span className="waiting">
        <Icon name="clock" />
        {offline ? claimWords.waiting : claimWords.saving}
      </span>
    );
  if (!editable) return null;
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={words.editOf(letter)}
        onClick={() =>
          review.store.set({ form: { claimId: claim.id, evidenceId: evidence.id, url: "", pointId: null } })
        }
      >
        {words.edit}
      </button>
      <button
        type="button"
        className="link"
        aria-label={words.removeOf(letter)}
        onClick={() => removeEvidence(review, claim, evidence)}
      >
        {words.remove}
      </button>
    </>
  );
}

/** "Refutes 3", "Supports 1, 2": the points by what is said of them, else what is said of the whole claim. */
function Stances({ claim, evidence }: { claim: ClaimView; evidence: EvidenceView }) {
  const numbers = new Map<Stance, number[]>([[evidence.stance, []]]);
  claim.factPoints.forEach((point, at) => {
    const said = evidence.points.find(({ factPointId }) => factPointId === point.id)?.stance;
    if (said) numbers.set(said, [...(numbers.get(said) ?? []), at + 1]);
  });
  return [...numbers].map(([stance, points]) => (
    <span key={stance} className={STANCE[stance].className}>
      <Icon name={STANCE[stance].icon} />
      {words.stanceOn(words.stances[stance], points)}
    </span>
  ));
}
