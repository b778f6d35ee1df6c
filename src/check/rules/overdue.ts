import { isOpenOn, type Matters } from "../../ledger/matters/matters";
import { MatterState } from "../../ledger/matters/states";
import type { RecordColumn } from "../../ledger/record-column";
import { statusColumn } from "../status-column";
import { code, ledgerRule } from "../rule";
import type { View } from "../view";

/** Open past the stated or usual time limit (CONTRACT “Overdue”), and closed after the stated one. */
export const overdue = ledgerRule({
  id: "overdue",
  scope: "row",
  kinds: ["dispute", "opinion", "petition", "hazard"],
  fields: ["deadline", "status", "closedOn", "foundOn", "registeredOn"],
  codes: {
    overdue: code("warning", "each", "deadline", "days"),
    "closed-late": code("hint", "form", "deadline", "day", "days"),
  },
  check(view, report) {
    const matters = view.matters();
    if (matters === null) return;
    const stated = view.column("deadline");
    const status = statusColumn(view);
    const closing = view.column("closedOn");
    // Without either nothing is known to be open.
    if (status === null && (closing === null || view.column("status") !== null)) return;
    const mayBeOpen = openStates(view, status);
    for (let i = 0; i < view.count; i++) {
      const deadline = matters.deadline[i] ?? 0;
      if (deadline === 0) continue;
      const said = stated !== null && stated.valueAt(i) !== "";
      const day = matters.closedOn[i] ?? 0;
      if (said && day > deadline && closing !== null) {
        if (matters.state[i] !== MatterState.closed) continue;
        report("closed-late", view.at(closing, i), {
          deadline: view.iso(deadline),
          day: view.iso(day),
          days: day - deadline,
        });
      } else if (mayBeOpen(i, matters) && deadline < view.asOf && isOpenOn(matters, i, view.asOf)) {
        const column = said ? stated : (status ?? dateColumn(view));
        if (column === null) continue;
        report("overdue", view.at(column, i), {
          deadline: view.iso(deadline),
          days: view.asOf - deadline,
        });
      }
    }
  },
});

/**
 * Whether a record can be said to be open: not handed over or failed, and not merely silent in a
 * column that is rarely filled.
 */
function openStates(view: View, status: RecordColumn | null) {
  const silent = status === null || view.silent(status).length * 2 <= view.count;
  return (record: number, { state }: Matters): boolean =>
    state[record] === MatterState.open ||
    state[record] === MatterState.progress ||
    (state[record] === MatterState.blank && silent);
}

function dateColumn(view: View): RecordColumn | null {
  return view.column("registeredOn") ?? view.column("foundOn");
}
