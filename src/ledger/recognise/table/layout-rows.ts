import { isEmptyCell, type CellValue, type Grid, type Merge } from "../../../sheet/grid";

/** Columns of a row that hold something. */
export function filledColumns(row: readonly CellValue[] | undefined): number[] {
  const columns: number[] = [];
  if (row === undefined) return columns;
  for (let column = 0; column < row.length; column++)
    if (!isEmptyCell(row[column])) columns.push(column);
  return columns;
}

/** Merges that touch the first rows of a grid, where headers are. */
export function mergesAbove(grid: Grid, lastRow: number): readonly Merge[] {
  return grid.merges.filter((merge) => merge.top <= lastRow);
}

const ORDINALS = "甲乙丙丁戊己庚辛壬癸";

/** A row 1, 2, 3 … (or 甲 乙 1 2 …) that numbers the columns. */
export function isNumberRow(row: readonly CellValue[] | undefined): boolean {
  const columns = filledColumns(row);
  if (row === undefined || columns.length < 3) return false;
  let last = 0;
  let numbers = 0;
  let ordinals = 0;
  for (const column of columns) {
    const text = String(row[column]).replace(/[()（）\s]/g, "");
    if (text === "栏次" || text === "序号" || text === "列次") continue;
    if (text.length === 1 && ORDINALS.includes(text)) {
      ordinals++;
      continue;
    }
    const number = /^[0-9]{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number === last + 1 || (numbers === 0 && number <= 3))) return false;
    last = number;
    numbers++;
  }
  return numbers >= 2 && numbers + ordinals >= 3;
}

const UNIT_LINE =
  /(?:填报|报送|填表|制表|上报|统计|编制|填写|报表|汇总|建档|检查|登记|所属)?(?:单位|部门|日期|时间|月份|年份|人|乡镇|村|村名|社区|期间|季度|年度|编号|电话)(?:[（(](?:盖章|公章|章|签字|签章|加盖公章)[)）])?\s*[:：]/;

/** A line above a header such as 填报单位：…　填报日期：…, or a note. */
export function isUnitLine(row: readonly CellValue[] | undefined): boolean {
  return filledColumns(row).some((column) => {
    const text = String(row?.[column]);
    return (
      UNIT_LINE.test(text) || /^\s*(?:填写说明|填写注意|说明|注意事项|备注|注)[:：]/.test(text)
    );
  });
}
