import type { CellValue } from "../../sheet/grid";
import { isBlankWord, squeeze } from "../../sheet/text";
import type { Records } from "../records";
import { groupKey, villageAndGroup } from "../vocabulary/village-group";

/** What tells namesakes of one village apart; "" where the row does not say. */
export interface Traits {
  readonly group: string;
  readonly phone: string;
}

/** Traits of a record: its group, of a column of its own or behind the village (石桥村1组), and phone. */
export function traitReader(records: Records): (record: number) => Traits {
  const group = records.column("group");
  const phone = records.column("phone");
  const village = records.column("village");
  return (record) => ({
    group: groupOf(group?.valueAt(record) ?? "") || groupBehind(village?.valueAt(record) ?? ""),
    phone: phoneOf(phone?.valueAt(record) ?? ""),
  });
}

/** Two rows of one ledger that cannot be one person: another group or another phone. */
export function differ(one: Traits, other: Traits): boolean {
  return unlike(one.group, other.group) || unlike(one.phone, other.phone);
}

/** Whether a row elsewhere names somebody else: another group, and no phone that says otherwise. */
export function contradicts(one: Traits, other: Traits): boolean {
  return unlike(one.group, other.group) && !alike(one.phone, other.phone);
}

/** How surely a row means somebody: 2 group and phone, 1 one of them, 0 neither. */
export function likeness(one: Traits, other: Traits): number {
  return Number(alike(one.group, other.group)) + Number(alike(one.phone, other.phone));
}

function alike(one: string, other: string): boolean {
  return one !== "" && one === other;
}

function unlike(one: string, other: string): boolean {
  return one !== "" && other !== "" && one !== other;
}

function groupOf(value: CellValue): string {
  const text = textOf(value);
  return text === "" || text.length > 30 ? "" : groupKey(villageAndGroup(text).group || text);
}

function groupBehind(value: CellValue): string {
  const text = textOf(value);
  return text === "" ? "" : groupKey(villageAndGroup(text).group);
}

const PHONE = /1[3-9][0-9]{9}|[0-9]{7,12}/;

function phoneOf(value: CellValue): string {
  const text = textOf(value);
  return text.length > 60 ? "" : (PHONE.exec(text.replace(/-/g, ""))?.[0] ?? "");
}

function textOf(value: CellValue): string {
  const text = String(value ?? "");
  return text === "" || text.length > 200 || isBlankWord(text) ? "" : squeeze(text);
}
