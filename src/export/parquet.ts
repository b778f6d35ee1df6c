import { batchesOf, type ColumnType, type RecordTable, type TableValue } from "./record-table";

/** Records of a row group: held at once, column by column. */
const GROUP = 10_000;
/** The serial of 1970-01-01, from which Parquet counts days. */
const EPOCH = 25569;

const ELEMENTS = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  day: { type: "INT32", converted_type: "DATE" },
  flag: { type: "BOOLEAN" },
} as const satisfies Readonly<Record<ColumnType, object>>;

/**
 * The table as the bytes of a Parquet file, a row group of `groupSize` records at a time: at most one is held,
 * and of those written only where they stand, which the end of the file says.
 */
export async function* parquetChunks(
  table: RecordTable,
  groupSize = GROUP,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const { columns } = table;
  const writer = new ByteWriter();
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type }) => ({
        name,
        repetition_type: "OPTIONAL" as const,
        ...ELEMENTS[type],
      })),
    ],
  });
  for (const batch of batchesOf(table, groupSize)) {
    await parquet.write({
      columnData: columns.map(({ name, type }, at) => ({
        name,
        data: stored(type, batch[at] ?? []),
      })),
      rowGroupSize: groupSize,
    });
    yield taken();
  }
  await parquet.finish();
  yield taken();
}

function stored(type: ColumnType, values: readonly TableValue[]): (TableValue | Date)[] {
  if (type !== "day") return [...values];
  return values.map((value) => (typeof value === "number" ? dateAt(value) : null));
}

function dateAt(serial: number): Date {
  return new Date((serial - EPOCH) * 86_400_000);
}
