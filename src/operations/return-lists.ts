import { recordNames } from "../check/record-names";
import type { Finding } from "../check/finding";
import type { Ledger } from "../ledger/ledger";
import { recordVillages, type RecordVillages } from "../ledger/register/record-villages";
import type { Profile } from "../profile/profile";
import type { ReturnData, ReturnRows } from "../report/returns/return-data";
import { returnLine } from "../report/returns/return-line";
import { returnRows } from "../report/returns/return-rows";
import { splitFindings, type VillageFinding } from "../report/returns/split-findings";
import type { Serial } from "../sheet/serial";
import { eachInSteps, runNow, type Steps } from "../sheet/steps";
import type { CheckResult } from "./check-books";
import { shortPaths } from "./short-paths";
import { reportingUnit } from "./unit-name";

export interface ReturnOptions {
  readonly profile: Profile;
  readonly asOf: Serial;
}

/**
 * 退回清单: for each village that has something to put right its findings and its rows, and nothing of
 * another village's; findings that belong to no village's record come last, under the village "".
 */
export function returnLists(
  checked: Pick<CheckResult, "findings" | "ledgers">,
  options: ReturnOptions,
): ReturnData[] {
  return runNow(listingReturns(checked, options));
}

/** `returnLists` in steps of a village. */
export function* listingReturns(
  { findings, ledgers }: Pick<CheckResult, "findings" | "ledgers">,
  { profile, asOf }: ReturnOptions,
): Steps<ReturnData[]> {
  const villages = recordVillages(ledgers, profile);
  const named = reportingUnit(ledgers, profile);
  // A village that most of the files name is not the one that hands them back.
  const unit = profile.unitName === "" && /(?:村|社区)$/.test(named) ? "" : named;
  const placeOf = placeNames(ledgers);
  const personOf = persons(villages);
  yield;
  const shared = [...splitFindings(findings, villages)];
  return yield* eachInSteps(
    shared.sort(([a], [b]) => Number(a === "") - Number(b === "")),
    ([village, parts]): ReturnData => ({
      village,
      unit,
      asOf,
      lines: parts.map((part) => returnLine(part, personOf(part.finding), placeOf)),
      rows: rowsOf(parts, villages, placeOf),
    }),
  );
}

/** Sheets by their own name, with the file's where there are several files. */
function placeNames(ledgers: readonly Ledger[]): (book: string, sheet: string) => string {
  const files = shortPaths(ledgers.map(({ grid }) => grid.book));
  return (book, sheet) => (files.size > 1 ? `${files.get(book) ?? book} ${sheet}` : sheet);
}

function persons(villages: RecordVillages): (finding: Finding) => string {
  const names = new Map<Ledger, ReturnType<typeof recordNames>>();
  return (finding) => {
    const home = villages.homeOf(finding);
    if (home === null || home.record < 0 || finding.cells !== undefined) return "";
    let nameAt = names.get(home.ledger);
    if (nameAt === undefined) names.set(home.ledger, (nameAt = recordNames(home.ledger)));
    return nameAt(finding.row)?.person ?? "";
  };
}

/** The records the findings stand in, by ledger. */
function rowsOf(
  parts: readonly VillageFinding[],
  villages: RecordVillages,
  placeOf: (book: string, sheet: string) => string,
): ReturnRows[] {
  const rows = new Map<Ledger, Set<number>>();
  for (const { finding } of parts)
    for (const { row } of finding.cells ?? [finding]) {
      const home = villages.homeOf({ book: finding.book, sheet: finding.sheet, row });
      if (home === null || home.record < 0) continue;
      const known = rows.get(home.ledger) ?? new Set<number>();
      rows.set(home.ledger, known.add(row));
    }
  return [...rows].map(([ledger, own]) =>
    returnRows(ledger, own, placeOf(ledger.grid.book, ledger.grid.sheet)),
  );
}
