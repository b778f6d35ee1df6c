import { code, ledgerRule } from "../rule";

/** Lines that hold a serial or a place and nothing else. */
export const emptyRecordsRule = ledgerRule({
  id: "empty-records",
  scope: "row",
  fields: ["serial", "code", "village", "group"],
  codes: { "record-empty": code("hint", "form") },
  check(view, report) {
    const column =
      view.column("serial") ??
      view.column("code") ??
      view.column("village") ??
      view.column("group");
    if (column === null) return;
    for (const { row, reason } of view.ledger.left)
      if (reason === "prefilled") report("record-empty", view.cell(row, column.column.index), {});
  },
});
