import { describePaneProblem } from "../locale/describe-pane-problem";
import { Problem } from "../sheet/problem";
import type { Failure } from "./task-state";

/** What may be gone by the time of a second try, the clerk having done what the message says. */
const PASSING: ReadonlySet<string> = new Set([
  "excel-cell-edit",
  "excel-access-denied",
  "excel-structure-protected",
  "excel-sheet-hidden",
  "excel-sheet-gone",
  "excel-other-workbook",
  "excel-dialog-open",
  "excel-busy",
  "excel-disconnected",
  "excel-failed",
  "excel-formula-in-the-way",
  "excel-not-undone",
  "excel-clean-half",
  "sheet-protected",
  "selection-none",
  "selection-not-empty",
  "file-unreadable",
  "page-worker-lost",
  "page-worker-gone",
]);

/** What is told of anything thrown, and what would help. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Problem ? error.code : null;
  return {
    message: describePaneProblem(error),
    retry: code === null || PASSING.has(code),
    ...(code === "no-ledger" ? { create: true } : {}),
  };
}
