import { isEmptyCell } from "../sheet/grid";
import { squeeze } from "../sheet/text";
import { areaOf } from "./arguments";
import { firstDataRow, tally } from "./column";
import type { Area, FunctionDefinition } from "./definition";
import { rate } from "./status-counts";

/** Distinct households visited ÷ distinct households; visits to unknown households do not count. */
export const visitCoverage: FunctionDefinition = {
  id: "VISITCOVERAGE",
  name: "走访覆盖率",
  parameters: [
    { key: "visited", type: "any", matrix: true },
    { key: "households", type: "any", matrix: true },
  ],
  result: { type: "number", matrix: false },
  run: (_, [visitedArea, allArea]) => {
    const visited = distinct(areaOf(visitedArea));
    const all = distinct(areaOf(allArea));
    let reached = 0;
    for (const household of all) if (visited.has(household)) reached++;
    return rate(reached, all.size);
  },
};

function distinct(area: Area): Set<string> {
  const from = firstDataRow(area, () => false);
  const households = new Set<string>();
  for (const value of tally(area, from).keys())
    if (!isEmptyCell(value)) households.add(squeeze(String(value)));
  return households;
}
