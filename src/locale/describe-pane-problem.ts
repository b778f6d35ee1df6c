import { Problem } from "../sheet/problem";
import { describeProblem } from "./describe-problem";
import { fill } from "./format";
import { paneText } from "./zh-CN/pane";

/** One clear sentence for anything thrown, in the words of the pane: no files, no command line. */
export function describePaneProblem(error: unknown): string {
  const own: Readonly<Record<string, string>> = paneText.problems;
  if (error instanceof Problem) {
    const template = own[error.code];
    return template === undefined ? describeProblem(error) : fill(template, error.params);
  }
  const detail = error instanceof Error ? error.message : String(error);
  return fill(paneText.problems.internal, { detail: detail.slice(0, 200) });
}
