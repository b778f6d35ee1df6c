import type { CellValue } from "../../../src/sheet/grid";
import { cellsOf, columnsOf, contains, intersection, rowsOf } from "../model/area";
import type { Area } from "../model/area";
import { rectangles } from "../model/areas";
import { formatOf, inputOf } from "../model/cell";
import type { Link } from "../model/cell";
import { cellAt, clearCells, ensureCell, usedArea, valueAt } from "../model/sheet";
import type { Sheet } from "../model/sheet";
import { HostError, accessDenied, invalidArgument } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import type { HostObject } from "../wire/registry";
import type { HostState } from "../wire/state";
import { notifyChanged } from "./events";
import {
  mustBeSmall,
  mustNotCutMerges,
  mustWrite,
  qualified,
  range,
  rangeArgument,
} from "./range-target";
import { areasOf } from "./range-target";
import type { RangeTarget } from "./range-target";
import { shownText } from "./shown-text";
import { writeFormats, writeValues } from "./write-cells";

/** The answer of a property that holds one value a cell; null when there are too many cells. */
function table(
  { sheet, area }: RangeTarget,
  host: HostState,
  read: (row: number, column: number) => CellValue,
): CellValue[][] | null {
  if (cellsOf(area) > host.maxCells) return null;
  const answer: CellValue[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: CellValue[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(read(row, column));
    answer.push(cells);
  }
  return sheet.rows.length === 0 && answer.length === 0 ? [] : answer;
}

function allHidden(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= first && index <= last) count++;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

function hide(hidden: Set<number>, first: number, last: number, value: unknown): void {
  for (let index = first; index <= last; index++)
    if (value === true) hidden.add(index);
    else hidden.delete(index);
}

function areasOrNull(sheet: Sheet, areas: readonly Area[]): HostObject | null {
  return areas.length === 0 ? null : object("RangeAreas", { sheet, areas });
}

function formulaAreas({ sheet, area }: RangeTarget): Area[] {
  const single = cellsOf(area) === 1;
  const cells: [number, number][] = [];
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      // A search in a single cell searches the whole sheet.
      if (cell?.formula !== undefined && (single || contains(area, rowIndex, column)))
        cells.push([rowIndex, column]);
    }),
  );
  return rectangles(cells);
}

/** Joins cells: what stands in others than the first is gone. */
function join(sheet: Sheet, area: Area): void {
  if (cellsOf(area) === 1) return;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell === undefined || (row === area.top && column === area.left)) continue;
      cell.value = "";
      delete cell.formula;
    }
  sheet.merges.push(area);
}

export const Range = typeOf<RangeTarget>({
  get: {
    address: ({ sheet, area }) => qualified(sheet, area),
    rowIndex: ({ area }) => area.top,
    columnIndex: ({ area }) => area.left,
    rowCount: ({ area }) => rowsOf(area),
    columnCount: ({ area }) => columnsOf(area),
    values: (self, host) => table(self, host, (r, c) => valueAt(self.sheet, r, c)),
    formulas: (self, host) => table(self, host, (r, c) => inputOf(cellAt(self.sheet, r, c))),
    numberFormat: (self, host) => table(self, host, (r, c) => formatOf(cellAt(self.sheet, r, c))),
    text: (self, host) => table(self, host, (r, c) => shownText(cellAt(self.sheet, r, c))),
    rowHidden: ({ sheet, area }) => allHidden(sheet.hiddenRows, area.top, area.bottom),
    columnHidden: ({ sheet, area }) => allHidden(sheet.hiddenColumns, area.left, area.right),
    hyperlink: ({ sheet, area }) => sheet.links.get(`${area.top},${area.left}`) ?? null,
  },
  set: {
    values: writeValues,
    formulas: writeValues,
    numberFormat: writeFormats,
    rowHidden: ({ sheet, area }, value) => {
      mustWrite(sheet);
      hide(sheet.hiddenRows, area.top, area.bottom, value);
    },
    columnHidden: ({ sheet, area }, value) => {
      mustWrite(sheet);
      hide(sheet.hiddenColumns, area.left, area.right, value);
    },
    hyperlink: ({ sheet, area }, value) => {
      mustWrite(sheet);
      sheet.links.set(`${area.top},${area.left}`, value as Link);
      const text = (value as Link).textToDisplay;
      if (text !== undefined) ensureCell(sheet, area.top, area.left).value = text;
    },
  },
  nav: {
    worksheet: ({ sheet }) => object("Worksheet", sheet),
    format: (self) => object("RangeFormat", areasOf(self)),
    conditionalFormats: (self) => object("ConditionalFormatCollection", areasOf(self)),
    dataValidation: (self) => object("DataValidation", areasOf(self)),
  },
  call: {
    clear: (self, [what = "All"], host) => {
      mustWrite(self.sheet);
      mustNotCutMerges(self.sheet, self.area);
      clearCells(self.sheet, self.area, clearWord(what));
      notifyChanged(host, self);
    },
    merge: ({ sheet, area }, [across = false]) => {
      mustWrite(sheet);
      if (across === true) {
        sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
        for (let row = area.top; row <= area.bottom; row++)
          join(sheet, { ...area, top: row, bottom: row });
        return;
      }
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
      join(sheet, area);
    },
    unmerge: ({ sheet, area }) => {
      mustWrite(sheet);
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
    },
    select: ({ sheet, area }, _args, host) => {
      if (host.otherWorkbookActive || host.book.activeId !== sheet.id)
        throw new HostError("InvalidSelection", "The current selection is invalid.");
      host.book.selection = { sheetId: sheet.id, area };
    },
    // A real Excel forgets its undo steps here: tests ask how often.
    getMergedAreasOrNullObject: ({ sheet, area }, _args, host) => {
      host.calls.push("getMergedAreas");
      return areasOrNull(
        sheet,
        sheet.merges.filter((merge) => intersection(merge, area) !== null),
      );
    },
    getSpecialCellsOrNullObject: (self, [kind]) => {
      if (self.sheet.protected) throw accessDenied();
      if (kind !== "Formulas") throw invalidArgument(`special cells ${String(kind)}`);
      return areasOrNull(self.sheet, formulaAreas(self));
    },
    getUsedRangeOrNullObject: ({ sheet, area }, [valuesOnly = false]) => {
      const used = usedArea(sheet, area, valuesOnly === true);
      return used === null ? null : range(sheet, used);
    },
    getRowProperties: ({ sheet, area }, [wanted]) =>
      properties(wanted, "rowHidden", area.top, area.bottom, sheet.hiddenRows),
    getColumnProperties: ({ sheet, area }, [wanted]) =>
      properties(wanted, "columnHidden", area.left, area.right, sheet.hiddenColumns),
    // office.js cuts tables of more than 1,500 cells into bands of rows by itself, with these three.
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area))
        throw invalidArgument("the number of rows or columns doesn't match the range");
    },
    getRow: ({ sheet, area }, [row]) => {
      const top = area.top + Number(row);
      return range(sheet, { ...area, top, bottom: top });
    },
    getBoundingRect: ({ sheet, area }, [other]) => {
      const more = rangeArgument(other, sheet).area;
      return range(sheet, {
        top: Math.min(area.top, more.top),
        left: Math.min(area.left, more.left),
        bottom: Math.max(area.bottom, more.bottom),
        right: Math.max(area.right, more.right),
      });
    },
    getResizedRange: ({ sheet, area }, [rows, columns]) => {
      const bottom = area.bottom + Number(rows);
      const right = area.right + Number(columns);
      if (bottom < area.top || right < area.left) throw invalidArgument("a range of no cells");
      return range(sheet, { ...area, bottom, right });
    },
    getCell: ({ sheet, area }, [row, column]) => {
      const top = area.top + Number(row);
      const left = area.left + Number(column);
      return range(sheet, { top, left, bottom: top, right: left });
    },
  },
});

function clearWord(word: unknown): "All" | "Formats" | "Contents" {
  if (word === "All" || word === "Formats" || word === "Contents") return word;
  throw invalidArgument(`clear ${String(word)}`);
}

function properties(
  wanted: unknown,
  name: "rowHidden" | "columnHidden",
  first: number,
  last: number,
  hidden: ReadonlySet<number>,
): unknown[] {
  if (JSON.stringify(wanted) !== JSON.stringify({ [name]: true }))
    throw invalidArgument(`only ${name} is played, not ${JSON.stringify(wanted)}`);
  const answer: unknown[] = [];
  for (let index = first; index <= last; index++) answer.push({ [name]: hidden.has(index) });
  mustBeSmall({ top: 0, left: 0, bottom: answer.length, right: 0 });
  return answer;
}
