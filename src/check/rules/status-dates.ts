import { MatterState } from "../../ledger/matters/states";
import { isPlanned } from "../names";
import { statusColumn } from "../status-column";
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
    const status = statusColumn(view);
    const closing = view.dates("closedOn");
    if (matters === null || status === null || closing === null || isPlanned(closing)) return;
    // Every round of mediation has its day, whether it closed the matter or not.
    const perRound = view.records.rounds("closedOn").length > 0;
    const both = asksAnother(status.column.label, closing.column.label);
    const undated: number[] = [];
    const dated: number[] = [];
    let closed = 0;
    let open = 0;
    const { asOf } = view;
    const { state: states, closedFrom } = matters;
    const { codes } = status;
    const { days } = closing;
    for (let i = 0; i < codes.length; i++) {
      const state = states[i];
      const day = days[i] as number;
      if (codes[i] === 0) continue;
      // 6月20日化解 before that day is neither closed nor in doubt.
      if (state === MatterState.closed && day === 0 && (closedFrom[i] as number) > asOf) continue;
      if (state === MatterState.closed) {
        closed++;
        if (day === 0) undated.push(i);
      } else if (!perRound && (state === MatterState.open || state === MatterState.progress)) {
        open++;
        // A day in the future is told as such.
        if (!both && day > 0 && day <= asOf) dated.push(i);
      }
    }
    // A column that most open matters fill is no closing date.
    const severity = dated.length >= 4 && dated.length * 2 > open ? "hint" : "error";
    for (const i of dated)
      report(
        "open-with-date",
        view.at(closing, i),
        { closing: closing.column.label, status: String(status.valueAt(i)).slice(0, 20) },
        { severity },
      );
    // A column that most closed matters leave empty is not kept at all.
    if (undated.length * 2 > closed && undated.length >= 5) return;
    for (const i of undated)
      report("closed-without-date", view.at(closing, i), { closing: closing.column.label });
  },
});

const SOLVED = /解决|化解|息诉|息访|成功/;

/** 是否解决 beside 办结时间: an order may be finished though its question was not solved. */
function asksAnother(status: string, closing: string): boolean {
  return status.includes("是否") && SOLVED.test(status) && !SOLVED.test(closing);
}
