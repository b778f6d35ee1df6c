/// <reference types="office-js" />
import { Problem } from "../../sheet/problem";
import { own } from "../../sheet/own";

/** What Excel can make go wrong; texts in `locale/zh-CN/excel-errors.ts`, one each. */
export const excelProblemCodes = [
  "excel-cell-edit",
  "excel-access-denied",
  "excel-structure-protected",
  "excel-sheet-hidden",
  "excel-sheet-gone",
  "excel-other-workbook",
  "excel-dialog-open",
  "excel-too-much-data",
  "excel-busy",
  "excel-disconnected",
  "excel-too-old",
  "excel-refused",
  "excel-failed",
  "excel-formula-in-the-way",
  "excel-half-done",
  "excel-not-undone",
  "excel-clean-half",
] as const;

export type ExcelProblemCode = (typeof excelProblemCodes)[number];

export function excelProblem(
  code: ExcelProblemCode,
  params: Readonly<Record<string, string | number>> = {},
): Problem<ExcelProblemCode> {
  return new Problem(code, params);
}

const byCode: Readonly<Record<string, ExcelProblemCode>> = {
  InvalidOperationInCellEditMode: "excel-cell-edit",
  AccessDenied: "excel-access-denied",
  ItemNotFound: "excel-sheet-gone",
  InvalidReference: "excel-sheet-gone",
  InvalidSelection: "excel-other-workbook",
  RequestPayloadSizeLimitExceeded: "excel-too-much-data",
  ResponsePayloadSizeLimitExceeded: "excel-too-much-data",
  ActivityLimitReached: "excel-busy",
  Timeout: "excel-busy",
  RequestAborted: "excel-busy",
  WriteNotSupportedWhenModalDialogOpen: "excel-dialog-open",
  ConnectionFailure: "excel-disconnected",
  InvalidOrTimedOutSession: "excel-disconnected",
  HostRestartNeeded: "excel-disconnected",
  ApiNotFound: "excel-too-old",
  ApiNotAvailable: "excel-too-old",
  NotImplemented: "excel-too-old",
  UnsupportedOperation: "excel-too-old",
  InvalidArgument: "excel-refused",
  InvalidOperation: "excel-refused",
};

/** The code of an error that Excel answered; null for anything else. */
export function officeCode(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** Whether a request or its answer was too large for Excel, so that a smaller one may pass. */
export function isTooLarge(error: unknown): boolean {
  return officeCode(error)?.endsWith("PayloadSizeLimitExceeded") ?? false;
}

/**
 * Anything thrown while talking to Excel as a `Problem` a clerk can be told; bugs and cancelling pass as they
 * are. Only the error's code is kept: its message may quote cells.
 */
export function problemOf(error: unknown): unknown {
  const code = officeCode(error);
  if (code === null) return error;
  return excelProblem(own(byCode, code) ?? "excel-failed", { code });
}
