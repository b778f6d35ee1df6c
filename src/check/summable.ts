import type { LedgerColumn } from "../ledger/ledger";
import { readNumber } from "../sheet/number-text";
import { isIdentifierColumn } from "./identifier-label";
import type { View } from "./view";

/** Averages, rates, prices, ages, ranks: figures that nobody adds up. */
export const NO_SUM =
  /平均|人均|户均|亩均|均值|均价|单价|比例|占比|比重|百分|同比|环比|比上|增幅|增长|增减|率|率[(（]|[%％‰]|得分|评分|分数|指数|系数|年龄|年份|年度|[排名位][名次位]|次序|序号|等级|级别|标准|温度|面积单价|身高|体重|血压|楼层|户型|时间|日期|期限|天数上限|累计|余额|结余|库存|上限|下限|目标/;

/** A column's own label with those above it. */
export function labelsOf({ parents, label }: LedgerColumn): string {
  return [...parents, label].join("");
}

const FEWEST = 2;
const MOSTLY = 0.8;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/**
 * Whether a column of no field holds figures that a total may add up: hardly anything else, and no
 * running numbers, codes, years or shares.
 */
export function isSummable(view: View, column: LedgerColumn): boolean {
  if (column.field !== null || isIdentifierColumn(column) || NO_SUM.test(labelsOf(column)))
    return false;
  const { grid, records } = view.ledger;
  const figures: number[] = [];
  let others = 0;
  for (const row of records) {
    const value = grid.values[row]?.[column.index] ?? "";
    const reading = readNumber(value);
    if (reading.kind === "number" && !/^0\d/.test(String(value))) figures.push(reading.value);
    else if (reading.kind !== "blank") others++;
  }
  if (figures.length < FEWEST || figures.length < (figures.length + others) * MOSTLY) return false;
  const all = (test: (figure: number, index: number) => boolean): boolean => figures.every(test);
  const years = all((one) => Number.isInteger(one) && one >= FIRST_YEAR && one <= LAST_YEAR);
  const running = figures.length > 2 && all((one, i) => one === (figures[0] ?? 0) + i);
  const shares =
    all((one) => one >= 0 && one <= 1) && figures.some((one) => !Number.isInteger(one));
  return !years && !shares && !(running && figures[0] === 1 && /号|序/.test(column.label));
}
