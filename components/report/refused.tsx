import { LinkButton } from "@/components/ui/button";
import type { ProblemCode } from "@/lib/api/problem";
import { reportMessages } from "@/lib/messages/report";
import "./report.css";

const words = reportMessages.page;

/** In place of a summary that is not there, or not for this reader. */
export function Refused({ code }: { code: ProblemCode }) {
  const forbidden = code === "forbidden";
  return (
    <main className="report-refused" id="main" tabIndex={-1}>
      <h1 className="serif">{forbidden ? words.forbiddenTitle : words.notFoundTitle}</h1>
      <p>{forbidden ? words.forbidden : words.notFound}</p>
      <LinkButton href="/desk">{words.toDesk}</LinkButton>
    </main>
  );
}
