import type { Grid } from "../../../sheet/grid";
import { readLabel } from "../label/read";
import { extendedLimit } from "../extended-limit";
import { findSeries } from "../rounds";
import type { Table } from "../table";
import { headerLabels } from "../table/header-labels";
import { unitsOf, type Unit } from "../units";
import { profileColumn, sampleRows } from "../values/column-values";
import type { Column, Member } from "./column";
import type { Captions } from "./kind";
import { joinExtensions } from "./extended-limit";
import { joinedValues } from "./joined-values";
import { seriesColumn } from "./series-column";

/**
 * The columns of a table with what label and values say of each. Rounds of one thing are one column,
 * 年│月│日 of one day too; columns the clerk has settled (`pinned`) stand alone.
 */
export function readColumns(
  grid: Grid,
  table: Table,
  captions: Captions,
  pinned: ReadonlyMap<number, unknown>,
): readonly Column[] {
  const rows = sampleRows(table.body.records);
  const labels = headerLabels(grid, table.merges, table.header);
  const free = unitsOf(labels).flatMap((unit): readonly Unit[] =>
    unit.parts === null || !unit.columns.some((index) => pinned.has(index))
      ? [unit]
      : labels
          .filter(({ index }) => unit.columns.includes(index))
          .map((label) => ({ ...label, columns: [label.index], parts: null })),
  );
  const unsettled = free.filter(({ columns: [first = -1] }) => !pinned.has(first));
  const extended = extendedLimit(unsettled);
  const inLimit = new Set(extended?.members.map(({ unit }) => unit));
  const series = [
    ...(extended === null ? [] : [extended]),
    ...findSeries(unsettled.filter((unit) => !inLimit.has(unit))),
  ].flatMap((one) => seriesColumn(grid, rows, one, captions) ?? []);
  const taken = new Set(series.flatMap(({ members }) => members.flatMap(({ columns }) => columns)));
  const single = free
    .filter(({ columns: [first = -1] }) => !taken.has(first))
    .map((unit) => singleColumn(grid, rows, unit));
  return joinExtensions([...series, ...single].sort((a, b) => a.index - b.index));
}

function singleColumn(grid: Grid, rows: Int32Array, unit: Unit): Column {
  const { leaf, parents, columns, parts } = unit;
  const [index = 0] = columns;
  const member: Member = { leaf, parents, columns, parts, period: null };
  return {
    index,
    leaf,
    parents,
    reading: readLabel(leaf, parents),
    values: parts === null ? profileColumn(grid, index, rows) : joinedValues(grid, parts, rows),
    text: [...parents, leaf].join(" ").replace(/\s+/g, ""),
    members: [member],
  };
}
