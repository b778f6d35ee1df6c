import type { FileFormat, FileWorkbook, LossCode } from "../../workbook/file/index";
import type { SheetDraft } from "../../sheet/draft";
import type { Serial } from "../../sheet/serial";
import type { BeforeImage, Believed, CleanWishes, SheetInfo } from "../../workbook/port";
import type { EnteredCell, Reshape } from "../../workbook/file/index";
import type { FileToMerge, MergedFacts } from "../files/merge-files";
import type { PackedEdit } from "./packed-edit";
import type { PackedLedgers } from "./packed-ledgers";
import type { PackedGrid, PackedView } from "./packed-view";

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
  read(sheet: string): Promise<Numbered<PackedGrid>>;
  view(sheet: string): Promise<Numbered<PackedView> & { readonly frozenRows: number }>;
  /** What a sheet is recognised as that was read or viewed under this number; null when another was since. */
  ledgers(sheet: string, number: number): Promise<PackedLedgers | null>;
  marks(sheet: string): ReturnType<FileWorkbook["marks"]>;
  enter(sheet: string, cells: readonly EnteredCell[]): ReturnType<FileWorkbook["enter"]>;
  apply(edit: PackedEdit): ReturnType<FileWorkbook["apply"]>;
  restore(before: BeforeImage, believed: Believed): ReturnType<FileWorkbook["restore"]>;
  reshape(change: Reshape): Promise<void>;
  unshape(): Promise<void>;
  freeForRules(
    ...of: Parameters<FileWorkbook["freeForRules"]>
  ): ReturnType<FileWorkbook["freeForRules"]>;
  review(before: BeforeImage): ReturnType<FileWorkbook["review"]>;
  ownSheets(): ReturnType<FileWorkbook["ownSheets"]>;
  give(...of: Parameters<FileWorkbook["vouch"]["give"]>): Promise<string>;
  take(...of: Parameters<FileWorkbook["vouch"]["take"]>): ReturnType<FileWorkbook["vouch"]["take"]>;
  getSetting(key: string): Promise<string | null>;
  setSetting(key: string, value: string | null): Promise<void>;
  ownMarks(): ReturnType<FileWorkbook["ownMarks"]>;
  clean(wishes: CleanWishes): ReturnType<FileWorkbook["clean"]>;
  save(clean?: CleanWishes): Promise<Uint8Array>;
}

/** A sheet as it was read, and the number of that reading. */
export interface Numbered<T> {
  readonly sheet: T;
  readonly number: number;
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
