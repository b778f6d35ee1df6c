import { isEmptyCell, type Grid } from "../../sheet/grid";
import { labelText } from "./label/clean";
import { isUnitLine } from "./table/layout-rows";

const LONGEST_TITLE = 60;

/**
 * The text above a table that names it: the longest short text of the rows above the header that is
 * no unit line, note or version number. "" when there is none.
 */
export function titleOf(grid: Grid, headerTop: number): string {
  let best = "";
  for (let row = 0; row < headerTop; row++) {
    const values = grid.values[row];
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

function rank(text: string): number {
  if (text === "") return 0;
  const named =
    /(?:台账|登记表|登记簿|统计表|汇总表|情况表|报表|月报|一览表|清单|名册|花名册|档案|记录|日志|列表|测评|表|册|簿)(?:[(（].*[)）])?$/.test(
      text,
    );
  return (named ? 100 : 1) + Math.min(text.length, 30) * 0.1;
}
