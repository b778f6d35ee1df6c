import type { TextDocument } from "../document/document";
import type { Serial } from "../sheet/serial";
import type { Workbook } from "../workbook/port";

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
  /** Tells what the program waits for before it goes on, e.g. that a cell is left; `null`: no more. */
  readonly onWaiting?: (listener: (message: string | null) => void) => () => void;
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
  /** Lets the clerk choose a text file; `null`: none chosen. */
  readonly openText?: () => Promise<{ readonly name: string; readonly text: string } | null>;
}
