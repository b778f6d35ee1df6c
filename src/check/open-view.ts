import type { FieldId } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { mattersOf } from "../ledger/matters/matters";
import { openRecords, type RecordColumn } from "../ledger/records";
import { isoOf } from "../sheet/serial";
import { idReader } from "./id-column";
import { papersOf } from "./id-papers";
import { phoneReader } from "./phone-column";
import type { ReadAhead } from "./read-ahead";
import { sweep, type Reader } from "./reader";
import { serialReader } from "./serial-column";
import { silentRecords } from "./silence";
import { hashReader } from "./text-hash";
import { textReader, traitReader } from "./traits";
import { LIKELY, SURE, type CheckContext, type View } from "./view";
import { once, oncePer } from "../sheet/once";

/** How a view is opened. */
interface Opening {
  /** These rows of the ledger (0-based) are read instead of its records. */
  readonly rows?: Int32Array;
  /** What `read` reads; absent: nothing, all is read when first asked for. */
  readonly ahead?: ReadAhead;
}

/** A ledger for the rules; null when the sheet is none or has no records. */
export function openView(
  ledger: Ledger,
  context: CheckContext,
  { rows = ledger.records, ahead }: Opening = {},
): View | null {
  const { kind } = ledger;
  if (kind === null || rows.length === 0) return null;
  const read = rows === ledger.records ? ledger : { ...ledger, records: rows };
  const records = openRecords(read, context.profile, { asOf: context.asOf });
  const { count } = records;
  const column = (field: FieldId): RecordColumn | null => {
    const found = records.column(field);
    return found !== null && found.column.confidence >= SURE ? found : null;
  };
  const columns = oncePer((field: FieldId) =>
    records.columns(field).filter((one) => one.column.confidence >= LIKELY),
  );
  const texts = oncePer((one: RecordColumn) =>
    ahead !== undefined && one.varied && isIn(ahead.hashes, one) ? textReader(one, count) : null,
  );
  const traits = oncePer((one: RecordColumn) => texts(one) ?? traitReader(one, count));
  const hashes = oncePer((one: RecordColumn) => texts(one) ?? hashReader(one, count));
  const phones = oncePer((one: RecordColumn) => phoneReader(one, count));
  const ids = once(() =>
    mapped(column("idNumber"), (one) => idReader(one, count, papersOf(read, one))),
  );
  const serials = once(() => mapped(column("serial"), (one) => serialReader(one, count)));
  const readersOf = (
    one: RecordColumn,
    { traits: asked }: ReadAhead,
  ): readonly (Reader | null)[] => {
    const { field } = one.column;
    if (one === column("idNumber")) return [ids()];
    if (one === column("serial")) return [serials()];
    if (field === "phone") return [phones(one)];
    if (!one.varied) return [{ take: one.intern }];
    return [texts(one) ?? (isIn(asked, one) ? traits(one) : null)];
  };
  const readers = once(() => {
    if (ahead === undefined) return [];
    const present = new Set(ledger.columns.map(({ field }) => field));
    return [...ahead.fields]
      .filter((field) => present.has(field))
      .flatMap(columns)
      .flatMap((one) => readersOf(one, ahead).flatMap((reader) => reader ?? []));
  });
  /** Of several rounds the label of the one a cell stands in. */
  const labelOf = ({ column: { field, index, label } }: RecordColumn, at: number): string =>
    at === index || field === null || records.rounds(field).length === 0
      ? label
      : (ledger.columns.find((one) => one.index === at)?.label ?? label);
  let done = 0;
  const view: View = {
    ...context,
    ledger,
    kind,
    records,
    count,
    columns,
    column,
    dates: (field) => mapped(column(field), records.datesOf),
    read: (to) => {
      sweep(readers(), done, to);
      done = Math.max(done, to);
    },
    ids: once(() => ids()?.ids() ?? null),
    phones: oncePer((one: RecordColumn) => phones(one).phones()),
    serials: once(() => serials()?.serials() ?? null),
    matters: once(() => mattersOf(records, context.profile)),
    traits: oncePer((one: RecordColumn) => traits(one).traits()),
    hashes: oncePer((one: RecordColumn) => hashes(one).hashes()),
    silent: oncePer((one: RecordColumn) => silentRecords(view, one)),
    iso: oncePer(isoOf),
    at: (found, record) => {
      const at = found.columnAt(record);
      return {
        ledger,
        row: found.rowAt(record),
        column: at,
        field: found.column.field,
        label: labelOf(found, at),
      };
    },
    cell: (row, index) => {
      const found = ledger.columns.find((one) => one.index === index);
      return { ledger, row, column: index, field: found?.field ?? null, label: found?.label ?? "" };
    },
  };
  return view;
}

function isIn(fields: ReadonlySet<FieldId>, { column: { field } }: RecordColumn): boolean {
  return field !== null && fields.has(field);
}

function mapped<K, T>(value: K | null, make: (value: K) => T): T | null {
  return value === null ? null : make(value);
}
