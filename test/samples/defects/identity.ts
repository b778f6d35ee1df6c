import { dayOf, serial } from "../days";
import { checkOf, makeId } from "../id-number";
import type { DefectFamily } from "./families";
import { replaced, type Injector, type Table } from "./table";

const ownId = (table: Table, index: number): string | null => {
  const id = table.record(index).idNumber;
  return typeof id === "string" && id.length === 18 && table.has("idNumber") ? id : null;
};

/** Replaces the ID by another text made of it. */
const idDefect =
  (family: DefectFamily, make: (id: string, table: Table) => string | number): Injector =>
  (table, index) => {
    const id = ownId(table, index);
    return id === null ? null : replaced(table, family, index, "idNumber", make(id, table));
  };

const wrongCheck = (id: string): string => id.slice(0, 17) + (id.endsWith("1") ? "2" : "1");

const impossibleBirth = (id: string): string => {
  const first17 = `${id.slice(0, 10)}0231${id.slice(14, 17)}`;
  return first17 + checkOf(first17);
};

/** The record of another resident, not too far away. */
function somebodyElse(table: Table, index: number): number | null {
  const name = table.record(index).person;
  for (let step = 1; step < Math.min(table.count, 40); step++) {
    const other = (index + step) % table.count;
    if (table.record(other).person !== name) return other;
  }
  return null;
}

const two =
  (family: DefectFamily, fields: readonly ("idNumber" | "person" | "village")[]): Injector =>
  (table, index) => {
    const other = somebodyElse(table, index);
    if (other === null || !table.has("idNumber", "person", ...fields)) return null;
    if (fields.includes("village") && table.cell(index, "village") !== table.cell(other, "village"))
      return null;
    const field = fields[0]!;
    const injected = replaced(table, family, index, field, table.record(other)[field] ?? "");
    const at = { row: table.row(other), column: table.column(field) };
    const own = { row: table.row(index), column: table.column("idNumber") };
    return injected.map((one) => ({ ...one, also: [at, own, { ...at, column: own.column }] }));
  };

/** Defects of ID number, and of what it says about its owner. */
export const IDENTITY: Readonly<Partial<Record<DefectFamily, Injector>>> = {
  "id-checksum": idDefect("id-checksum", wrongCheck),
  "id-birth-date": idDefect("id-birth-date", impossibleBirth),
  "id-length": idDefect("id-length", (id) => id.slice(0, 17)),
  "id-fifteen": idDefect("id-fifteen", (id) => id.slice(0, 6) + id.slice(8, 17)),
  "id-truncated": idDefect("id-truncated", (id) => Number(`${id.slice(0, 15)}000`)),
  "id-gender": (table, index) =>
    table.has("gender", "idNumber")
      ? replaced(
          table,
          "id-gender",
          index,
          "gender",
          table.record(index).gender === "男" ? "女" : "男",
        )
      : null,
  "id-birth": (table, index) => {
    const birth = table.record(index).birthDate;
    if (typeof birth !== "number" || !table.has("birthDate", "idNumber")) return null;
    const { year, month, day } = dayOf(birth);
    return replaced(table, "id-birth", index, "birthDate", serial(year + 1, month, day));
  },
  "id-age": (table, index) => {
    const age = table.record(index).age;
    if (typeof age !== "number" || !table.has("age", "idNumber")) return null;
    return replaced(table, "id-age", index, "age", age + 9);
  },
  "id-two-names": two("id-two-names", ["idNumber"]),
  "person-two-ids": two("person-two-ids", ["person", "village"]),
  "phone-bad": (table, index) => {
    const phone = table.record(index).phone;
    if (typeof phone !== "string" || !table.has("phone")) return null;
    return replaced(
      table,
      "phone-bad",
      index,
      "phone",
      table.random.chance(0.5) ? phone.slice(0, 10) : `2${phone.slice(1)}`,
    );
  },
};

/** An ID of nobody in the samples. */
export const strangerId = (order: number): string => makeId(serial(1971, 7, 7), order % 500, true);
