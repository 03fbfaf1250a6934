import type { core } from "zod/mini";
import { problems } from "@/lib/messages/problems";

/** What is wrong with which option, one to a line. */
export function sentences(issues: readonly core.$ZodIssue[]): string {
  return issues.map((issue) => `--${issue.path.join(".")} ${problems.issue(issue)}.`).join("\n");
}
