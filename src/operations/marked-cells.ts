import type { Finding } from "../check/finding";
import type { MarkedArea } from "../workbook/port";
import type { Severity } from "../sheet/severity";
import { marksOf } from "./mark-book";

/** The marked cells of sheets, by the sheet's name: each cell with the gravest of its marks, as one number. */
export type MarkedCells = ReadonlyMap<string, ReadonlySet<number>>;

const gravest: readonly Severity[] = ["error", "warning", "hint"];
const Columns = 16_384;

/** What marking findings on these sheets comes to; a sheet without any has an empty set. */
export function markedCells(findings: readonly Finding[], sheets: readonly string[]): MarkedCells {
  return cellsOfMarks(marksOf(findings, sheets));
}

/** The same of lists of marks, a list a sheet. */
export function cellsOfMarks(lists: ReturnType<typeof marksOf>): MarkedCells {
  return new Map(lists.map(({ sheet, marks }) => [sheet, cellsOf(marks)]));
}

/** What of marked cells is on these sheets. */
export function ofSheets(marked: MarkedCells, sheets: readonly string[]): MarkedCells {
  return new Map(sheets.map((sheet) => [sheet, marked.get(sheet) ?? new Set()]));
}

/** The same of marks that were found. */
export function foundCells(found: ReadonlyMap<string, readonly MarkedArea[]>): MarkedCells {
  return new Map([...found].map(([sheet, areas]) => [sheet, cellsOf(eachCell(areas))]));
}

function* eachCell(areas: readonly MarkedArea[]) {
  for (const { severity, area } of areas)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) yield { severity, row, column };
}

function cellsOf(
  marks: Iterable<{
    readonly severity: Severity;
    readonly row: number;
    readonly column: number;
  }>,
): ReadonlySet<number> {
  const cells = new Map<number, number>();
  for (const { severity, row, column } of marks) {
    const cell = row * Columns + column;
    const grave = gravest.indexOf(severity);
    cells.set(cell, Math.min(grave, cells.get(cell) ?? grave));
  }
  const one = new Set<number>();
  for (const [cell, grave] of cells) one.add(cell * gravest.length + grave);
  return one;
}

/** Whether the same cells are marked the same way. */
export function sameCells(
  one: ReadonlySet<number> | undefined,
  other: ReadonlySet<number> | undefined,
): boolean {
  if ((one?.size ?? 0) !== (other?.size ?? 0)) return false;
  for (const cell of one ?? []) if (other?.has(cell) !== true) return false;
  return true;
}
