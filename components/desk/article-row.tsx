"use client";

import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusLabel } from "@/components/ui/status";
import type { ArticleListItem } from "@/lib/api/articles";
import type { PersonView } from "@/lib/api/people";
import { desk } from "@/lib/messages/desk";
import { number } from "@/lib/messages/plural";
import { statusCount, statusMessages } from "@/lib/messages/statuses";
import { DeadlineCell } from "./deadline-cell";
import { findings } from "./rows";

/** Avatars that fit in a row; whoever comes after is named in the last one. */
const SHOWN_CHECKERS = 5;

export type People = ReadonlyMap<string, PersonView>;

export function ArticleRow({
  article,
  people,
  meId,
  works,
}: {
  article: ArticleListItem;
  people: People;
  meId: string;
  works: boolean;
}) {
  const { progress } = article;
  const href = `/articles/${article.id}`;
  return (
    <tr className="art">
      <td className="what">
        <Link className="t serif" href={href} lang={article.language} dir="auto">
          {article.title || desk.untitled}
        </Link>
        <span className="meta">
          {[article.byline, desk.words(article.words)].filter(Boolean).join(" · ")}
        </span>
      </td>
      <td className="prog">
        <div className="row">
          <ProgressBar progress={progress} />
          <span className="of">
            <span aria-hidden>
              <b className="strong">{number(progress.checked)}</b>
              <span className="quiet"> / {number(progress.total)}</span>
            </span>
            <span className="sr">{desk.checkedOf(progress.checked, progress.total)}</span>
          </span>
        </div>
        <Findings article={article} />
      </td>
      {works && (
        <td className="needs">
          {article.mineOpen > 0 ? (
            <Link href={href}>
              <Icon name="st-unchecked" size="sm" />
              {desk.yoursOpen(article.mineOpen)}
            </Link>
          ) : (
            <span className="meta none">{desk.nothing}</span>
          )}
        </td>
      )}
      <td className="who">
        <Checkers ids={article.checkers} people={people} meId={meId} />
      </td>
      <td className="due">
        <DeadlineCell article={article} />
      </td>
    </tr>
  );
}

function Findings({ article: { progress } }: { article: ArticleListItem }) {
  const found = findings(progress);
  const none =
    progress.total === 0 ? statusMessages.noClaims : progress.open > 0 ? desk.noFindings : desk.nothingFound;
  return (
    <div className="nums">
      {found.length === 0 && <span className="meta">{none}</span>}
      {found.map(({ mark, count }) => (
        <StatusLabel key={mark} status={mark}>
          {statusCount(mark, count)}
        </StatusLabel>
      ))}
    </div>
  );
}

function Checkers({ ids, people, meId }: { ids: string[]; people: People; meId: string }) {
  const known = ids.flatMap((id) => people.get(id) ?? []);
  const rest = known.slice(SHOWN_CHECKERS);
  if (known.length === 0) return <Avatar name={desk.nobody} initials="" tone="none" />;
  return (
    <span className="people">
      {known.slice(0, SHOWN_CHECKERS).map((person) => (
        <Avatar
          key={person.id}
          name={person.name}
          initials={person.initials}
          tone={person.id === meId ? "me" : undefined}
        />
      ))}
      {rest.length > 0 && (
        <Avatar
          name={desk.moreCheckers(rest.map(({ name }) => name).join(", "))}
          initials={`+${rest.length}`}
        />
      )}
    </span>
  );
}
