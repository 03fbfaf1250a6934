"use client";

import { useQueueState, useReview, type People } from "@/components/review/context";
import { assign } from "@/components/review/deeds";
import { capOf } from "@/components/review/keys";
import { drop } from "@/components/review/shape-deeds";
import { Avatar } from "@/components/ui/avatar";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { can } from "@/lib/access/policy";
import type { ClaimView } from "@/lib/api/claims";
import { claims as words } from "@/lib/messages/claims";
import { review as reviewWords } from "@/lib/messages/review";

interface HeadProps {
  claim: ClaimView;
  total: number;
  next: ClaimView | null;
  people: People;
  onStep: (step: 1 | -1) => void;
}

/** Which claim this is, whose it is, and what can be done with it as a whole. */
export function PanelHead({ claim, total, next, people, onStep }: HeadProps) {
  const { pending, offlineSince } = useQueueState();
  const waiting = pending.filter(({ change }) => change.claims.includes(claim.id)).length;
  return (
    <div className="panel-head">
      <h2 className="no">{words.title(claim.number)}</h2>
      <span className="meta">{words.of(total)}</span>
      <span className="grow" />
      {offlineSince !== null && waiting > 0 && (
        <span className="waiting">
          <Icon name="clock" size="xs" />
          {reviewWords.notSent(waiting)}
        </span>
      )}
      <Assignee claim={claim} people={people} />
      <IconButton size="sm" icon="up" label={words.previous} onClick={() => onStep(-1)} />
      <IconButton size="sm" icon="down" label={words.next} onClick={() => onStep(1)} />
      <MoreMenu claim={claim} next={next} />
    </div>
  );
}

function Assignee({ claim, people }: { claim: ClaimView; people: People }) {
  const review = useReview();
  const person = people.get(claim.assigneeId ?? "");
  const mine = claim.assigneeId === review.me.id;
  const face = person ? (
    <>
      <Avatar name={person.name} initials={person.initials} size="sm" tone={mine ? "me" : undefined} />
      <span className="trunc whose">{person.name}</span>
    </>
  ) : null;
  if (claim.permissions.includes("claim.assign")) {
    const workers = [...people.values()].filter(
      ({ id, role, disabled }) =>
        !disabled && can({ personId: id, deskId: "", role, write: true }, "claim.work"),
    );
    const choose = (to: { id: string; name: string } | null) => ({
      label: to?.name ?? words.nobody,
      checked: claim.assigneeId === (to?.id ?? null),
      onSelect: () => assign(review, claim, to),
    });
    return (
      <span id="assign" className="assign">
        <Menu
          label={person ? words.assignedTo(person.name) : words.assign}
          className="pick quiet"
          trigger={
            <>
              {face ?? words.assign} <kbd data-key={capOf("assign").toUpperCase()} aria-hidden />
            </>
          }
          items={[
            { heading: words.assignHeading },
            ...(claim.assigneeId === review.me.id ? [] : [{ ...choose(review.me), hint: capOf("take") }]),
            ...workers.filter(({ id }) => id !== review.me.id || mine).map(choose),
            "separator",
            choose(null),
          ]}
        />
      </span>
    );
  }
  if (!claim.permissions.includes("claim.work")) return face;
  if (person && !mine) return face;
  return (
    <>
      {face}
      <Button size="sm" variant="ghost" onClick={() => assign(review, claim, mine ? null : review.me)}>
        {mine ? words.release : words.take} <Kbd>{capOf("take").toUpperCase()}</Kbd>
      </Button>
    </>
  );
}

function MoreMenu({ claim, next }: { claim: ClaimView; next: ClaimView | null }) {
  const review = useReview();
  const works = claim.permissions.includes("claim.work");
  const mac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");
  const items: MenuItem[] = [
    { label: words.copyLink, icon: "link", hint: capOf("copyLink"), onSelect: () => copyLink(review, claim) },
  ];
  if (works) {
    items.unshift(
      {
        label: words.split.menu,
        icon: "split",
        hint: capOf("split", mac),
        onSelect: () => review.store.set({ tool: "split", stop: "full" }),
      },
      ...(next
        ? [
            {
              label: words.join.menu(next.number),
              icon: "merge" as const,
              hint: capOf("join", mac),
              onSelect: () => review.store.set({ tool: "join", stop: "full" }),
            },
          ]
        : []),
    );
    items.push({
      label: words.droppedList,
      icon: "history",
      onSelect: () => review.store.set({ tool: "dropped", stop: "full" }),
    });
    items.push("separator", {
      label: words.drop,
      icon: "drop",
      danger: true,
      onSelect: () => drop(review, claim),
    });
  }
  return <Menu label={words.more} className="icon-btn sm" trigger={<Icon name="more" />} items={items} />;
}

export function copyLink(review: ReturnType<typeof useReview>, claim: ClaimView): void {
  const { origin, pathname } = window.location;
  const address = `${origin}${pathname}#claim-${claim.number}`;
  // Without a secure context there is no clipboard; the address is then shown to be copied by hand.
  const written = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("no clipboard"));
  written.then(
    () => review.toast({ text: words.linkCopied }),
    () => review.toast({ text: address }),
  );
}
