import type { DraftArea } from "../sheet/draft";
import type { EntryRule, WorkbookEdit } from "../sheet/edit";
import type { CellValue, Grid } from "../sheet/grid";
import type { Severity } from "../sheet/severity";
import type { Vouch } from "./kept/vouch";

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
  /** An edit that goes on with an operation of earlier: there is no step of its own to be taken back. */
  readonly amends?: boolean;
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
  /** Names of the sheets its drafts became, in their order: a clerk's sheet of a name keeps it. */
  readonly sheets?: readonly string[];
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
  readonly textOf: (applied: Applied) => Promise<string>;
}

/** What came of taking an edit back. Cells that somebody changed since are left and listed. */
export interface RestoreReport {
  readonly restored: number;
  readonly refused: readonly { readonly sheet: string; readonly cell: string }[];
}

/**
 * How far a before-image is believed. `own`: this computer made it, a moment ago or by its seal. `agreed`: it was
 * not, the clerk has looked at what it would do: only cells that hold what it says was written are put back, as
 * constants; only sheets that carry our mark go; formulas, formats, entry rules and replaced sheets stay.
 */
export type Believed = "own" | "agreed";

/** What taking back a change of another computer would do, for the clerk to look at. */
export interface Review {
  /** At most `MostReviewed` of the cells, with what they hold and would hold. */
  readonly cells: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly from: CellValue;
    readonly to: CellValue;
  }[];
  /** How many cells there are in all. */
  readonly count: number;
  /** Sheets that would go. */
  readonly sheets: readonly string[];
  /** Sheets whose marks would be as before. */
  readonly marks: readonly string[];
  /** What would be left as it is. */
  readonly left: RestoreReport["refused"];
}

export const MostReviewed = 200;

/** The sheets made by the add-in. */
export interface OwnSheets {
  /** By this computer: it may replace them. */
  readonly own: ReadonlySet<string>;
  /** Said to be made by the add-in and carrying its mark, but not sealed by this computer. */
  readonly said: ReadonlySet<string>;
}

/** An area (0-based, inclusive) that the add-in marked. */
export interface MarkedArea {
  readonly severity: Severity;
  readonly area: DraftArea;
}

/** What of the add-in's is taken away for good. */
export interface CleanWishes {
  /** Own sheets to be taken out. */
  readonly sheets: readonly string[];
  /** Keys of settings that stay. */
  readonly keepSettings: readonly string[];
}

/** What was taken away: marked cells, and names of sheets and keys of settings. */
export interface Cleaned {
  readonly marks: number;
  readonly sheets: readonly string[];
  readonly settings: readonly string[];
}

/** The one door to a workbook, whichever program holds it. Sheets are named as shown on their tabs. */
export interface Workbook {
  /** File or workbook name, for messages. */
  readonly name: string;
  sheets(): Promise<readonly SheetInfo[]>;
  read(sheet: string, watch?: Watch): Promise<Grid>;
  /** Applies the whole edit or nothing; answers the state before it. */
  apply(edit: WorkbookEdit, watch?: Watch): Promise<BeforeImage>;
  /** Takes an edit back; `believed` (default `own`) as far as its origin is known. */
  restore(before: BeforeImage, believed?: Believed): Promise<RestoreReport>;
  /** What `restore` would do with an image that is not this computer's; nothing is written. */
  review(before: BeforeImage): Promise<Review>;
  ownSheets(): Promise<OwnSheets>;
  /** Vouches for what is left in the workbook to act on later. */
  readonly vouch: Pick<Vouch, "give" | "take">;
  /**
   * The two with a text kept along; only where requests can fail half-way, others do one after the
   * other. An edit that changes nothing keeps nothing.
   */
  readonly applyRecorded?: (
    edit: WorkbookEdit,
    record: ChangeRecord,
    watch?: Watch,
  ) => Promise<Applied>;
  readonly restoreRecorded?: (
    before: BeforeImage,
    kept: KeptText,
    believed?: Believed,
  ) => Promise<RestoreReport>;
  /** Which parts of entry rules would be written: not where the clerk has his own, nor where ours stand. */
  readonly freeForRules?: (
    sheet: string,
    rules: readonly EntryRule[],
  ) => Promise<readonly EntryRule[]>;
  readonly settings: Settings;
  /** Forgets what this program keeps beside the settings: unfinished changes, drafts of own sheets. */
  readonly clearKept?: () => Promise<void>;
  /** The add-in's own marks as they are now, by the name of their sheet; sheets without any are left out. */
  ownMarks(): Promise<ReadonlyMap<string, readonly MarkedArea[]>>;
  /**
   * Takes away all marks, the own sheets named and every setting of the add-in's, so that nothing of it is left.
   * Not to be taken back. Throws `sheet-protected` where that forbids it, and then does nothing.
   */
  clean(wishes: CleanWishes): Promise<Cleaned>;
  select(sheet: string, cell: string): Promise<void>;
}
