import { isEmptyCell } from "../../sheet/grid";
import { saysNothing } from "../../ledger/vocabulary/word";
import { code, ledgerRule } from "../rule";

/** √-columns: exactly one of a group is ticked. */
export const ticks = ledgerRule({
  id: "ticks",
  scope: "row",
  fields: ["status", "category", "rating"],
  codes: { "several-ticks": code("error", "doubt", "labels") },
  check(view, report) {
    for (const group of view.ledger.tickGroups)
      for (const row of view.ledger.records) {
        const values = view.ledger.grid.values[row] ?? [];
        const ticked = group.columns.filter((index) => isTicked(values[index]));
        const [, second] = ticked;
        if (second === undefined) continue;
        const labels = ticked.map((index) => view.cell(row, index).label).join("、");
        report("several-ticks", view.cell(row, second), { labels });
      }
  },
});

function isTicked(value: string | number | boolean | null | undefined): boolean {
  return value !== undefined && !isEmptyCell(value) && !saysNothing(value) && value !== "×";
}
