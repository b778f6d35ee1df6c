import { viewKey, type SheetView } from "../../workbook/file/index";

/** Whether two views of a sheet differ in cells and marks alone, so that the sheet need not be put anew. */
export function sameFrame(before: SheetView, after: SheetView): boolean {
  return (
    sameData(before.grid.merges, after.grid.merges) &&
    sameData(before.columns, after.columns) &&
    sameData([...before.heights], [...after.heights]) &&
    sameData(before.frozen, after.frozen) &&
    sameData([...before.grid.hiddenRows], [...after.grid.hiddenRows]) &&
    sameData([...before.grid.hiddenColumns], [...after.grid.hiddenColumns]) &&
    before.grid.hidden === after.grid.hidden &&
    sameData(chartCells(before), chartCells(after))
  );
}

/** Charts but for their figures, which the grid reads from its cells. */
function chartCells({ charts = [] }: SheetView): unknown {
  return charts.map((chart) => ({
    ...chart,
    categories: [],
    series: chart.series.map((one) => ({ ...one, values: [] })),
  }));
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Cells whose value, formula or look is another; and those in `touched`, by `viewKey`, in any case. */
export function changedCells(
  before: SheetView,
  after: SheetView,
  touched: ReadonlySet<number>,
): (readonly [row: number, column: number])[] {
  const cells: (readonly [number, number])[] = [];
  const rows = Math.max(before.rowCount, after.rowCount);
  const columns = Math.max(before.columnCount, after.columnCount);
  const formulas = before.formulas.size + after.formulas.size > 0;
  for (let row = 0; row < rows; row++) {
    const old = before.grid.values[row] ?? [];
    const now = after.grid.values[row] ?? [];
    for (let column = 0; column < columns; column++) {
      const changed =
        (old[column] ?? "") !== (now[column] ?? "") ||
        styleOf(before, row, column) !== styleOf(after, row, column) ||
        (formulas &&
          before.formulas.get(viewKey(row, column)) !== after.formulas.get(viewKey(row, column)));
      if (changed && !touched.has(viewKey(row, column))) cells.push([row, column]);
    }
  }
  for (const key of touched) cells.push([Math.floor(key / 16_384), key % 16_384]);
  return cells;
}

function styleOf(view: SheetView, row: number, column: number): number {
  if (row >= view.rowCount || column >= view.columnCount) return 0;
  return view.styles[row * view.columnCount + column] ?? 0;
}
