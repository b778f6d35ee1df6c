import type { EntryRule, WorkbookEdit } from "../sheet/edit";
import type { Grid } from "../sheet/grid";

/** A sheet before its cells are read. */
export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
}

/** What a long read or write tells its caller, and how it is stopped. */
export interface Watch {
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /**
   * Only entries changed since the sheet was last read: merges may be taken as they were. Excel forgets
   * what the clerk could undo when it is asked for them.
   */
  readonly entriesOnly?: boolean;
}

/** Texts kept in the workbook; keys start with `taizhang.` (CONTRACT: settings). */
export interface Settings {
  get(key: string): Promise<string | null>;
  set(key: string, value: string | null): Promise<void>;
}

/**
 * The state of everything an edit touched, taken before it: adapters know its inside, operations
 * only keep it and hand it back. JSON-serialisable.
 */
export interface BeforeImage {
  readonly version: 1;
  readonly parts: readonly unknown[];
}

/** What an edit did. */
export interface Applied {
  readonly before: BeforeImage;
  /** Names of the sheets its drafts became, in their order: a clerk's sheet of a name keeps it. */
  readonly sheets: readonly string[];
}

/** A text kept in the workbook together with a change: both are there afterwards, or neither. */
export interface KeptText {
  readonly key: string;
  /** `null` takes the text away. */
  readonly value: string | null;
}

/** The same for a text that tells what the change did; it must differ from the one it replaces. */
export interface ChangeRecord {
  readonly key: string;
  readonly textOf: (applied: Applied) => string;
}

/** What came of taking an edit back. Cells that somebody changed since are left and listed. */
export interface RestoreReport {
  readonly restored: number;
  readonly refused: readonly { readonly sheet: string; readonly cell: string }[];
}

/** The one door to a workbook, whichever program holds it. Sheets are named as shown on their tabs. */
export interface Workbook {
  /** File or workbook name, for messages. */
  readonly name: string;
  sheets(): Promise<readonly SheetInfo[]>;
  read(sheet: string, watch?: Watch): Promise<Grid>;
  /** Applies the whole edit or nothing; answers the state before it. */
  apply(edit: WorkbookEdit, watch?: Watch): Promise<BeforeImage>;
  restore(before: BeforeImage): Promise<RestoreReport>;
  /**
   * The two with a text kept along; only where requests can fail half-way, others do one after the
   * other. An edit that changes nothing keeps nothing.
   */
  readonly applyRecorded?: (
    edit: WorkbookEdit,
    record: ChangeRecord,
    watch?: Watch,
  ) => Promise<Applied>;
  readonly restoreRecorded?: (before: BeforeImage, kept: KeptText) => Promise<RestoreReport>;
  /** Which parts of entry rules would be written: not where the clerk has his own, nor where ours stand. */
  readonly freeForRules?: (
    sheet: string,
    rules: readonly EntryRule[],
  ) => Promise<readonly EntryRule[]>;
  readonly settings: Settings;
  select(sheet: string, cell: string): Promise<void>;
}
