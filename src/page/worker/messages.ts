import type { FileFormat, FileWorkbook, LossCode } from "../../workbook/file/index";
import type { SheetDraft } from "../../sheet/draft";
import type { Serial } from "../../sheet/serial";
import type { WorkbookEdit } from "../../sheet/edit";
import type { BeforeImage, SheetInfo } from "../../workbook/port";
import type { EnteredCell, Reshape } from "../../workbook/file/index";
import type { FileToMerge, MergedFacts } from "../files/merge-files";

/** What is known of a workbook once it is open. */
export interface OpenedFacts {
  readonly format: FileFormat;
  readonly losses: readonly LossCode[];
  /** The sheets it has at first. */
  readonly sheets: readonly SheetInfo[];
}

/** Everything the page asks of the worker that holds the workbook; answers go by the same name. */
export interface WorkerCalls {
  open(bytes: Uint8Array, name: string): Promise<OpenedFacts>;
  /** A new workbook of drafts. */
  create(name: string, drafts: readonly SheetDraft[]): Promise<OpenedFacts>;
  /** A new workbook of many files; null when none of them holds a ledger. */
  merge(
    name: string,
    files: readonly FileToMerge[],
    asOf: Serial,
  ): Promise<{ readonly opened: OpenedFacts | null; readonly merged: MergedFacts }>;
  sheets(): ReturnType<FileWorkbook["sheets"]>;
  read(sheet: string): ReturnType<FileWorkbook["read"]>;
  view(sheet: string): ReturnType<FileWorkbook["view"]>;
  marks(sheet: string): ReturnType<FileWorkbook["marks"]>;
  enter(sheet: string, cells: readonly EnteredCell[]): ReturnType<FileWorkbook["enter"]>;
  apply(edit: WorkbookEdit): ReturnType<FileWorkbook["apply"]>;
  restore(before: BeforeImage): ReturnType<FileWorkbook["restore"]>;
  reshape(change: Reshape): Promise<void>;
  unshape(): Promise<void>;
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
  save(): Promise<Uint8Array>;
}

export type CallName = keyof WorkerCalls;

export interface Request {
  readonly id: number;
  readonly call: CallName;
  readonly args: readonly unknown[];
}

/** A clerk's problem crosses the border as its code; anything else as its message. */
export type Failure =
  | { readonly code: string; readonly params: Readonly<Record<string, string | number>> }
  | { readonly message: string };

export type Response =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure }
  | { readonly id: number; readonly done: number; readonly total: number };
