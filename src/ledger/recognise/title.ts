import { isEmptyCell, type CellValue, type Grid } from "../../sheet/grid";
import { labelText } from "./label/clean";
import { isUnitLine } from "./table/layout-rows";

const LONGEST_TITLE = 60;

/**
 * The text above a table that names it: the longest short text of the rows above the header that is
 * no unit line, note or version number. "" when there is none.
 */
export function titleOf(grid: Grid, headerTop: number, from = 0, columns?: Columns): string {
  let best = "";
  for (let row = from; row < headerTop; row++) {
    const values = cellsIn(grid, row, columns);
    if (values === undefined) continue;
    const unitLine = isUnitLine(values);
    for (const value of values) {
      if (isEmptyCell(value) || typeof value !== "string") continue;
      const text = labelText(value);
      if (text.length > LONGEST_TITLE || !/[\u4e00-\u9fa5]{2}/.test(text)) continue;
      if (unitLine || /^附件|^表\s*[0-9一二三]|[:：]/.test(text)) continue;
      if (rank(text) > rank(best)) best = text;
    }
  }
  return best;
}

/** Columns of a grid, inclusive. */
interface Columns {
  readonly left: number;
  readonly right: number;
}

function cellsIn(grid: Grid, row: number, columns?: Columns): readonly CellValue[] | undefined {
  const values = grid.values[row];
  return columns === undefined ? values : values?.slice(columns.left, columns.right + 1);
}

/** 一、矛盾纠纷 or （二）安全隐患: the head of a part of a sheet. */
const SECTION = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]\s*\S/;

/**
 * What is written over a table: the title of its sheet, and the line that names this table itself, a
 * section's head right above it or a text over its columns; both are the same where there is one alone.
 */
export function captionsOf(
  grid: Grid,
  {
    from,
    header,
    section: named,
  }: {
    readonly from: number;
    readonly header: Columns & { readonly top: number };
    readonly section?: string;
  },
): { readonly title: string; readonly own: string } {
  const isWhole = from === 0 && header.left === 0;
  const above = titleOf(grid, header.top, from, isWhole ? undefined : header);
  const section = named ?? sectionAbove(grid, from, header);
  const title = titleOf(grid, header.top, from) || titleOf(grid, Math.min(header.top, TITLE_ROWS));
  return { title: title || above, own: section || above || title };
}

const TITLE_ROWS = 6;

function sectionAbove(
  grid: Grid,
  from: number,
  header: Columns & { readonly top: number },
): string {
  for (let row = header.top - 1; row >= Math.max(from, header.top - 2); row--) {
    const text = cellsIn(grid, row, header)?.find((value) => !isEmptyCell(value));
    if (typeof text === "string" && SECTION.test(text)) return labelText(text);
  }
  return "";
}

function rank(text: string): number {
  if (text === "") return 0;
  const named =
    /(?:台账|登记表|登记簿|统计表|汇总表|情况表|报表|[月季年段]报|一览表|清单|名册|花名册|档案|记录|日志|列表|测评|表|册|簿)(?:[(（].*[)）])?$/.test(
      text,
    );
  return (named ? 100 : 1) + Math.min(text.length, 30) * 0.1;
}
