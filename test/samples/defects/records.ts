import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import type { Injected } from "../truth";
import type { DefectFamily } from "./families";
import { replaced, type Injector, type Table } from "./table";

const REQUIRED: readonly FieldId[] = ["person", "summary", "visitedOn", "idNumber", "phone"];

/** Writes a record's cells over the next one, but for its serial number; the copy stands below. */
function copyDown(
  table: Table,
  index: number,
  family: DefectFamily,
  near: boolean,
): readonly Injected[] | null {
  const [from, to] = [table.row(index), table.row(index + 1)];
  const shown = (["person", "summary"] as const).find((one) => table.has(one));
  if (to < 0 || shown === undefined) return null;
  if (table.cell(index, "village") !== table.cell(index + 1, "village")) return null;
  table.truth.columns.forEach((field, column) => {
    if (field === "serial" || field === "code" || field === "village") return;
    table.writeAt(to, column, table.at(from, column));
  });
  copyFlags(table, from, to);
  if (near && table.has("summary")) {
    const text = String(table.at(to, table.column("summary")));
    table.writeAt(to, table.column("summary"), `${text}。`);
  }
  const at = { row: from, column: table.column(shown) };
  const before = table.record(index + 1)[shown] ?? "";
  return [{ ...table.injected(family, index + 1, shown, before), also: [at] }];
}

/** True dates stay true dates in the copy. */
function copyFlags(table: Table, from: number, to: number): void {
  table.truth.columns.forEach((field, column) => {
    const value: CellValue = table.at(from, column);
    if (field !== null && typeof value === "number" && /On$|^deadline$|^birthDate$/u.test(field))
      table.writeDate(to, column, value);
  });
}

/** Defects of whole records. */
export const RECORDS: Readonly<Partial<Record<DefectFamily, Injector>>> = {
  "required-missing": (table, index) => {
    const field = REQUIRED.find((one) => table.has(one) && table.required.has(one));
    return field === undefined ? null : replaced(table, "required-missing", index, field, "");
  },
  "serial-gap": (table, index) => {
    const serial = index + 1;
    if (!table.has("serial") || index === 0 || index + 1 >= table.count) return null;
    for (let later = index; later < table.count; later++) {
      const value = table.cell(later, "serial");
      if (typeof value === "number") table.write(later, "serial", value + 2);
    }
    return [table.injected("serial-gap", index, "serial", serial)];
  },
  "serial-duplicate": (table, index) => {
    if (!table.has("serial") || index === 0) return null;
    const above = { row: table.row(index - 1), column: table.column("serial") };
    const injected = replaced(
      table,
      "serial-duplicate",
      index,
      "serial",
      table.at(above.row, above.column),
    );
    return injected.map((one) => ({ ...one, also: [above] }));
  },
  "duplicate-exact": (table, index) => copyDown(table, index, "duplicate-exact", false),
  "duplicate-near": (table, index) =>
    table.has("summary") ? copyDown(table, index, "duplicate-near", true) : null,
  "several-matters": (table, index) => {
    const own = String(table.record(index).summary ?? "");
    if (own === "" || !table.has("summary")) return null;
    const second = String(table.record((index + 1) % table.count).summary ?? "");
    return replaced(table, "several-matters", index, "summary", `1.${own}；2.${second}`);
  },
  "too-many-representatives": (table, index) => {
    if (!table.has("person", "peopleCount", "source")) return null;
    table.write(index, "source", "来访");
    table.write(index, "peopleCount", 8);
    const names = Array.from({ length: 8 }, (_, step) =>
      String(table.record((index + step) % table.count).person),
    );
    const also = [{ row: table.row(index), column: table.column("peopleCount") }];
    return replaced(table, "too-many-representatives", index, "person", names.join("、")).map(
      (one) => ({ ...one, also }),
    );
  },
};
