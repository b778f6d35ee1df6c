import { FIELD_IDS, type FieldId } from "../../ledger/fields";
import type { RecordColumn } from "../../ledger/record-column";
import { isErrorText } from "../../sheet/error-text";
import { ID_STATES } from "../id-column";
import { cellRule, code } from "../rule";
import { scanTexts } from "../scan";
import { Trait } from "../traits";
import type { View } from "../view";

const OK = ID_STATES.indexOf("ok");
const BLANK = ID_STATES.indexOf("blank");

/** Without these a record is in no count, or in the wrong one. */
const COUNTED: ReadonlySet<FieldId> = new Set<FieldId>([
  "village",
  "status",
  "rating",
  "category",
  "level",
  "person",
  "householder",
  "foundOn",
  "registeredOn",
  "closedOn",
  "deadline",
  "visitedOn",
  "count",
]);
/** A rate of nothing shows #DIV/0! and means no more than that. */
const RATES: ReadonlySet<FieldId> = new Set<FieldId>(["rate", "score"]);

/** What a formula shows when it fails: #REF!, #N/A, #VALUE! where a value should stand. */
export const errorValues = cellRule({
  id: "error-values",
  scope: "cell",
  fields: FIELD_IDS,
  reads: "traits",
  codes: { "error-value": code("warning", "cause") },
  check(view, column, report) {
    const { field } = column.column;
    const counted = field !== null && COUNTED.has(field);
    const rate = field !== null && RATES.has(field);
    scanErrors(view, column, (record, said) => {
      const empty = rate && said === "#DIV/0!";
      const severity = empty ? "hint" : counted ? "error" : "warning";
      report("error-value", view.at(column, record), {}, { severity });
    });
  },
});

type Visit = (record: number, said: string) => void;

/** Visits the cells that show an error; of numbers read before only those that were not right. */
function scanErrors(view: View, column: RecordColumn, visit: Visit): void {
  const odd = oddRecords(view, column);
  if (odd === null) {
    scanTexts(view, column, Trait.hidden, test, visit);
    return;
  }
  for (const record of odd) {
    const value = column.valueAt(record);
    const said = typeof value === "string" ? test(value) : null;
    if (said !== null) visit(record, said);
  }
}

/** Records whose ID number, phone or serial is not right or blank; null: the column holds no such numbers. */
function oddRecords(view: View, column: RecordColumn): readonly number[] | null {
  if (column.column.field === "phone")
    return view.phones(column).others.map(({ record }) => record);
  if (column === view.column("idNumber")) {
    const state = view.ids()?.state;
    return state === undefined ? null : oddOf(state, (one) => one !== BLANK && one !== OK);
  }
  if (column !== view.column("serial")) return null;
  const serials = view.serials();
  if (serials === null) return null;
  return serials.others === 0 ? [] : oddOf(serials.numbers, (one) => one === 0);
}

function oddOf(values: Uint8Array | Int32Array, isOdd: (value: number) => boolean): number[] {
  const odd: number[] = [];
  for (let record = 0; record < values.length; record++)
    if (isOdd(values[record] as number)) odd.push(record);
  return odd;
}

function test(text: string): string | null {
  return isErrorText(text) ? text : null;
}
