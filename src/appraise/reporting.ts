import type { FieldId } from "../ledger/fields";
import { firstDays } from "../ledger/matters/days";
import { FOUND_FIELDS } from "../ledger/matters/matters";
import type { Records } from "../ledger/records";
import { monthOf, monthsIn, parsePeriod, type Material, type PeriodName } from "../measure/index";
import { serialOf, type Serial } from "../sheet/serial";
import type { Units } from "./units";

const REPORT_DAYS: readonly FieldId[] = [...FOUND_FIELDS, "inspectedOn", "closedOn"];

/** The months of a period begun by a day. */
export function begunMonths(name: PeriodName, asOf: Serial): readonly PeriodName[] {
  return monthsIn(name).filter((month) => (parsePeriod(month)?.from ?? Infinity) <= asOf);
}

/**
 * By unit number the months, among those given, with a 排查 or a 零报告 up to the cut. A report of nothing
 * without a day is of the month its ledger's title names.
 */
export function reportedMonths(
  material: Material,
  reported: readonly Records[],
  units: Units,
  months: readonly PeriodName[],
  cut: Serial,
): readonly ReadonlySet<PeriodName>[] {
  const asked = new Set(months);
  const reporting = units.names.map(() => new Set<PeriodName>());
  const nameOf = monthNames();
  const look = (records: Records, dayAt: (record: number) => Serial): void => {
    const unitOf = units.ofRecords(records);
    for (let record = 0; record < records.count; record++) {
      const day = dayAt(record);
      if (day <= 0 || day > cut) continue;
      const month = nameOf(day);
      if (asked.has(month)) reporting[unitOf[record] ?? -1]?.add(month);
    }
  };
  for (const { records, found } of material.matters) look(records, (record) => found[record] ?? 0);
  for (const records of reported) {
    const days = firstDays(records, REPORT_DAYS);
    const titled = titleMonth(records);
    look(records, (record) => days[record] || titled);
  }
  return reporting;
}

/** First day of the month a ledger's title, sheet or file names; 0: none. */
function titleMonth({ ledger: { year, month } }: Records): Serial {
  return year === null || month === null || month === undefined ? 0 : serialOf(year, month, 1);
}

/** Names of the months of days, each day worked out once. */
function monthNames(): (day: Serial) => PeriodName {
  const known = new Map<Serial, PeriodName>();
  return (day) => {
    let name = known.get(day);
    if (name === undefined) known.set(day, (name = monthOf(day)));
    return name;
  };
}
