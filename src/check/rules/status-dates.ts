import { MatterState } from "../../ledger/matters/states";
import { isPlanned } from "../names";
import { code, ledgerRule } from "../rule";

/** A matter said to be closed has a closing date, one said to be open has none. */
export const statusDates = ledgerRule({
  id: "status-dates",
  scope: "row",
  kinds: ["dispute", "opinion", "petition", "hazard"],
  fields: ["status", "closedOn"],
  codes: {
    "closed-without-date": code("error", "doubt", "closing"),
    "open-with-date": code("error", "doubt", "closing", "status"),
  },
  check(view, report) {
    const matters = view.matters();
    const status = view.column("status");
    const closing = view.dates("closedOn");
    if (matters === null || status === null || closing === null || isPlanned(closing)) return;
    const zero = view.zero();
    const undated: number[] = [];
    let closed = 0;
    for (let i = 0; i < view.count; i++) {
      const state = matters.state[i];
      const day = closing.days[i] ?? 0;
      if (zero[i] === 1 || status.codes[i] === 0) continue;
      if (state === MatterState.closed) {
        closed++;
        if (day === 0) undated.push(i);
      } else if ((state === MatterState.open || state === MatterState.progress) && day > 0) {
        if (day > view.asOf) continue;
        const said = String(status.valueAt(i));
        report("open-with-date", view.at(closing, i), {
          closing: closing.column.label,
          status: said.slice(0, 20),
        });
      }
    }
    // A column that most closed matters leave empty is not kept at all.
    if (undated.length * 2 > closed && undated.length >= 5) return;
    for (const i of undated)
      report("closed-without-date", view.at(closing, i), { closing: closing.column.label });
  },
});
