/** What hangs on an own sheet beside its cells and must be named to be taken away. */
export interface Attached {
  readonly charts: readonly Excel.Chart[];
  readonly tables: readonly Excel.Table[];
  readonly filtered: boolean;
}

export const nothingAttached: Attached = { charts: [], tables: [], filtered: false };

/** One request for all sheets. */
export async function readAttached(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<Attached[]> {
  const asked = sheetIds.map((id) => {
    const { charts, tables, autoFilter } = context.workbook.worksheets.getItem(id);
    return {
      charts: charts.load("items/id"),
      tables: tables.load("items/id"),
      filter: autoFilter.load("enabled"),
    };
  });
  if (asked.length > 0) await context.sync();
  return asked.map(({ charts, tables, filter }) => ({
    charts: Array.from(charts.items),
    tables: Array.from(tables.items),
    filtered: filter.enabled,
  }));
}

/**
 * Queues the emptying of an own sheet. The sheet itself stays, so that formulas of the clerk's that look at it
 * go on doing so.
 */
export function clearSheet(sheet: Excel.Worksheet, { charts, tables, filtered }: Attached): void {
  for (const chart of charts) chart.delete();
  for (const table of tables) table.convertToRange();
  if (filtered) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  const all = sheet.getRange().untrack();
  all.rowHidden = false;
  all.columnHidden = false;
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear("All");
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  sheet.visibility = "Visible";
}
