import { recognise } from "../../ledger/recognise/index";
import type { Ledger } from "../../ledger/ledger";
import { rowOrder } from "../../sheet/row-order";
import type { ShownBook } from "./shown-book";

/** Why something was not done. */
export type NotDone = "nothing" | "no-header" | "not-in-data" | "parted" | "filtered";

export type Done = { readonly told: "inserted" | "deleted" | "sorted" } & {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
};

/** Puts as many rows before the selected ones as are selected, with the looks of the row above. */
export async function insertRows(book: ShownBook): Promise<Done | NotDone> {
  const selection = book.grid.selection();
  if (selection === null) return "nothing";
  const { sheet, top, bottom } = selection;
  const count = bottom - top + 1;
  const ledger = await ledgerOf(book, sheet);
  const header = ledger.headerRows?.[1] ?? -1;
  // Right under a header its looks are not the records'.
  const like = top - 1 > header ? top - 1 : top;
  await book.reshape({ kind: "insert-rows", sheet, at: top, count, like });
  return { told: "inserted", sheet, first: top, last: bottom };
}

export async function deleteRows(book: ShownBook): Promise<Done | NotDone> {
  const selection = book.grid.selection();
  if (selection === null) return "nothing";
  const { sheet, top, bottom } = selection;
  await book.reshape({ kind: "delete-rows", sheet, at: top, count: bottom - top + 1 });
  return { told: "deleted", sheet, first: top, last: bottom };
}

/** Sorts the records of the ledger in front by the selected column; header and totals stay. */
export async function sortRecords(book: ShownBook, descending: boolean): Promise<Done | NotDone> {
  const selection = book.grid.selection();
  if (selection === null) return "nothing";
  const { sheet, left: column } = selection;
  if (book.grid.isFiltered()) return "filtered";
  const ledger = await ledgerOf(book, sheet);
  if (ledger.headerRows === null || ledger.dataRows === null) return "no-header";
  const [top, bottom] = recordsSpan(ledger);
  if (bottom < top) return "no-header";
  if (column >= ledger.grid.columnCount) return "not-in-data";
  if (ledger.left.some(({ row }) => row >= top && row <= bottom)) return "parted";
  const order = rowOrder(ledger.grid.values, { top, bottom, column }, descending);
  await book.reshape({ kind: "sort-rows", sheet, top, order });
  return { told: "sorted", sheet, first: top, last: bottom };
}

function recordsSpan({ records }: Ledger): readonly [top: number, bottom: number] {
  return [records[0] ?? 0, records.at(-1) ?? -1];
}

/** The header row of the sheet in front, under which records are filtered; null: none is known. */
export async function headerOf(book: ShownBook): Promise<number | null> {
  const sheet = book.grid.activeSheet();
  return sheet === null ? null : ((await ledgerOf(book, sheet)).headerRows?.[1] ?? null);
}

async function ledgerOf(book: ShownBook, sheet: string): Promise<Ledger> {
  return recognise(await book.workbook.read(sheet));
}
