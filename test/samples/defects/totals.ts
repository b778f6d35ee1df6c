import type { Injected } from "../truth";
import type { DefectFamily } from "./families";
import type { Table } from "./table";

/** Defects of a whole sheet: they are put in once, whatever their rate. */
export type SheetInjector = (table: Table) => readonly Injected[] | null;

/** Raises the first figure of a closing 合计 row by one. */
function wrongTotal(table: Table): readonly Injected[] | null {
  const row = table.truth.totalRows.at(-1);
  if (row === undefined) return null;
  const column = table.truth.columns.findIndex((_, at) => typeof table.at(row, at) === "number");
  if (column < 0) return null;
  const from = table.at(row, column);
  const field = table.truth.columns[column] ?? null;
  table.writeAt(row, column, Number(from) + 1);
  return [{ family: "total-wrong", row, column, field, from, to: Number(from) + 1 }];
}

/** In a village report: more overdue than open. */
function largerPart(table: Table): readonly Injected[] | null {
  const row = table.truth.rowOf[0];
  const column = 6;
  if (row === undefined || table.truth.columns[column] !== "count") return null;
  if (table.at(row, column - 1) === "" || table.column("rate") !== 7) return null;
  const from = table.at(row, column);
  const to = Number(table.at(row, column - 1)) + 3;
  table.writeAt(row, column, to);
  const total = table.truth.totalRows.at(-1);
  if (total !== undefined)
    table.writeAt(total, column, Number(table.at(total, column)) + to - Number(from));
  const also = [{ row, column: column - 1 }];
  return [{ family: "part-larger-than-whole", row, column, field: "count", from, to, also }];
}

export const TOTALS: Readonly<Partial<Record<DefectFamily, SheetInjector>>> = {
  "total-wrong": wrongTotal,
  "part-larger-than-whole": largerPart,
};
