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
    const { asOf } = view;
    const { deadline: deadlines, closedOn, state } = matters;
    for (let i = 0; i < deadlines.length; i++) {
      const deadline = deadlines[i] as number;
      const day = closedOn[i] as number;
      // Neither closed after it nor open past it.
      if (deadline === 0 || (day <= deadline && deadline >= asOf)) continue;
      if (day <= deadline && state[i] === MatterState.closed) continue;
      const said = stated !== null && stated.valueAt(i) !== "";
      if (said && day > deadline && closing !== null) {
        if (state[i] !== MatterState.closed) continue;
        report("closed-late", view.at(closing, i), {
          deadline: view.iso(deadline),
          day: view.iso(day),
          days: day - deadline,
        });
      } else if (mayBeOpen(i, matters) && deadline < asOf && isOpenOn(matters, i, asOf)) {
        const column = said ? stated : (status ?? dateColumn(view));
        if (column === null) continue;
        report("overdue", view.at(column, i), {
          deadline: view.iso(deadline),
          days: asOf - deadline,
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
