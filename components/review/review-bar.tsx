"use client";

import Link from "next/link";
import { TopBar } from "@/components/shell/top-bar";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ArticleView, ProgressView } from "@/lib/api/articles";
import type { MeView } from "@/lib/api/people";
import { review as words } from "@/lib/messages/review";
import { useReview, useReviewState } from "./context";
import { percentRead } from "./coverage";
import { setFilter, setMarks } from "./preferences";
import { FILTERS } from "./filters";
import { MARKS } from "./review";
import { When } from "./when-text";

interface BarProps {
  me: MeView;
  article: ArticleView;
  progress: ProgressView;
  offline: boolean;
}

/** The head of the review screen: which article, how far it is, when it closes, the way out. */
export function ReviewBar({ me, article, progress, offline }: BarProps) {
  const report = `/articles/${article.id}/report`;
  const mayExport = article.permissions.includes("report.draft");
  const [checked, ofTotal] = words.checked(progress.checked, progress.total);
  const [short, ofShort] = words.checkedShort(progress.checked, progress.total);
  return (
    <TopBar
      me={me}
      help="review"
      end={
        <>
          {mayExport &&
            (offline ? (
              <Button className="only-d" icon="export" disabledReason={words.exportOffline}>
                {words.export}
              </Button>
            ) : (
              <LinkButton className="only-d" icon="export" href={report} prefetch={false}>
                {words.export}
              </LinkButton>
            ))}
          <MobileMore article={article} progress={progress} />
        </>
      }
    >
      <Link className="icon-btn only-m back" href="/desk" aria-label={words.backToDesk}>
        <Icon name="back" />
      </Link>
      <div className="crumb grow">
        <Link className="only-d" href="/desk">
          {words.desk}
        </Link>
        <span className="only-d" aria-hidden>
          /
        </span>
        <span className="title serif trunc" dir="auto" title={article.title}>
          {article.title}
        </span>
      </div>
      <div className="tally only-d">
        <ProgressBar progress={progress} />
        <span>
          <b>{checked}</b>
          {ofTotal}
        </span>
        <span className="quiet">{words.read(percentRead(progress.coverage))}</span>
      </div>
      {article.deadline !== null && (
        <>
          <span className="sep only-d" />
          <span className="row only-d nowrap due">
            <Icon name="clock" size="sm" />
            <span className="sr">{words.closes("")}</span>
            <When iso={article.deadline} />
          </span>
        </>
      )}
      <span className="tally only-m small">
        <span>
          <b>{short}</b>
          {ofShort}
        </span>
      </span>
      <span className="sep only-d" />
    </TopBar>
  );
}

/** On a phone everything of the two bars that has no room stands in one menu. */
function MobileMore({ article, progress }: Pick<BarProps, "article" | "progress">) {
  const review = useReview();
  const filter = useReviewState((state) => state.filter);
  const marks = useReviewState((state) => state.marks);
  const items: MenuItem[] = [
    { heading: words.read(percentRead(progress.coverage)) },
    ...FILTERS.map((one) => ({
      label: words.filter[one],
      checked: one === filter,
      onSelect: () => setFilter(review, one),
    })),
    "separator",
    { heading: words.marks },
    ...MARKS.map((one) => ({
      label: words.marksMode[one],
      checked: one === marks,
      onSelect: () => setMarks(review, one),
    })),
    "separator",
  ];
  if (article.permissions.includes("text.read"))
    items.push({
      label: words.reading.label,
      icon: "read",
      onSelect: () => review.store.set({ reading: true }),
    });
  if (article.permissions.includes("report.draft"))
    items.push({ label: words.export, icon: "export", href: `/articles/${article.id}/report` });
  return (
    <span className="only-m">
      <Menu label={words.moreAbout} className="icon-btn" trigger={<Icon name="more" />} items={items} />
    </span>
  );
}
