import { dayKey } from "../id-column";
import { idsAreThePersons } from "../names";
import { code, ledgerRule, type Report } from "../rule";
import type { View } from "../view";

const codes = {
  "id-gender": code("error", "doubt", "inId"),
  "id-birth": code("error", "doubt", "inId"),
  "id-age": code("warning", "doubt", "inId"),
};

/** The ID number says another gender, birth date or age than the columns beside it. */
export const idAgainstColumns = ledgerRule({
  id: "id-against-columns",
  scope: "row",
  fields: ["idNumber", "gender", "birthDate", "age"],
  codes,
  check(view, report) {
    if (view.ids() === null || !idsAreThePersons(view)) return;
    checkGender(view, report);
    checkBirth(view, report);
    checkAge(view, report);
  },
});

function checkGender(view: View, report: Report<typeof codes>): void {
  const ids = view.ids();
  const column = view.column("gender");
  if (ids === null || column === null) return;
  const genders = column.distinct.map(genderOf);
  const { codes: cells } = column;
  const { gender, high } = ids;
  for (let i = 0; i < cells.length; i++) {
    const stated = genders[cells[i] as number] ?? 0;
    const inId = gender[i] as number;
    if (stated === 0 || inId === 0 || stated === inId || high[i] === 0) continue;
    report("id-gender", view.at(column, i), { inId: inId === 1 ? "男" : "女" });
  }
}

/** 1: 男, 2: 女, 0: neither. */
function genderOf(value: unknown): number {
  if (typeof value !== "string") return 0;
  const male = value.includes("男");
  return male === value.includes("女") ? 0 : male ? 1 : 2;
}

function checkBirth(view: View, report: Report<typeof codes>): void {
  const ids = view.ids();
  const column = view.dates("birthDate");
  if (ids === null || column === null) return;
  const keys = column.readings.map((reading) =>
    reading.kind === "date" && !reading.yearless ? dayKey(reading.serial) : 0,
  );
  const scales = column.readings.map((reading) =>
    reading.kind !== "date" || reading.precision === "day"
      ? 1
      : reading.precision === "month"
        ? 100
        : 10_000,
  );
  const lostZero = column.readings.map(
    (reading) =>
      reading.kind === "date" && reading.doubtful === true && reading.precision === "month",
  );
  for (let i = 0; i < view.count; i++) {
    const stated = keys[column.codes[i] ?? 0] ?? 0;
    const inId = ids.birth[i] ?? 0;
    if (stated === 0 || inId === 0 || ids.high[i] === 0) continue;
    const scale = scales[column.codes[i] ?? 0] ?? 1;
    if (Math.floor(stated / scale) === Math.floor(inId / scale)) continue;
    if (lostZero[column.codes[i] ?? 0] === true && isOctober(stated, inId)) continue;
    report("id-birth", view.at(column, i), { inId: isoOfKey(inId) });
  }
}

/** 1990.1 may be what is left of 1990.10: the same year, January stated and October in the ID. */
function isOctober(stated: number, inId: number): boolean {
  const [month, idMonth] = [Math.floor(stated / 100), Math.floor(inId / 100)];
  return month % 100 === 1 && idMonth === month + 9;
}

const FEW = 5;
/** No two ages are further apart. */
const WIDEST = 200;
const NONE = -1000;
/** 虚岁 is up to two years more than the years of age; a birthday may lie between two entries. */
const TOLERANCE = 2;

/**
 * Ages were right on the day of entry, which the sheet does not tell: most of them differ from today's
 * by the same number of years, and only those that differ otherwise are wrong.
 */
function checkAge(view: View, report: Report<typeof codes>): void {
  const ids = view.ids();
  const column = view.column("age");
  if (ids === null || column === null) return;
  const today = dayKey(view.asOf);
  const stated = Int32Array.from(column.distinct, ageOf);
  const { codes: cells } = column;
  const { birth: births, high } = ids;
  const differences = new Int32Array(view.count).fill(NONE);
  const counts = new Int32Array(2 * WIDEST + 1);
  let known = 0;
  for (let i = 0; i < cells.length; i++) {
    const birth = births[i] as number;
    const said = stated[cells[i] as number] as number;
    if (birth === 0 || birth > today || said < 0 || high[i] === 0) continue;
    const apart = (((today - birth) / 10_000) | 0) - said;
    differences[i] = apart;
    counts[WIDEST + apart] = (counts[WIDEST + apart] as number) + 1;
    known++;
  }
  const usual = known < FEW ? null : medianOf(counts, known);
  const [least, most] =
    usual === null
      ? [-TOLERANCE, yearsSince(view) + TOLERANCE]
      : [usual - TOLERANCE, usual + TOLERANCE];
  for (let i = 0; i < differences.length; i++) {
    const apart = differences[i] as number;
    if (apart === NONE || (apart >= least && apart <= most)) continue;
    const said = stated[cells[i] as number] as number;
    report("id-age", view.at(column, i), { inId: said + apart - (usual ?? 0) });
  }
}

function yearsSince({ ledger, asOf }: View): number {
  const today = Math.floor(dayKey(asOf) / 10_000);
  return ledger.year === null ? TOLERANCE : Math.max(0, today - ledger.year);
}

function ageOf(value: unknown): number {
  const age =
    typeof value === "number"
      ? value
      : /^\d{1,3}岁?$/.test(String(value))
        ? parseInt(String(value), 10)
        : -1;
  return Number.isInteger(age) && age >= 0 && age <= 150 ? age : -1;
}

/** Middle one of the differences counted at their place. */
function medianOf(counts: Int32Array, known: number): number {
  let passed = 0;
  const at = counts.findIndex((count) => (passed += count) * 2 > known);
  return at - WIDEST;
}

function isoOfKey(key: number): string {
  const digits = String(key);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
