import type { Workbook } from "../port";

/** What a file is by its content, whatever its name says. */
export type FileFormat = "xlsx" | "xlsb" | "xls" | "ods" | "csv" | "html" | "xml";

/** Something of the input that the saved xlsx does not carry; texts in `locale/zh-CN/errors.ts`. */
export type LossCode =
  | "loss-macros"
  | "loss-signature"
  | "loss-formulas"
  | "loss-charts"
  | "loss-pictures"
  | "loss-comments"
  | "loss-validation"
  | "loss-conditional"
  | "loss-names"
  | "loss-print"
  | "loss-styles"
  | "loss-protection"
  | "loss-links";

/** A workbook held in memory as a file's bytes. Nothing touches a disk; `save` gives the new bytes. */
export interface FileWorkbook extends Workbook {
  readonly format: FileFormat;
  /** The workbook as xlsx, with every edit applied so far. */
  save(): Promise<Uint8Array>;
  /** What the saved file cannot keep of the input; known before anything is written. */
  lossReport(): readonly LossCode[];
}
