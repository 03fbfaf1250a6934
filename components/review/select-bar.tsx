"use client";

import { useEffect, useState } from "react";
import { selectedSpan } from "@/components/article/text-range";
import { wholeWords } from "@/components/article/whole-words";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { review as words } from "@/lib/messages/review";
import type { Span } from "@/lib/text/span";
import { useReview } from "./context";
import { mark } from "./shape-deeds";
import { capOf } from "./keys";

/** A selection is finished when it has stood still for this long. */
const FINISHED_MS = 80;

/** Once words of the text are selected: what can be made of them. It never takes the focus. */
export function SelectBar({ text }: { text: string }) {
  const review = useReview();
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function look() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const pane = document.querySelector<HTMLElement>(".galley-scroll");
        const selected = pane && selectedSpan(pane);
        setSpan(selected && wholeWords(text, selected));
      }, FINISHED_MS);
    }
    document.addEventListener("selectionchange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", look);
    };
  }, [text]);
  if (!span) return null;
  return (
    <div className="readbar" role="toolbar" aria-label={words.markSelection}>
      <span className="serif trunc" dir="auto">
        {words.selectionBecomes(text.slice(span.start, span.end))}
      </span>
      <Button
        variant="primary"
        icon="mark"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          mark(review, span);
          window.getSelection()?.removeAllRanges();
        }}
      >
        {words.markSelection} <Kbd>{capOf("mark", navigator.platform.startsWith("Mac"))}</Kbd>
      </Button>
    </div>
  );
}
