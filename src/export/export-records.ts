import { mattersOf } from "../ledger/matters/matters";
import type { Ledger } from "../ledger/ledger";
import type { FieldId } from "../ledger/fields";
import { villageAt, villageColumn } from "../ledger/register/villages";
import type { Records } from "../ledger/records";
import { openMaterial, type Material } from "../measure/material";
import type { Profile } from "../profile/profile";
import type { Serial } from "../sheet/serial";
import { EXPORTED_FIELDS, fieldReader, fieldType, unreadableReader } from "./field-readers";
import { MATTER_COLUMNS, matterReaders } from "./matter-readers";
import { countedAnswers, RATING_COLUMNS, ratingReaders } from "./rating-readers";
import { textOf, type RecordTable, type TableColumn, type TablePart } from "./record-table";

const HEAD: readonly TableColumn[] = [
  { name: "file", type: "text" },
  { name: "sheet", type: "text" },
  { name: "row", type: "integer" },
  { name: "kind", type: "text" },
  { name: "asOf", type: "day" },
  { name: "village", type: "text" },
  { name: "villageText", type: "text" },
];

/** The columns of every exported table: where a record stands, its fields, its computed states. */
export const EXPORT_COLUMNS: readonly TableColumn[] = [
  ...HEAD,
  ...EXPORTED_FIELDS.map((name) => ({ name, type: fieldType(name) })),
  { name: "statusText", type: "text" },
  ...Object.entries({ ...MATTER_COLUMNS, ...RATING_COLUMNS }).map(([name, type]) => ({
    name,
    type,
  })),
  { name: "unreadable", type: "text" },
];

/**
 * Every record of the ledgers as a row: canonical fields (days as serials, IDs and phones as text), the
 * village as grouped everywhere, and its states as of a day by the rules of the rates.
 */
export function exportRecords(
  ledgers: readonly Ledger[],
  { profile, asOf }: { readonly profile: Profile; readonly asOf: Serial },
): RecordTable {
  const material = openMaterial(ledgers, { profile, asked: { asOf } });
  const counted = countedAnswers(material, asOf);
  const mattersBy = new Map(material.matters.map((matters) => [matters.records, matters]));
  const parts = material.opened.map((records): TablePart => {
    const { ledger } = records;
    const { book, sheet } = ledger.grid;
    const villageOf = villageReader(material, records);
    const matters = mattersBy.get(records) ?? mattersOf(records, profile);
    const states = matters === null ? null : matterReaders(matters, asOf);
    const ratings = ratingReaders(material, records, { counted, matters, asOf });
    const own = new Map<string, (record: number) => string | number | null>([
      ["file", () => book],
      ["sheet", () => sheet],
      ["row", (record) => records.rowOf(record) + 1],
      ["kind", () => ledger.kind],
      ["asOf", () => asOf],
      ["village", (record) => villageOf(record) || null],
      ["villageText", (record) => textOf(records.value("village", record)) || null],
      ["statusText", (record) => textOf(records.value("status", record)) || null],
    ]);
    const fields = new Set<string>(EXPORTED_FIELDS);
    const unreadable = unreadableReader(records);
    return {
      count: records.count,
      readers: EXPORT_COLUMNS.map(({ name }) => {
        if (name === "unreadable") return unreadable;
        const computed = own.get(name) ?? states?.get(name) ?? ratings.get(name);
        if (computed !== undefined) return computed;
        return fields.has(name) ? fieldReader(records, name as FieldId) : null;
      }),
    };
  });
  return {
    columns: EXPORT_COLUMNS,
    parts,
    count: parts.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The village of a record, else that of the person a visit or an answer is of; "" where nothing says. */
function villageReader(material: Material, records: Records): (record: number) => string {
  const villages = villageColumn(records, material.villageName);
  const { sources, people } = material.register();
  const source = sources.indexOf(records);
  return (record) => {
    const own = villageAt(villages, record);
    const [person] = own === "" && source >= 0 ? people.of(source, record) : [];
    return person === undefined ? own : people.villageOf(person);
  };
}
