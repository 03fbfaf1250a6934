"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { refusalOf } from "@/components/ui/form";
import { Icon, type IconName } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import type { MeView } from "@/lib/api/people";
import { common } from "@/lib/messages/common";
import { first } from "@/lib/messages/desk";
import { loadDemo } from "./queries";
import { Specimen } from "./specimen";
import "./empty-desk.css";

const WAYS: { way: keyof typeof first.ways; href: string; icon: IconName }[] = [
  { way: "url", href: "/import", icon: "link" },
  { way: "paste", href: "/import?way=paste", icon: "paste" },
  { way: "file", href: "/import?way=file", icon: "upload" },
];

/** What stands on the desk while nothing is in checking. `people` is how many can sign in. */
export function EmptyDesk({ me, people }: { me: MeView; people: number }) {
  const mayImport = me.permissions.includes("article.import");
  return (
    <div className="first">
      <div>
        <h2 className="serif">{first.heading}</h2>
        <p className="lead">{mayImport ? first.lead : first.leadForOthers}</p>
        {mayImport && (
          <>
            <div className="ways">
              {WAYS.map(({ way, href, icon }) => (
                <Link key={way} href={href}>
                  <Icon name={icon} />
                  <span className="strong">{first.ways[way].title}</span>
                  <span className="d">{first.ways[way].detail}</span>
                  <Icon name="right" className="go" />
                </Link>
              ))}
            </div>
            <Sample />
          </>
        )}
      </div>
      <div>
        <Specimen />
        {me.permissions.includes("people.manage") && <ToDo alone={people < 2} />}
      </div>
    </div>
  );
}

function Sample() {
  const demo = useMutation(loadDemo(useQueryClient()));
  const router = useRouter();
  const toast = useToast();

  async function open() {
    if (demo.isPending) return;
    try {
      // Not by a callback of the mutation: the list that is now no longer empty takes this button away before it is called.
      const { id } = await demo.mutateAsync();
      router.push(`/articles/${id}`);
    } catch (error) {
      toast({ text: refusalOf(error, {}).whole ?? common.unexpected, tone: "error" });
    }
  }
  return (
    <p className="sample">
      {first.sampleBefore}
      <button
        type="button"
        className="link"
        aria-disabled={demo.isPending || undefined}
        onClick={() => void open()}
      >
        {first.sample}
      </button>
      {first.sampleAfter}
    </p>
  );
}

function ToDo({ alone }: { alone: boolean }) {
  return (
    <>
      <h2 className="h-sec">{first.before}</h2>
      <ul className="todo">
        <li>
          <Box on />
          {first.accountReady}
        </li>
        <li>
          <Box on={!alone} />
          <Link className="link" href="/team">
            {first.addCheckers}
          </Link>
        </li>
      </ul>
    </>
  );
}

function Box({ on }: { on: boolean }) {
  return (
    <span className={on ? "check on" : "check"}>
      {on && <Icon name="check" size="xs" />}
      <span className="sr">{on ? first.done : first.toDo}</span>
    </span>
  );
}
