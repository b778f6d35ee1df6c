import type { TextDocument } from "../document/document";
import type { Serial } from "../sheet/serial";
import type { RestoreReport, Workbook } from "../workbook/port";

/** The check when a workbook is opened, which the clerk can do without. */
export interface OpeningCheck {
  /** It is done at once, or offered. */
  readonly kind: "done" | "offered";
  /** What is open was brought back after a crash: the clerk's own work, with marks of this computer's. */
  readonly restored?: boolean;
  /** The clerk's choice, kept on this computer. */
  readonly isOn: () => boolean;
  readonly choose: (on: boolean) => void;
  /** Runs work nobody asked for: what it writes is no change of the clerk's that must be saved. */
  readonly unasked: <T>(work: () => Promise<T>) => Promise<T>;
}
import type { KeptText } from "./kept-text";

/**
 * Everything the pane needs of the program around it. What is optional may be missing: the pane then
 * leaves that button out or offers another way.
 */
export interface PaneHost {
  readonly workbook: Workbook;
  /** “Today”, and date and time for the journal (`2024-05-31 14:05`). */
  readonly clock: () => { readonly asOf: Serial; readonly at: string };
  /** Name of the sheet the clerk looks at; `null`: unknown. */
  readonly activeSheet: () => Promise<string | null>;
  /**
   * Jumps to a cell in the middle of the view, and the keyboard with it, so that the clerk types at once.
   * Left out: the cell is selected as `workbook.select` does. Back at the pane (F6, Esc) the focus goes to
   * its element with `data-return-focus`, if there is one.
   */
  readonly goTo?: (sheet: string, cell: string) => Promise<void>;
  /**
   * Tells when the clerk changed cells of a sheet, and whether they may have moved (left out: they may);
   * answers how to stop listening.
   */
  readonly onCellsChanged?: (listener: (sheet: string, moved?: boolean) => void) => () => void;
  /** Whether a cell is being typed into: what nobody asked for waits. */
  readonly isTyping?: () => boolean;
  /**
   * `false`: whatever is written, the program forgets what the clerk could undo, so that marks do not follow
   * typing by themselves. Left out: it does not.
   */
  readonly writesKeepUndo?: boolean;
  /** The check when a workbook is opened; left out: none. */
  readonly opening?: OpeningCheck;
  /** Tells what the program waits for before it goes on, e.g. that a cell is left; `null`: no more. */
  readonly onWaiting?: (listener: (message: string | null) => void) => () => void;
  /** Settings kept on this computer, for workbooks that have none of their own; left out: none can be. */
  readonly ownSettings?: KeptText;
  /** Told after the settings changed, so that custom functions calculate by them. */
  readonly profileChanged?: () => void;
  /** Writes formulas (with `=`) and texts at the selected cell, rows × columns. */
  readonly insertAtSelection?: (rows: readonly (readonly string[])[]) => Promise<void>;
  /** Prints a sheet, or brings it to the front; what is left for the clerk to do is answered. */
  readonly print?: (sheet: string) => Promise<string | null>;
  /** Hands a text file to the clerk. */
  readonly saveText?: (name: string, text: string) => Promise<void>;
  /** Hands a text document to the clerk as a Word file (name without its ending). */
  readonly saveDocument?: (name: string, document: TextDocument) => Promise<void>;
  /** What the clerk decided about an unfinished change of another computer. */
  readonly settlePending?: (how: "agreed" | "dropped") => Promise<RestoreReport>;
  /** Whether what is kept to take changes back stays on this computer instead of in the workbook. */
  readonly undoHere?: {
    readonly get: () => Promise<boolean>;
    readonly set: (here: boolean) => Promise<void>;
  };
  /** Looks at this computer and shows in the element what it found; left out: nothing can be looked at. */
  readonly selfCheck?: (element: HTMLElement) => Promise<void>;
  /** Lets the clerk choose a text file; `null`: none chosen. */
  readonly openText?: () => Promise<{ readonly name: string; readonly text: string } | null>;
}
