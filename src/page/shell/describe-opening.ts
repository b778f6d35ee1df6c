import { describePaneProblem } from "../../locale/describe-pane-problem";
import { pageText } from "../../locale/zh-CN/page";

/** How browsers call a part of the page that did not come from the server. */
const partMissing = /dynamically imported module|module script failed/i;

/** One clear sentence for what went wrong on the way from a file to the desk. */
export function describeOpening(error: unknown): string {
  return error instanceof Error && partMissing.test(error.message)
    ? pageText.opening.partMissing
    : describePaneProblem(error);
}
