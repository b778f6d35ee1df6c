import type { ViewChart } from "../../workbook/file/index";

type ChartCells = NonNullable<ViewChart["categoriesFrom"]>;

/** What a chart may ask of cells at most. */
const MostCells = 1000;

/** What stands in a cell now; undefined: there is no such sheet. */
export type ReadCell = (
  sheet: string,
  row: number,
  column: number,
) => string | number | boolean | null | undefined;

/**
 * A chart with the figures of its cells as they are now: those kept in the file are of when it was made. What
 * cannot be looked up stays.
 */
export function freshChart(chart: ViewChart, read: ReadCell): ViewChart {
  const names = cellsOf(chart.categoriesFrom, read)?.map((value) => String(value ?? ""));
  const series = chart.series.map((one) => {
    const values = cellsOf(one.from, read)?.map((value) =>
      typeof value === "number" && Number.isFinite(value) ? value : null,
    );
    return values === undefined ? one : { ...one, values };
  });
  const categories = names ?? chart.categories;
  const count = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  // Without names of their own, categories are counted.
  const counted = Array.from({ length: Math.max(0, count - categories.length) }, (_, i) =>
    String(categories.length + i + 1),
  );
  return { ...chart, categories: [...categories, ...counted], series };
}

function cellsOf(cells: ChartCells | undefined, read: ReadCell) {
  if (cells === undefined) return null;
  const { sheet, area } = cells;
  const { top, left, bottom, right } = area;
  if ((bottom - top + 1) * (right - left + 1) > MostCells) return null;
  const found: (string | number | boolean | null)[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const value = read(sheet, row, column);
      if (value === undefined) return null;
      found.push(value);
    }
  return found;
}
