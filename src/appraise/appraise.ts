import { openPrefilled, openReported } from "../ledger/account/reported";
import type { Unread } from "../ledger/account/unread";
import type { Ledger } from "../ledger/ledger";
import { openRecords } from "../ledger/records";
import { joiningRegister } from "../ledger/register/register";
import type { Finding } from "../check/finding";
import { checking } from "../check/run";
import { askedFor, openingMaterial, type Decimals, type PeriodName } from "../measure/index";
import { periodOf } from "../measure/measure-rates";
import { windowOf } from "../measure/window";
import type { AppraisalRules, AppraisedBy } from "../profile/appraisal";
import type { Profile } from "../profile/profile";
import type { Grid } from "../sheet/grid";
import type { Serial } from "../sheet/serial";
import { eachInSteps, type Steps } from "../sheet/steps";
import { touchesOf } from "../visit/touches";
import type { Appraisal, ItemResult, UnitResult } from "./appraisal";
import { gatheringEvidence, type Evidence } from "./evidence";
import { numberOf, rounded, type Exact } from "./exact";
import { markOf, readHandMarks } from "./hand-marks";
import { leftOut } from "./left-out";
import { scoreItem } from "./score-item";
import { standingsOf } from "./standing";
import { totalOf } from "./total";
import { unitsOf, type Units } from "./units";
import { vetoesOn } from "./vetoes";

export interface AppraiseOptions {
  readonly profile: Profile;
  readonly rules: AppraisalRules;
  /** “Today” as a day serial. */
  readonly asOf: Serial;
  readonly period: PeriodName;
  /** Whom to appraise instead of whom the rules say. */
  readonly by?: AppraisedBy;
  /** Sheets marks given by hand are read from. */
  readonly markSheets: readonly Grid[];
  /** Findings of these ledgers as of the day, where they may be asked for once more; none: checked when needed. */
  readonly findings?: () => Steps<readonly Finding[]>;
}

/**
 * Appraises all units the ledgers name, in a period (CONTRACT §6), in steps of some rows, columns or rules.
 * Throws the `Problem` `argument-month` when `period` names none.
 */
export function* appraising(
  ledgers: readonly Ledger[],
  options: AppraiseOptions,
): Steps<Appraisal> {
  const { profile, rules, asOf, period: name, by = rules.by } = options;
  const period = periodOf(name);
  const window = windowOf(period, asOf);
  const asked = askedFor(asOf, name);
  const reported = ledgers.flatMap((ledger) => openReported(ledger, profile, asked) ?? []);
  const prefilled = ledgers.flatMap((ledger) => openPrefilled(ledger, profile, asked) ?? []);
  const naming = [...reported, ...prefilled];
  yield;
  const material = yield* openingMaterial(ledgers, { profile, asked, open: openRecords, naming });
  const { opened, villageName } = material;
  const touches =
    by === "owner" ? touchesOf(yield* joiningRegister(opened, undefined, villageName)) : [];
  yield;
  const units = unitsOf(
    material,
    naming,
    by,
    touches.map(({ owner }) => owner),
  );
  yield;
  const marks = readHandMarks(options.markSheets, labelsOf(rules), units, profile);
  const findings = options.findings ?? (() => checking(ledgers, { profile, asOf }));
  const evidence = yield* gatheringEvidence({
    ...{ rules, material, reported, units, touches, marks, name, to: period.to, window, asOf },
    findings,
  });
  return {
    asOf,
    name,
    period,
    cut: window.cut,
    by,
    rules,
    units: yield* judged(rules, evidence, units, profile.decimals),
    unread: [
      ...leftOut(material.opened, units),
      ...marks.unread,
      ...unreadable(rules, evidence, units),
    ],
  };
}

/** Labels of the columns that marks and vetoes are read from, each once. */
export function labelsOf({ items, veto }: AppraisalRules): readonly string[] {
  const hand = items.flatMap(({ score }) => (score.kind === "hand" ? [score.column] : []));
  const vetoed = veto.flatMap((one) => ("hand" in one ? [one.hand] : []));
  return [...new Set([...hand, ...vetoed])];
}

function* judged(
  rules: AppraisalRules,
  evidence: Evidence,
  units: Units,
  decimals: Decimals,
): Steps<UnitResult[]> {
  const results = yield* eachInSteps(units.names.entries(), ([unit, name]) => {
    const scored = rules.items.map((item) => scoreItem(item, evidence, unit));
    const points = scored.map((one) => one.points && rounded(one.points, decimals));
    const items = rules.items.map(({ id, full }, index): ItemResult => ({
      ...{ id, points: shown(points[index]), full },
      ...(scored[index]?.from ?? { deductions: [] }),
    }));
    const vetoed = vetoesOn(rules.veto, evidence, unit);
    return { name, items, vetoed, total: totalOf(rules, points, decimals) };
  });
  const standings = standingsOf(
    results.map(({ total, vetoed }) => ({ ...total, vetoed: vetoed.length > 0 })),
    rules,
  );
  return results
    .map(({ name, items, vetoed, total }, unit): UnitResult => ({
      ...{ unit: name, score: shown(total.score), rank: standings[unit]?.rank ?? null },
      ...{ grade: standings[unit]?.grade ?? null, vetoed, items },
    }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

function shown(value: Exact | null | undefined): number | null {
  return value === null || value === undefined ? null : numberOf(value);
}

/** Cells of marks that are filled with what is no number. */
function unreadable({ items }: AppraisalRules, evidence: Evidence, units: Units): Unread[] {
  return items.flatMap(({ score }) => {
    if (score.kind !== "hand") return [];
    return units.names.flatMap((_, unit): Unread[] => {
      const cell = evidence.mark(score.column, unit);
      if (cell === null || markOf(cell.value) !== null) return [];
      const { book, sheet } = cell.grid;
      const { row, value } = cell;
      return [{ book, sheet, row, column: null, reason: "mark-unreadable", value }];
    });
  });
}
