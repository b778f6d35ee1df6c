/** Where a thing lies that was not read or counted. */
export type UnreadPlace = "row" | "column" | "sheet" | "result";

/** What is known of a reason for leaving something out. */
export interface ReasonDeclaration {
  readonly place: UnreadPlace;
  /** The row tells that somebody looked and found nothing: reported, never a matter. */
  readonly reported?: true;
  /** What is listed under it is named: the values say whom or what it is about. */
  readonly named?: true;
  /** Said in full lists only: it is expected in every tidy sheet and leaves no figure open. */
  readonly usual?: true;
}

/**
 * Why something of a sheet is in no figure, one declaration a reason (CONTRACT “Records” and “Nothing
 * silent”). Texts are in `locale/zh-CN/unread.ts`.
 */
export const UNREAD_REASONS = {
  /** 零报告, 本月无矛盾纠纷, blank words in all that a matter needs. */
  "zero-report": { place: "row", reported: true },
  /** A place that was inspected and had no hazard. */
  "no-hazard": { place: "row", reported: true },
  /** Nothing but a serial, a place, a default word or a formula. */
  prefilled: { place: "row" },
  /** Shows how to fill in the form. */
  example: { place: "row" },
  /** Tells how to write each cell. */
  "format-hint": { place: "row" },
  /** A further party of the matter above. */
  "second-party": { place: "row" },
  signature: { place: "row", usual: true },
  note: { place: "row", usual: true },
  total: { place: "row", usual: true },
  "repeated-header": { place: "row", usual: true },
  "section-line": { place: "row", usual: true },
  /** Belongs to a table that is no ledger: a small count, a legend. */
  "other-table": { place: "sheet" },
  "hidden-sheet": { place: "sheet" },
  "example-sheet": { place: "sheet" },
  /** No ledger of a known kind. */
  "no-ledger": { place: "sheet" },
  /** Looks like a ledger of ours, but not surely: the clerk says what it is. */
  "unsure-kind": { place: "sheet" },
  /** A ledger of a kind that this figure is not counted from. */
  "other-kind": { place: "sheet" },
  /** Taken out by the clerk (`--as SHEET=none`). */
  "taken-out": { place: "sheet" },
  /** Said to be the add-in's own, which this computer cannot prove, and looks like a ledger. */
  "said-own": { place: "sheet" },
  /** A column whose meaning is not known. */
  "unknown-column": { place: "column" },
  /** Days without a year that nothing in the workbook tells: the asked year was taken. */
  "year-assumed": { place: "column" },
  /** Two ticks where one alone is an answer: there is none. */
  "several-ticks": { place: "row" },
  /** A filled day that cannot be read. */
  "date-unreadable": { place: "row" },
  /** A visit to nobody in the register, or to one of several namesakes. */
  unmatched: { place: "row" },
  /** A row that names none of those a figure is given by: no village, nobody in charge. */
  "no-unit": { place: "row" },
  /** A row without a day: it belongs to no period. */
  "no-day": { place: "row" },
  /** Somebody in the sheet of marks whom no ledger names. */
  "unit-not-in-ledgers": { place: "row" },
  /** Somebody in the ledgers whom no sheet of marks names. */
  "unit-not-marked": { place: "result", named: true },
  /** No sheet has the column that marks are read from. */
  "no-mark-column": { place: "result", named: true },
  /** What stands in the column of marks is no number. */
  "mark-unreadable": { place: "row" },
  /** Other marks for the same unit stand above: those count. */
  "mark-twice": { place: "row" },
  /** The ledger has no column of the closing day, so no rate of closing in time. */
  "no-closing-day": { place: "result" },
  /** The ledger has no column of the status, so no rate of solved matters. */
  "no-status": { place: "result" },
} as const satisfies Readonly<Record<string, ReasonDeclaration>>;

export type UnreadReason = keyof typeof UNREAD_REASONS;
