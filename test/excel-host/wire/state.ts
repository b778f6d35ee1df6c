import type { Book } from "../model/book";
import type { HostObject } from "./registry";

/** What a batch works on, and what outlives it. */
export interface HostState {
  readonly book: Book;
  /** Objects kept for later batches by `_KeepReference`. */
  readonly references: Map<string, HostObject>;
  nextReference: number;
  eventsEnabled: boolean;
  /** Event registrations: type of event and target id. */
  readonly registrations: Set<string>;
  /** Events waiting to be sent to the add-in after the batch. */
  readonly events: HostEvent[];
  /** Whether another workbook has the focus: selection and activation fail. */
  otherWorkbookActive: boolean;
  /** Cells a single read may answer before `values` comes back null. */
  readonly maxCells: number;
  /** Sheets whose orientation or paper was set in the running batch. */
  readonly pagesTouched: Set<string>;
  /** Whether the add-in has its pane shown. */
  paneState: "Visible" | "Background";
  /** Custom functions that were called and have not answered yet, by the number of the call. */
  readonly functionCalls: Map<number, (result: FunctionResult) => void>;
  /** Calls of methods without effect on the model that tests ask about. */
  readonly calls: string[];
}

/** What a custom function answered; with an error, `value` is its message. */
export interface FunctionResult {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  /** 1 #N/A, 5 #DIV/0!, 6 #NUM!, 7 #VALUE!, 8 #NULL!; 0 with a value. */
  readonly errorCode: number;
}

export interface HostEvent {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: unknown;
}
