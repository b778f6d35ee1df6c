import { dayOf, areaOf, cellOf, optionOf, sameHeight } from "./arguments";
import type { Area, FunctionDefinition } from "./definition";
import { countStatuses, rate } from "./status-counts";
import { isEmptyCell } from "../sheet/grid";
import { readDate } from "../sheet/date-text";
import type { Serial } from "../sheet/serial";

const status = { key: "status", type: "any", matrix: true } as const;
const number = { type: "number", matrix: false } as const;

/** 化解成功 ÷ 排查总数, or ÷ 调处数 (closed and failed). */
export const resolutionRate: FunctionDefinition = {
  id: "RESOLUTIONRATE",
  name: "化解率",
  parameters: [status, { key: "base", type: "string", matrix: false, optional: true }],
  result: number,
  run: (context, [area, base]) => {
    const { closed, failed, found } = countStatuses(areaOf(area), context);
    const dealtWith = optionOf(base, ["排查", "调处"]) === "调处";
    return rate(closed, dealtWith ? closed + failed : found);
  },
};

/** 办结 ÷ 收集（受理）总数. */
export const closingRate: FunctionDefinition = {
  id: "CLOSINGRATE",
  name: "办结率",
  parameters: [status],
  result: number,
  run: (context, [area]) => {
    const { closed, found } = countStatuses(areaOf(area), context);
    return rate(closed, found);
  },
};

/**
 * 期限内办结 ÷ 应办结 (closed, or past the deadline at the as-of day). Rows without a deadline are not
 * judged. Without an as-of day every row that has a deadline is due.
 */
export const onTimeRate: FunctionDefinition = {
  id: "ONTIMERATE",
  name: "按期办结率",
  parameters: [
    { key: "deadlines", type: "any", matrix: true },
    { key: "closedDates", type: "any", matrix: true },
    { key: "asOf", type: "any", matrix: false, optional: true },
  ],
  result: number,
  run: (_, [deadlines, closed, asOf]) => {
    const [due, done] = [areaOf(deadlines), areaOf(closed)];
    const last = dayOf(cellOf(asOf)) ?? Infinity;
    const height = sameHeight(due, done);
    let inTime = 0;
    let base = 0;
    for (let row = headRows(due, done); row < height; row++) {
      const deadline = cellDay(due, row);
      if (deadline === null) continue;
      const closedOn = cellDay(done, row);
      const isClosed = closedOn !== null && closedOn <= last;
      if (!isClosed && deadline >= last) continue;
      base++;
      if (isClosed && closedOn <= deadline) inTime++;
    }
    return rate(inTime, base);
  },
};

function cellDay(area: Area, row: number): Serial | null {
  return dayOf(area[row]?.[0] ?? null);
}

/** Rows of labels on top: as long as both cells hold something and none is a date. */
function headRows(...areas: readonly Area[]): number {
  const isLabel = (row: number) => {
    const cells = areas.map((area) => area[row]?.[0] ?? null);
    return (
      cells.some((cell) => !isEmptyCell(cell)) &&
      cells.every((cell) => isEmptyCell(cell) || readDate(cell, null).kind === "other")
    );
  };
  let row = 0;
  while (row < 3 && isLabel(row)) row++;
  return row;
}
