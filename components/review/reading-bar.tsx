"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { rangeFor } from "@/components/article/text-range";
import { singleKeysOn } from "@/components/shell/single-keys";
import { isTyping, layerIsOpen } from "@/components/shell/use-keys";
import { Button, IconButton } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { ArticleView } from "@/lib/api/articles";
import { ApiError, call } from "@/lib/api/client";
import type { ClaimView } from "@/lib/api/claims";
import { operations } from "@/lib/api/operations";
import { common } from "@/lib/messages/common";
import { review as words } from "@/lib/messages/review";
import { overlaps, type Span } from "@/lib/text/span";
import { useReview } from "./context";
import { readFlags } from "./coverage";
import { READING_CAPS } from "./keys";
import { articleQuery } from "./queries";

/** Reading: unread sentences are shaded, and one after the other is marked read. */
export default function ReadingBar({
  article,
  claims,
}: {
  article: ArticleView;
  claims: readonly ClaimView[];
}) {
  const review = useReview();
  const client = useQueryClient();
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const { sentences, blocks } = article.revision;
  const flags = readFlags(article.revision, claims);
  const unread = sentences.filter((_, index) => !flags[index]);
  const sentence = unread[Math.min(at, unread.length - 1)];

  useEffect(() => {
    const pane = document.querySelector<HTMLElement>(".galley-scroll");
    if (!pane || !("highlights" in CSS)) return;
    const ranges = unread.flatMap((one) => rangeFor(pane, one) ?? []);
    const now = sentence && rangeFor(pane, sentence);
    CSS.highlights.set("unread", new Highlight(...ranges));
    if (now) CSS.highlights.set("reading", new Highlight(now));
    else CSS.highlights.delete("reading");
    return () => {
      CSS.highlights.delete("unread");
      CSS.highlights.delete("reading");
    };
  });
  useEffect(() => {
    const pane = document.querySelector<HTMLElement>(".galley-scroll");
    const rect = sentence && pane && rangeFor(pane, sentence)?.getBoundingClientRect();
    if (!rect || !pane) return;
    const box = pane.getBoundingClientRect();
    const top = rect.top - box.top;
    if (top < box.height * 0.2 || top > box.height * 0.7) pane.scrollTop += top - box.height * 0.4;
  }, [sentence]);

  async function markRead(ranges: Span[]) {
    if (busy || ranges.length === 0) return;
    setBusy(true);
    try {
      const { id } = article;
      const spans = ranges.map(({ start, end }) => ({ start, end }));
      const fresh = await call(operations.markRead, { params: { id }, body: { ranges: spans, read: true } });
      client.setQueryData(articleQuery(id).queryKey, fresh);
      review.say(words.did.read(ranges.length));
    } catch (error) {
      const text = error instanceof ApiError ? error.problem.detail : common.offline;
      review.toast({
        text,
        tone: "error",
        action: { label: common.retry, run: () => void markRead(ranges) },
      });
    } finally {
      setBusy(false);
    }
  }
  const readNext = () => sentence && void markRead([sentence]);
  const skip = () => setAt((at + 1) % Math.max(1, unread.length));
  const block = sentence && blocks.find((one) => overlaps(one, sentence));
  const rest = block ? unread.filter((one) => overlaps(one, block)) : [];

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (isTyping(event.target) || layerIsOpen() || !singleKeysOn()) return;
    const onControl =
      event.target instanceof Element && event.target.closest("button, a:not(.claim)") !== null;
    if (event.key === "Enter" && !onControl) {
      event.preventDefault();
      readNext();
    }
    if (event.key.toLowerCase() === "b") skip();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);

  const close = () => review.store.set({ reading: false });
  return (
    <div className="readbar" role="toolbar" aria-label={words.reading.thisSentence}>
      {sentence ? (
        <>
          <span>
            <b className="strong">{words.reading.at(unread.indexOf(sentence) + 1, unread.length)}</b>{" "}
            <span className="meta">{words.reading.suggestion[sentence.coverage]}</span>
          </span>
          <Button variant="primary" icon="check" busy={busy} onClick={readNext}>
            {words.reading.readNext} <Kbd>{READING_CAPS.read}</Kbd>
          </Button>
          {rest.length > 1 && (
            <Button variant="ghost" onClick={() => void markRead(rest)}>
              {words.reading.readBlock}
            </Button>
          )}
          {unread.length > 1 && (
            <Button variant="ghost" onClick={skip}>
              {words.reading.skip} <Kbd>{READING_CAPS.skip}</Kbd>
            </Button>
          )}
        </>
      ) : (
        <span>{words.reading.none}</span>
      )}
      <IconButton size="sm" icon="x" label={words.reading.stop} onClick={close} />
    </div>
  );
}
