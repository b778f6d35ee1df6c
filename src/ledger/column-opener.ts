import { openDay } from "./day-column";
import type { FieldId } from "./fields";
import type { Ledger, LedgerColumn, TickGroup } from "./ledger";
import type { Period } from "./period";
import { openColumn } from "./plain-column";
import type { RecordColumn } from "./record-column";
import { tickedIn } from "./ticked";

/**
 * Opens the columns of a field, left to right; columns of one tick group are opened as one, 年│月│日 of
 * one day too.
 */
export function columnOpener(ledger: Ledger): (field: FieldId) => RecordColumn[] {
  return (field) => {
    const opened: RecordColumn[] = [];
    const groups = ledger.tickGroups.filter((group) => group.field === field);
    const ticked = new Set(groups.flatMap((group) => group.columns));
    const parts = ledger.dayParts;
    const inParts = new Set(parts.flatMap(({ year, month, day }) => [year ?? month, month, day]));
    const periods = periodsOf(ledger);
    for (const column of ledger.columns) {
      if (column.field !== field) continue;
      const group = groups.find((one) => one.columns[0] === column.index);
      if (group !== undefined) opened.push(openTicks(ledger, column, group));
      else if (inParts.has(column.index)) {
        const day = parts.find((one) => (one.year ?? one.month) === column.index);
        if (day !== undefined) opened.push(openDay(ledger, column, day));
      } else if (!ticked.has(column.index))
        opened.push(openColumn(ledger, column, periods.get(column.index)));
    }
    return opened;
  };
}

/** Times that headings name, by column of the grid. */
function periodsOf({ rounds }: Ledger): ReadonlyMap<number, Period> {
  const periods = new Map<number, Period>();
  for (const { columns } of rounds)
    for (const { index, period } of columns) if (period !== null) periods.set(index, period);
  return periods;
}

/** √ over several columns becomes one column whose words are the ticked labels. */
function openTicks(ledger: Ledger, column: LedgerColumn, group: TickGroup): RecordColumn {
  const members = group.columns;
  const { grid, records } = ledger;
  const codes = new Int32Array(records.length);
  const columnsAt = new Int32Array(records.length).fill(column.index);
  const labels = members.map(
    (index) => ledger.columns.find((one) => one.index === index)?.label ?? "",
  );
  const distinct = ["", ...labels];
  for (let i = 0; i < records.length; i++) {
    const row = grid.values[records[i] as number];
    const ticked = tickedIn(row, group);
    if (ticked < 0) continue;
    codes[i] = ticked + 1;
    columnsAt[i] = members[ticked] as number;
  }
  return {
    column,
    codes,
    distinct,
    varied: false,
    intern: () => undefined,
    valueAt: (record) => distinct[codes[record] ?? 0] ?? "",
    columnAt: (record) => columnsAt[record] ?? column.index,
    rowAt: (record) => records[record] ?? -1,
  };
}
