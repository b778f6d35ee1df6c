import type { DraftArea } from "../../sheet/draft";
import type { Merge } from "../../sheet/grid";
import { areasOfAddress, writtenRange } from "./addresses";
import type { Outline } from "./outline";

/** Merges, formulas and what is hidden; rows and columns 0-based. */
export interface Structure {
  readonly merges: readonly Merge[];
  /** Areas of cells with a formula; null: a protected sheet does not tell, they must be looked for. */
  readonly formulas: readonly DraftArea[] | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Structure that was asked for together with the next request. */
export interface AskedStructure {
  /** One more request when some rows or columns are hidden, or when the first one did not get through. */
  answer(): Promise<Structure>;
}

/** Queues the questions: they go with whatever is read next. Merges that are known are not asked for. */
export function askStructure(
  context: Excel.RequestContext,
  outline: Outline,
  known: readonly Merge[] | null,
): AskedStructure {
  const asked = queueQuestions(outline, known);
  return {
    async answer() {
      if (isAnswered(asked)) return readAnswers(context, outline, asked);
      const again = queueQuestions(outline, known);
      await context.sync();
      return readAnswers(context, outline, again);
    },
  };
}

interface Questions {
  readonly data: Excel.Range;
  readonly merged: Excel.RangeAreas | readonly Merge[];
  readonly formulas: Excel.RangeAreas | null;
}

function queueQuestions(outline: Outline, known: readonly Merge[] | null): Questions {
  const data = dataOf(outline).load("rowHidden,columnHidden");
  const formulas = outline.protected ? null : askFormulas(outline).load("address,areaCount");
  return { data, merged: known ?? askMerges(outline).load("address,areaCount"), formulas };
}

function dataOf({ sheet, rowCount, columnCount }: Outline): Excel.Range {
  return writtenRange(sheet, { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 });
}

const askFormulas = (outline: Outline): Excel.RangeAreas =>
  dataOf(outline).getSpecialCellsOrNullObject("Formulas").untrack();

function askMerges({ sheet, rowCount, columnCount, usedColumns }: Outline): Excel.RangeAreas {
  const right = Math.max(columnCount, usedColumns) - 1;
  const wide = writtenRange(sheet, { top: 0, left: 0, bottom: rowCount - 1, right });
  return wide.getMergedAreasOrNullObject().untrack();
}

/** A request that was too large takes its questions with it. */
function isAnswered({ data }: Questions): boolean {
  try {
    return data.rowHidden !== undefined;
  } catch {
    return false;
  }
}

async function readAnswers(
  context: Excel.RequestContext,
  outline: Outline,
  { data, merged, formulas }: Questions,
): Promise<Structure> {
  const hidden = await readHidden(context, outline, data);
  const areasOf = (ranges: Excel.RangeAreas, ask: typeof askMerges) =>
    areasIn(context, ranges, outline.name, () => ask(outline));
  return {
    merges: "length" in merged ? merged : await areasOf(merged, askMerges),
    formulas: formulas === null ? null : await areasOf(formulas, askFormulas),
    ...hidden,
  };
}

/** The areas of loaded ranges: out of their address, or one by one should that be cut short. */
async function areasIn(
  context: Excel.RequestContext,
  ranges: Excel.RangeAreas,
  sheet: string,
  again: () => Excel.RangeAreas,
): Promise<DraftArea[]> {
  if (ranges.isNullObject) return [];
  const areas = areasOfAddress(ranges.address, sheet);
  if (areas.length === ranges.areaCount) return areas;
  const single = again().areas;
  single.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  return Array.from(single.items, areaOf);
}

function areaOf(range: Excel.Range): DraftArea {
  const { rowIndex: top, columnIndex: left } = range;
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}

/** Excel answers null for `rowHidden` when only some rows are. */
async function readHidden(
  context: Excel.RequestContext,
  outline: Outline,
  data: Excel.Range,
): Promise<Pick<Structure, "hiddenRows" | "hiddenColumns">> {
  const none = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  const someRows = data.rowHidden as boolean | null;
  const someColumns = data.columnHidden as boolean | null;
  if (someRows === false && someColumns === false) return none;
  const rows = someRows === false ? null : dataOf(outline).getRowProperties({ rowHidden: true });
  const columns =
    someColumns === false ? null : dataOf(outline).getColumnProperties({ columnHidden: true });
  await context.sync();
  rows?.value.forEach((row, index) => {
    if (row.rowHidden === true) none.hiddenRows.add(index);
  });
  columns?.value.forEach((column, index) => {
    if (column.columnHidden === true) none.hiddenColumns.add(index);
  });
  return none;
}
