import type { CellValue } from "../../src/sheet/grid";
import { headerDepth } from "./columns";
import { dayOf } from "./days";
import type { Layout } from "./layout";
import type { Mess } from "./mess";
import type { SheetBuilder } from "./sheet-builder";

const shown = (text: CellValue): CellValue =>
  typeof text === "string" ? text.replaceAll("⏎", "\n") : text;

/** Writes what stands above the header and the header itself; answers its first and last row. */
export function writeFrame(
  builder: SheetBuilder,
  layout: Layout,
  title: string,
  mess: Mess,
  asOf: number,
): [first: number, last: number] {
  writeAbove(builder, layout, title, mess, asOf);
  const first = builder.next();
  for (const row of layout.header_rows) builder.push(row.map(shown));
  const last = first + headerDepth(layout);
  while (builder.next() <= last) builder.push([]);
  for (const [top, left, bottom, right] of layout.merges ?? [])
    builder.merge(first + top, left, first + bottom, right);
  return [first, last];
}

function writeAbove(
  builder: SheetBuilder,
  layout: Layout,
  title: string,
  mess: Mess,
  asOf: number,
): void {
  const last = builder.width - 1;
  if (layout.rows_above !== undefined) {
    for (const row of layout.rows_above) builder.push(row.slice(0, builder.width).map(shown));
    for (const [top, left, bottom, right] of layout.rows_above_merges ?? [])
      builder.merge(top, left, bottom, Math.min(right, last));
    return;
  }
  const fixed = layout.header_first_row;
  if (fixed !== undefined) {
    for (let row = 1; row < fixed; row++) builder.push(row === 1 ? [title] : []);
    if (fixed > 1) builder.merge(0, 0, fixed - 2, last);
    return;
  }
  if (title !== "") {
    builder.push([title]);
    if (mess.tallTitle) builder.push([]);
    builder.merge(0, 0, builder.next() - 1, last);
    if (mess.tallTitle) builder.push([]);
  }
  if (mess.unitRow) builder.push(unitRow(builder.width, asOf));
  if (mess.numberRow) builder.push(Array.from({ length: builder.width }, (_, i) => i + 1));
}

function unitRow(width: number, asOf: number): CellValue[] {
  const { year, month, day } = dayOf(asOf);
  const row: CellValue[] = Array<CellValue>(width).fill("");
  row[0] = "填报单位（盖章）：青河镇综治中心";
  row[Math.max(1, width - 3)] = `填报日期：${year}年${month}月${day}日`;
  return row;
}

/** Writes the lines under the table. */
export function writeFooter(builder: SheetBuilder, layout: Layout, mess: Mess): void {
  if (layout.footer !== undefined) for (const line of layout.footer) builder.push([line]);
  else if (mess.footer) builder.push(["填表人：        审核人：        签发人："]);
  if (!mess.rowsAfter) return;
  builder.push([]);
  builder.push([]);
  builder.push(["说明：本表由各村网格员每周五前更新，逐级上报。"]);
}
