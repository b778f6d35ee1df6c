import type { RecordColumn } from "../ledger/record-column";
import type { View } from "./view";

/** The column that names whom a record is about: the person, else the householder. */
export function nameColumn(view: View): RecordColumn | null {
  return view.column("person") ?? view.column("householder");
}

/** The column that names whose the ID numbers are: 户主身份证号 is the householder's. */
export function idNameColumn(view: View): RecordColumn | null {
  const ids = view.column("idNumber");
  if (ids !== null && /户主/.test(labelOf(ids)))
    return view.column("householder") ?? nameColumn(view);
  return nameColumn(view);
}

/** Whether the ID numbers are those of the people whose gender and age the other columns give. */
export function idsAreThePersons(view: View): boolean {
  return idNameColumn(view) === nameColumn(view);
}

/** A column's label with those above it. */
export function labelOf({ column }: RecordColumn): string {
  return [...column.parents, column.label].join("");
}

/** Whether a date column says what is meant to be, not what was. */
export function isPlanned(column: RecordColumn): boolean {
  return /计划|预计|预定|拟|下次|下一次|承诺|应/.test(labelOf(column));
}
