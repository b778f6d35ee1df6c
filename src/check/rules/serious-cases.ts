import type { RecordColumn } from "../../ledger/record-column";
import { isMajor, isSerious, readLevel } from "../../ledger/vocabulary/level";
import { readYesNo } from "../../ledger/vocabulary/yes-no";
import { wordingOf } from "../../ledger/vocabulary/wording";
import type { CellValue } from "../../sheet/grid";
import { code, ledgerRule } from "../rule";
import type { View } from "../view";

/** Serious matters (高, 重大) need a leader in charge and a time limit, major ones supervision (挂牌). */
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
    const supervised = view.column("supervised");
    if (leader === null && deadline === null && supervised === null) return;
    const { codes } = level;
    const meant = wordingOf(level.column);
    const readings = level.distinct.map((value) => readLevel(meant(value), view.profile));
    const serious = Uint8Array.from(readings, (reading) =>
      isMajor(reading) ? 2 : isSerious(reading) ? 1 : 0,
    );
    // 红 and 一级 are as grave only by most rules.
    const named = readings.map(({ canonical }) => canonical !== null && NAMED.has(canonical));
    const leads = silence(view, leader);
    const limits = silence(view, deadline);
    const said = (i: number) => ({ level: String(level.valueAt(i)) });
    for (let i = 0; i < codes.length; i++) {
      const rank = serious[codes[i] as number] as number;
      if (rank === 0) continue;
      const severity = named[codes[i] as number] === true ? "warning" : "hint";
      if (leader !== null && leads[i] === 1)
        report("leader-missing", view.at(leader, i), said(i), { severity });
      if (deadline !== null && limits[i] === 1)
        report("deadline-missing", view.at(deadline, i), said(i), { severity });
      if (supervised !== null && rank === 2 && !isSupervised(supervised.valueAt(i)))
        report("supervision-missing", view.at(supervised, i), said(i), { severity });
    }
  },
});

const NAMED: ReadonlySet<string> = new Set(["高", "重大", "特别重大"]);

/** 1 where the column says nothing; — and 无 say nothing. */
function silence(view: View, column: RecordColumn | null): Uint8Array {
  const silent = new Uint8Array(view.count);
  if (column !== null) for (const i of view.silent(column)) silent[i] = 1;
  return silent;
}

/** 是, √, or how it is supervised: 已挂牌, 县级挂牌督办. */
function isSupervised(value: CellValue): boolean {
  if (readYesNo(value) === "yes") return true;
  return typeof value === "string" && /挂牌|督办|级/.test(value) && !/未|不|否|无/.test(value);
}
