import { Problem } from "../../../sheet/problem";
import type { FileProblemCode } from "../problems";
import { fileProblem } from "../problems";

/** What a reader of spreadsheets says of a file, as it concerns somebody who wants a report read. */
const ofReports: ReadonlyMap<string, FileProblemCode> = new Map([
  ["file-is-word", "report-is-old-word"],
  ["file-is-webpage", "report-unknown"],
  ["file-unknown", "report-unknown"],
  ["file-encrypted", "report-encrypted"],
  ["file-damaged", "report-damaged"],
  ["file-unsafe-xml", "report-unsafe-xml"],
  ["file-is-slides", "report-is-other"],
  ["file-is-pdf", "report-is-other"],
  ["file-is-picture", "report-is-other"],
]);

/** The same problem with what to do about a report: save it as .docx. Anything else stays as it is. */
export function reportProblem(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const code = ofReports.get(error.code);
  return code === undefined ? error : fileProblem(code, error.params);
}
