import type { RecordColumn } from "../../ledger/record-column";
import { isMajor, isSerious, readLevel } from "../../ledger/vocabulary/level";
import { readYesNo } from "../../ledger/vocabulary/yes-no";
import { saysNothing } from "../../ledger/vocabulary/word";
import { code, ledgerRule } from "../rule";
import { zeroReports } from "../zero-report";

/** Serious matters (高, 重大) need a leader in charge and a time limit, major hazards supervision. */
export const seriousCases = ledgerRule({
  id: "serious-cases",
  scope: "row",
  kinds: ["dispute", "opinion", "petition", "hazard"],
  fields: ["level", "leader", "deadline", "supervised"],
  codes: {
    "leader-missing": code("warning", "cause", "level"),
    "deadline-missing": code("warning", "cause", "level"),
    "supervision-missing": code("warning", "cause", "level"),
  },
  check(view, report) {
    const level = view.column("level");
    if (level === null) return;
    const leader = view.column("leader");
    const deadline = view.column("deadline");
    const supervised = view.kind === "hazard" ? view.column("supervised") : null;
    if (leader === null && deadline === null && supervised === null) return;
    const readings = level.distinct.map((value) => readLevel(value, view.profile));
    const serious = Uint8Array.from(readings, (reading) =>
      isMajor(reading) ? 2 : isSerious(reading) ? 1 : 0,
    );
    const leads = says(leader);
    const limits = says(deadline);
    const zero = zeroReports(view);
    for (let i = 0; i < view.count; i++) {
      const rank = serious[level.codes[i] ?? 0] ?? 0;
      if (rank === 0 || zero[i] === 1) continue;
      const said = { level: String(level.valueAt(i)) };
      if (leader !== null && !leads(i)) report("leader-missing", view.at(leader, i), said);
      if (deadline !== null && !limits(i)) report("deadline-missing", view.at(deadline, i), said);
      if (supervised !== null && rank === 2 && readYesNo(supervised.valueAt(i)) !== "yes")
        report("supervision-missing", view.at(supervised, i), said);
    }
  },
});

/** Whether a record's cell says anything; — and 无 say nothing. */
function says(column: RecordColumn | null): (record: number) => boolean {
  if (column === null) return () => false;
  const said = column.distinct.map((value) => !saysNothing(value));
  return (record) => said[column.codes[record] ?? 0] === true;
}
