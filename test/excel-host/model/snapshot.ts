import { cellName } from "../../../src/sheet/address";
import { addressOf } from "./area";
import { canonical } from "./areas";
import type { Area } from "./area";
import type { Book } from "./book";
import { inputOf, isBlank } from "./cell";
import type { Sheet } from "./sheet";

/**
 * All that a clerk could see of a workbook, as plain data to be compared: cells by name with entry, number format
 * and look, and what hangs on the sheets. Two workbooks that look alike give the same.
 */
export function snapshot(book: Book): Record<string, unknown> {
  return {
    sheets: book.sheets.map(snapshotSheet),
    names: Object.fromEntries(book.names),
    active: book.sheets.find(({ id }) => id === book.activeId)?.name,
  };
}

function snapshotSheet(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === undefined) return;
      const { format, look } = cell;
      if (isBlank(cell) && format === undefined && look === undefined) return;
      cells[cellName(r, c)] = {
        entry: inputOf(cell),
        ...(format !== undefined && { format }),
        ...(look !== undefined && { look }),
      };
    }),
  );
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    gridlines: sheet.showGridlines,
    protected: sheet.protected,
    cells,
    merges: names(sheet.merges),
    hidden: [[...sheet.hiddenRows].sort(ascending), [...sheet.hiddenColumns].sort(ascending)],
    heights: sorted(sheet.rowHeights),
    widths: sorted(sheet.columnWidths),
    links: Object.fromEntries(sheet.links),
    names: Object.fromEntries([...sheet.names].filter(([, { visible }]) => visible)),
    rules: sheet.formatRules.map(({ type, areas, formula, stopIfTrue, look }) => ({
      type,
      areas: names(canonical(areas)),
      formula,
      stopIfTrue,
      look,
    })),
    validations: validations(sheet),
    tables: sheet.tables.map(({ name, area }) => ({ name, area: addressOf(area) })),
    charts: sheet.charts.map((chart) => ({ ...chart, id: "" })),
    filter: sheet.filter === null ? null : addressOf(sheet.filter.area),
    frozen: sheet.frozen,
    page: sheet.page,
  };
}

function validations(sheet: Sheet): Record<string, string[]> {
  const areas = new Map<string, Area[]>();
  for (const { area, rule } of sheet.validations) {
    const key = JSON.stringify(rule);
    areas.set(key, [...(areas.get(key) ?? []), area]);
  }
  return Object.fromEntries([...areas].map(([rule, list]) => [rule, names(canonical(list))]));
}

const names = (areas: readonly Area[]): string[] => areas.map(addressOf).sort();
const ascending = (a: number, b: number): number => a - b;
const sorted = (sizes: ReadonlyMap<number, number>): [number, number][] =>
  [...sizes].sort(([a], [b]) => a - b);
