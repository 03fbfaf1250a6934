"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { ClaimPatch, PatchField } from "@/components/review/attempts";
import { claimChange } from "@/components/review/attempts";
import { useReview, type People } from "@/components/review/context";
import { claimActivityQuery } from "@/components/review/queries";
import type { Clash } from "@/components/review/review";
import { When } from "@/components/review/when-text";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { StatusLabel } from "@/components/ui/status";
import type { ClaimView } from "@/lib/api/claims";
import { claims as allWords } from "@/lib/messages/claims";

const words = allWords.clash;

/** Two people changed the same field: both versions side by side, and the person decides field by field. */
export function ClashBlock({ claim, clash, people }: { claim: ClaimView; clash: Clash; people: People }) {
  const review = useReview();
  const [theirs, setTheirs] = useState<ReadonlySet<PatchField>>(new Set());
  const { data: activity } = useInfiniteQuery(claimActivityQuery(claim.id));
  const theirEvent = activity?.pages[0]?.items.find(
    ({ kind, actorId }) => kind === "claim.changed" && actorId !== review.me.id,
  );
  const who = people.get(theirEvent?.actorId ?? "")?.name ?? words.somebody;

  function choose(field: PatchField, takeTheirs: boolean) {
    const next = new Set(theirs);
    if (takeTheirs) next.add(field);
    else next.delete(field);
    setTheirs(next);
  }
  function save() {
    const mine = clash.fields.filter((field) => !theirs.has(field));
    review.clearClash(claim.id);
    if (mine.length === 0) return;
    const patch: ClaimPatch = Object.fromEntries(mine.map((field) => [field, clash.mine[field]]));
    const by = { me: review.me.id, now: new Date().toISOString() };
    review.submit(claimChange(clash.current, patch, by), { claimId: claim.id });
  }
  return (
    <section className="clash" aria-labelledby="clash-h" aria-describedby="clash-d" role="alert">
      <h2 id="clash-h">
        <Icon name="merge" />
        {words.heading(who)}
      </h2>
      <p id="clash-d">{words.text}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{words.field}</span>
            </th>
            <th scope="col">{words.mine}</th>
            <th scope="col">
              {theirEvent ? <When iso={theirEvent.at}>{(when) => words.theirs(who, when)}</When> : who}
            </th>
          </tr>
        </thead>
        <tbody>
          {clash.fields.map((field) => (
            <tr key={field}>
              <th scope="row">{words.fields[field]}</th>
              <td>
                <Side field={field} chosen={!theirs.has(field)} onChoose={() => choose(field, false)}>
                  {valueOf(field, clash.mine, people)}
                </Side>
              </td>
              <td>
                <Side field={field} chosen={theirs.has(field)} onChoose={() => choose(field, true)}>
                  {valueOf(field, clash.current, people)}
                </Side>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="acts">
        <Button variant="primary" onClick={save}>
          {words.save}
        </Button>
        <Button onClick={() => review.clearClash(claim.id)}>{words.takeTheirs}</Button>
      </div>
    </section>
  );
}

function Side({
  field,
  chosen,
  onChoose,
  children,
}: {
  field: PatchField;
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <label className="pickside">
      <input type="radio" name={`clash-${field}`} checked={chosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}

function valueOf(field: PatchField, of: ClaimPatch, people: People): ReactNode {
  if (field === "status") return of.status === undefined ? words.nothing : <StatusLabel status={of.status} />;
  if (field === "assigneeId") return people.get(of.assigneeId ?? "")?.name ?? allWords.nobody;
  const text = of[field];
  return text ? (
    <span className="serif" dir="auto">
      {text}
    </span>
  ) : (
    words.nothing
  );
}
