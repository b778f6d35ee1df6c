import type { CellValue } from "./grid";
import type { Severity } from "./severity";
import type { SheetDraft } from "./draft";

/** A cell to be written; 0-based from A1. Never used on a cell that holds a formula. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The value is a formula with its `=`, in a cell that was empty. */
  readonly formula?: true;
  /** Number format to go with the value, e.g. `yyyy-mm-dd` for a date serial; absent: unchanged. */
  readonly format?: string;
}

/** Cells to be marked by severity without touching their own format. */
export interface Mark {
  readonly severity: Severity;
  readonly row: number;
  readonly column: number;
}

/** A native drop-down list or entry reminder for an area (0-based, inclusive). */
export interface EntryRule {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly type:
    | { readonly kind: "list"; readonly words: readonly string[] }
    | { readonly kind: "date"; readonly from: number; readonly to: number }
    | { readonly kind: "length"; readonly min: number; readonly max: number }
    | { readonly kind: "whole"; readonly min: number; readonly max: number };
  readonly title: string;
  readonly message: string;
}

/** Everything one operation writes; a part that is absent is left alone. */
export interface WorkbookEdit {
  readonly cells?: readonly { readonly sheet: string; readonly edits: readonly CellEdit[] }[];
  /** Marks replace the add-in's own marks of that sheet; an empty list takes them away. */
  readonly marks?: readonly { readonly sheet: string; readonly marks: readonly Mark[] }[];
  /** Sheets to add. One with the name of a sheet the add-in owns replaces it. */
  readonly drafts?: readonly SheetDraft[];
  readonly entryRules?: readonly { readonly sheet: string; readonly rules: readonly EntryRule[] }[];
}
