"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { commentAddition, isDraft } from "@/components/review/evidence-attempts";
import { useQueueState, useReview, type People } from "@/components/review/context";
import { commentsQuery } from "@/components/review/queries";
import { When } from "@/components/review/when-text";
import { Avatar } from "@/components/ui/avatar";
import { Button, IconButton } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/field";
import { SkeletonText } from "@/components/ui/skeleton";
import { ApiError, call, OfflineError } from "@/lib/api/client";
import type { ClaimView, CommentView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import { claims as words } from "@/lib/messages/claims";
import { common } from "@/lib/messages/common";

/** What was said about the claim, oldest first; what is on its way stands at the end. */
export function Comments({ claim, people }: { claim: ClaimView; people: People }) {
  const { data, error, refetch } = useQuery({ ...commentsQuery(claim.id), enabled: claim.comments > 0 });
  const { pending } = useQueueState();
  const waiting = pending.flatMap(({ change }) =>
    change.comment?.claimId === claim.id ? [change.comment] : [],
  );
  const comments = [...(data ?? []), ...waiting];
  return (
    <section className="sect" aria-labelledby="h-comments" id="part-comments" tabIndex={-1}>
      <h2 className="h-sec" id="h-comments">
        {words.comments} <span className="n">{claim.comments}</span>
      </h2>
      {error !== null && data === undefined && (
        <p className="meta empty">
          {words.commentsFailed}{" "}
          <button type="button" className="link" onClick={() => void refetch()}>
            {common.retry}
          </button>
        </p>
      )}
      {error === null && data === undefined && claim.comments > waiting.length && <SkeletonText lines={2} />}
      {claim.comments === 0 && comments.length === 0 && <p className="meta empty">{words.noComments}</p>}
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} people={people} />
      ))}
    </section>
  );
}

function Comment({ comment, people }: { comment: CommentView; people: People }) {
  const review = useReview();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const own = comment.authorId === review.me.id && !isDraft(comment);
  const author = people.get(comment.authorId)?.name ?? words.formerPerson;
  const when = comment.createdAt.slice(0, 16).replace("T", " ");

  /** Own comments are changed one at a time, so that these writes need no queue. */
  async function send(work: () => Promise<unknown>) {
    setError(null);
    try {
      await work();
      setText(null);
    } catch (failure) {
      setError(failure instanceof ApiError ? failure.problem.detail : common.offline);
      if (!(failure instanceof ApiError) && !(failure instanceof OfflineError)) throw failure;
    } finally {
      await client.invalidateQueries({ queryKey: commentsQuery(comment.claimId).queryKey });
      await client.invalidateQueries({ queryKey: ["claims", review.articleId] });
    }
  }
  const params = { id: comment.id };
  const change = (body: string) =>
    send(() => call(operations.changeComment, { params, body: { version: comment.version, body } }));
  const remove = () =>
    send(() => call(operations.deleteComment, { params, query: { version: String(comment.version) } }));

  function press(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && text?.trim()) void change(text.trim());
    if (event.key === "Escape") {
      event.stopPropagation();
      setText(null);
    }
  }
  return (
    <div className="cmt">
      <span>
        <Avatar
          name={author}
          initials={people.get(comment.authorId)?.initials ?? "?"}
          tone={own ? "me" : undefined}
        />
      </span>
      <div>
        <div className="who">
          {author}{" "}
          <span className="meta">
            {isDraft(comment) ? words.saving : <When iso={comment.createdAt} />}
            {comment.editedAt !== null && `, ${words.edited}`}
          </span>
          {own && text === null && (
            <span className="acts">
              <button
                type="button"
                className="link"
                aria-label={words.editCommentOf(when)}
                onClick={() => setText(comment.body)}
              >
                {words.edit}
              </button>
              <button
                type="button"
                className="link"
                aria-label={words.deleteCommentOf(when)}
                onClick={() => void remove()}
              >
                {words.deleteComment}
              </button>
            </span>
          )}
        </div>
        {text === null ? (
          <p dir="auto">{comment.body}</p>
        ) : (
          <div className="writer">
            <Textarea
              autoFocus
              dir="auto"
              aria-label={words.editCommentOf(when)}
              value={text}
              maxLength={10_000}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={press}
            />
            <div className="row">
              <span className="grow" />
              <Button variant="ghost" onClick={() => setText(null)}>
                {words.cancel}
              </Button>
              <Button variant="primary" onClick={() => text.trim() !== "" && void change(text.trim())}>
                {words.save}
              </Button>
            </div>
          </div>
        )}
        {error !== null && (
          <p className="err" role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

/** The field at the foot of the panel. What is typed stays with its claim until it is sent. */
export function CommentField({ claim }: { claim: ClaimView }) {
  const review = useReview();
  const client = useQueryClient();
  const key = `comment ${claim.id}`;
  const [text, setText] = useState(review.drafts.get(key) ?? "");

  function type(value: string) {
    setText(value);
    review.drafts.set(key, value);
  }
  function send(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    const body = text.trim();
    if (body === "") return;
    type("");
    const by = { me: review.me.id, now: new Date().toISOString() };
    const made = (comment: CommentView) => {
      const { queryKey } = commentsQuery(claim.id);
      client.setQueryData(queryKey, (list) => (list ? [...list, comment] : list));
      void client.invalidateQueries({ queryKey });
    };
    review.submit(commentAddition(claim, body, by, made), {
      claimId: claim.id,
      refused: (message) => {
        review.drafts.set(key, body);
        setText(body);
        review.refuse(claim.id, { message, again: null });
      },
    });
  }
  /** Enter alone sends by itself; with Control or Command it does so here as in every other field. */
  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) send(event);
    if (event.key === "Escape") {
      event.stopPropagation();
      document.getElementById("claim-top")?.focus({ preventScroll: true });
    }
  }
  return (
    <form className="panel-foot" onSubmit={send}>
      <Input
        id="comment-field"
        className="grow"
        dir="auto"
        aria-label={words.comment}
        placeholder={words.comment}
        maxLength={10_000}
        value={text}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <Button type="submit" className="only-d">
        {words.send}
      </Button>
      <IconButton type="submit" className="only-m" icon="arrow" label={words.send} />
    </form>
  );
}
