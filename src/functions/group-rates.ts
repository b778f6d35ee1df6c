import { readRating } from "../ledger/vocabulary/rating";
import { readStatus } from "../ledger/vocabulary/status";
import { groupVillages, UNKNOWN_VILLAGE } from "../ledger/vocabulary/village";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import { areaOf, optionOf, sameHeight } from "./arguments";
import { firstDataRow } from "./column";
import type { FunctionContext, FunctionDefinition } from "./definition";
import { failure } from "./failure";

const measures = ["化解率", "办结率", "整改率", "满意率"] as const;
const TOTAL = "合计";
const villageLike = /(村|社区|居委会|村委会)$/;

/** What a cell adds: nothing, to the base, or to the base and the numerator. */
type Share = "outside" | "base" | "done";

/** Spilled: group, total, done, rate, a line a group in order of appearance, last line 合计. */
export const groupRates: FunctionDefinition = {
  id: "GROUPRATES",
  name: "分组统计",
  parameters: [
    { key: "groups", type: "any", matrix: true },
    { key: "status", type: "any", matrix: true },
    { key: "rate", type: "string", matrix: false, optional: true },
  ],
  result: { type: "any", matrix: true },
  run: (context, [groupArea, statusArea, measure]) => {
    const chosen = optionOf(measure, measures);
    const share = shareOf(chosen, context);
    // A status nobody understands is still a matter; such a rating is no valid answer.
    const unknown: Share = chosen === "满意率" ? "outside" : "base";
    const [groups, statuses] = [areaOf(groupArea), areaOf(statusArea)];
    const height = sameHeight(groups, statuses);
    const from = firstDataRow(statuses, (value) => share(value) !== null);
    const counts = new Map<string, { total: number; done: number }>();
    for (let row = from; row < height; row++) {
      const value = statuses[row]?.[0] ?? null;
      if (isEmptyCell(value)) continue;
      const given = share(value) ?? unknown;
      if (given === "outside") continue;
      const group = groups[row]?.[0] ?? null;
      const name = isEmptyCell(group) ? UNKNOWN_VILLAGE : String(group).trim();
      const count = counts.get(name) ?? { total: 0, done: 0 };
      count.total++;
      if (given === "done") count.done++;
      counts.set(name, count);
    }
    return lines(joinVillages(counts));
  },
};

type Counts = ReadonlyMap<string, { readonly total: number; readonly done: number }>;

function lines(counts: Counts): CellValue[][] {
  if (counts.size === 0) throw failure("empty-base");
  let total = 0;
  let done = 0;
  const rows = [...counts].map(([name, count]): CellValue[] => {
    total += count.total;
    done += count.done;
    return [name, count.total, count.done, count.done / count.total];
  });
  return [...rows, [TOTAL, total, done, done / total]];
}

/** Spellings of one village are one group; other groups stand as they are written. */
function joinVillages(counts: Counts): Counts {
  const names = [...counts.keys()];
  if (!names.some((name) => villageLike.test(name))) return counts;
  const shown = groupVillages(names);
  const joined = new Map<string, { total: number; done: number }>();
  for (const [name, { total, done }] of counts) {
    const key = shown.get(name) ?? name;
    const count = joined.get(key) ?? { total: 0, done: 0 };
    joined.set(key, { total: count.total + total, done: count.done + done });
  }
  return joined;
}

/** Share of a value in the measure; `null` for a word that is not understood. */
function shareOf(
  measure: (typeof measures)[number],
  { profile }: FunctionContext,
): (value: CellValue) => Share | null {
  if (measure === "满意率")
    return (value) => {
      const { level } = readRating(value, profile);
      if (level === "none" || level === "blank") return "outside";
      if (level === "unknown") return null;
      return level === "satisfied" || level === "basic" ? "done" : "base";
    };
  return (value) => {
    const { state } = readStatus(value, profile);
    if (state === "unknown") return null;
    if (state === "blank" || state === "withdrawn") return "outside";
    return state === "closed" ? "done" : "base";
  };
}
