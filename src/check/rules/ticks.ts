import type { FieldId } from "../../ledger/fields";
import type { TickGroup } from "../../ledger/ledger";
import { isTicked } from "../../ledger/ticked";
import { headerText } from "../header-text";
import { code, ledgerRule } from "../rule";
import type { View } from "../view";

/** √-columns whose words exclude each other: exactly one of them is ticked. */
export const ticks = ledgerRule({
  id: "ticks",
  scope: "row",
  fields: ["status", "category", "rating"],
  codes: { "several-ticks": code("error", "doubt", "labels") },
  check(view, report) {
    for (const group of view.ledger.tickGroups) {
      if (!excludes(view, group)) continue;
      for (const row of view.ledger.records) {
        const values = view.ledger.grid.values[row] ?? [];
        const ticked = group.columns.filter((index) => isTicked(values[index]));
        const [, second] = ticked;
        if (second === undefined) continue;
        const labels = ticked.map((index) => view.cell(row, index).label).join("、");
        report("several-ticks", view.cell(row, second), { labels });
      }
    }
  },
});

/** Fields of which a record has one value; a household may be of several sorts at once. */
const SINGLE: ReadonlySet<FieldId> = new Set<FieldId>([
  "status",
  "category",
  "rating",
  "level",
  "gender",
  "scale",
  "supervised",
  "awareness",
  "phoneStatus",
  "recheckResult",
  "marriage",
]);
const SEVERAL = /多选|复选|选多|重复[打划]|同时[打划选]|不限一项/;
const ONE = /[不勿禁](?:可以?|能|得|要|允许|止)?(?:多选|复选|选多|重复|同时)|单选/;

/** Whether the words of a group exclude each other, as its field has it and its labels do not deny. */
function excludes(view: View, { field, columns }: TickGroup): boolean {
  if (!SINGLE.has(field)) return false;
  const texts = columns.map((index) => headerText(view.ledger, index));
  return !texts.some((text) => SEVERAL.test(text) && !ONE.test(text));
}
