"use client";

import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import { address } from "@/lib/api/client";
import { operations } from "@/lib/api/operations";
import type { ReportFormat } from "@/lib/api/values";
import { reportMessages } from "@/lib/messages/report";

const words = reportMessages.page;
const SHOWN: readonly ReportFormat[] = ["html", "markdown", "csv", "json", "claimreview"];

/** Back to the text, every format as a download, print and the address of the page. */
export function ExportBar({ articleId }: { articleId: string }) {
  const toast = useToast();

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      toast({ text: words.copied });
    } catch {
      toast({ text: words.notCopied, tone: "error" });
    }
  }

  return (
    <section className="exp no-print" aria-label={words.toolbar}>
      <LinkButton href={`/articles/${encodeURIComponent(articleId)}`} variant="ghost" icon="back">
        {words.review}
      </LinkButton>
      <span className="grow" />
      <span className="lab only-d">{words.exportAs}</span>
      {SHOWN.map((format, index) => (
        <a
          key={format}
          className={index === 0 ? "btn primary" : "btn"}
          href={address(operations.report.path, { id: articleId }, { format, download: "1" })}
          download
          aria-label={words.download(words.formats[format])}
        >
          {index === 0 && <Icon name="export" />}
          {words.formats[format]}
        </a>
      ))}
      <Button icon="print" className="only-d" onClick={() => window.print()}>
        {words.print}
      </Button>
      <Button icon="link" className="only-d" onClick={() => void copyLink()}>
        {words.copyLink}
      </Button>
    </section>
  );
}
