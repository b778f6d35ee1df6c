import type { monthText } from "../../locale/zh-CN/month";
import { NO_RATE } from "../../measure/index";
import type { CellValue } from "../../sheet/grid";
import type { TableCell } from "../layout/table";

/** Columns of the headline. */
export type HeadlineKey = keyof typeof monthText.headline.head;

/** A line of the headline, a cell a column. */
export type HeadlineRow = Readonly<Record<HeadlineKey, TableCell<HeadlineKey>>>;

type Then = "before" | "lastYear";

export const blankCell: TableCell<HeadlineKey> = { value: "", style: "text" };
export const noRate: TableCell<HeadlineKey> = { value: NO_RATE, style: "percent" };

/** How far two figures of the line are apart, as plain numbers; `—` where one is missing. */
export function changeCell(
  now: CellValue,
  then: CellValue,
  key: Then,
  decimals: number,
): TableCell<HeadlineKey> {
  const known = typeof now === "number" && typeof then === "number";
  const scale = 10 ** decimals;
  return {
    value: known ? (Math.round(now * scale) - Math.round(then * scale)) / scale : NO_RATE,
    style: "points",
    decimals,
    formula: (ref) => differenceFormula(ref("now"), ref(key), "", decimals),
  };
}

/** How far two ratios are apart in percentage points; `points` is the exact difference, rounded. */
export function pointsCell(
  points: number | null,
  key: Then,
  decimals: number,
): TableCell<HeadlineKey> {
  return {
    value: points ?? NO_RATE,
    style: "points",
    decimals,
    formula: (ref) => differenceFormula(ref("now"), ref(key), "*100", decimals),
  };
}

function differenceFormula(now: string, then: string, scale: string, decimals: number): string {
  const difference = `ROUND((${now}-${then})${scale},${decimals})`;
  return `IF(OR(ISTEXT(${now}),ISTEXT(${then})),"${NO_RATE}",${difference})`;
}
