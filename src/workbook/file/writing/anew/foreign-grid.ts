import { CellFlag } from "../../../../sheet/grid";
import type { Grid } from "../../../../sheet/grid";
import type { Budget } from "../../cells/budget";
import { cellKey } from "../../foreign/foreign";
import type { ForeignBook, ForeignSheet } from "../../foreign/foreign";
import { createGridBuilder } from "../../cells/grid-builder";
import { flagsOfFormats } from "../../looks/format-flags";
import { Days1904 } from "../../formats/xlsx/read-sheet";

/** The grid of a sheet that was read from another format than xlsx. */
export function foreignGrid(
  book: ForeignBook,
  sheet: ForeignSheet,
  file: string,
  budget: Budget,
): Grid {
  const styles = flagsOfFormats(book.looks.map((look) => look.format ?? "General"));
  const builder = createGridBuilder(sheet.name, budget);
  const { values, formulas } = sheet.cells;
  values.forEach((line, row) => {
    const lineStyles = sheet.cells.styles[row];
    line.forEach((value, column) => {
      if (value === null || value === "") return;
      const style = lineStyles?.[column] ?? 0;
      let flags = formulas.has(cellKey(row, column)) ? CellFlag.formula : 0;
      const styled = styles.flags[style] ?? 0;
      const number = typeof value === "number";
      if (number || styled !== CellFlag.date) flags |= styled;
      const shifted = number && book.date1904 && styles.days[style] === 1;
      builder.set(row, column, shifted ? value + Days1904 : value, flags);
    });
  });
  return builder.finish({
    book: file,
    sheet: sheet.name,
    hidden: sheet.state !== "visible",
    merges: sheet.merges,
    hiddenRows: [...sheet.rows].filter(([, row]) => row.hidden).map(([row]) => row),
    hiddenColumns: sheet.columns
      .filter((band) => band.hidden)
      .map((band) => [band.first, band.last]),
  });
}
