"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import * as z from "zod/mini";
import { Button } from "@/components/ui/button";
import { useClock } from "@/components/ui/clock";
import { Field, Input } from "@/components/ui/field";
import { refusalOf } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { moment } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/api/client";
import type { ArticleListItem } from "@/lib/api/articles";
import { common } from "@/lib/messages/common";
import { deadlineWords, desk } from "@/lib/messages/desk";
import { changeDeadline } from "./queries";
import { fromLocalField, toLocalField } from "./rows";

/** What a conflict says of the row as it stands. */
const standing = z.object({ version: z.int(), deadline: z.nullable(z.string()) });

export function DeadlineForm({ article, onClose }: { article: ArticleListItem; onClose: () => void }) {
  const client = useQueryClient();
  const mutation = useMutation(changeDeadline(client));
  const toast = useToast();
  const clock = useClock();
  const [value, setValue] = useState(() => toLocalField(article.deadline, (at) => at.getTimezoneOffset()));
  const [bad, setBad] = useState<string | undefined>();
  const [refused, setRefused] = useState<string | null>(null);
  /** Taken from a conflict: what stands in its place may be written over, now that the person has seen it. */
  const [seen, setSeen] = useState<number | null>(null);
  const title = article.title || desk.untitled;
  const words = (deadline: string | null) =>
    deadline === null ? deadlineWords.none : moment(deadline, clock);

  async function save(deadline: string | null) {
    const { id, deadline: before } = article;
    const version = Math.max(article.version, seen ?? 0);
    setBad(undefined);
    setRefused(null);
    try {
      const saved = await mutation.mutateAsync({ id, version, deadline });
      const text =
        deadline === null ? deadlineWords.cleared(title) : deadlineWords.changed(title, words(deadline));
      const undo = () =>
        mutation.mutate({ id, version: saved.version, deadline: before }, { onError: complain });
      toast({ text, action: { label: common.undo, run: undo } });
      onClose();
    } catch (error) {
      const current = error instanceof ApiError ? z.safeParse(standing, error.problem.current) : null;
      if (!current?.success) return setRefused(refusalOf(error, {}).whole);
      setSeen(current.data.version);
      setRefused(deadlineWords.conflict(words(current.data.deadline)));
    }
  }

  function complain(error: Error) {
    toast({ text: refusalOf(error, {}).whole ?? common.unexpected, tone: "error" });
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (mutation.isPending) return;
    const deadline = fromLocalField(value);
    if (deadline === null) return setBad(deadlineWords.bad);
    void save(deadline);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  }

  return (
    <form
      ref={intoView}
      className="due-form"
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      noValidate
      method="post"
    >
      <Field label={deadlineWords.field} hint={deadlineWords.zone(clock.zone)} error={bad}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={value}
            onChange={(event) => setValue(event.target.value)}
            autoFocus
          />
        )}
      </Field>
      <FormError>{refused}</FormError>
      <div className="acts">
        <Button type="submit" variant="primary" size="sm" busy={mutation.isPending}>
          {common.save}
        </Button>
        {article.deadline !== null && (
          <Button size="sm" onClick={() => void save(null)}>
            {deadlineWords.clear}
          </Button>
        )}
        <Button size="sm" variant="ghost" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The form may open at the foot of the window. */
function intoView(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: "nearest" });
}
