import { isoOf } from "../sheet/serial";
import { batchesOf, type RecordTable, type TableColumn, type TableValue } from "./record-table";

/** Records of a chunk: held at once, column by column. */
const CHUNK = 500;

/** The table as CSV in UTF-8 with a byte order mark, a chunk at a time; no cell can be taken for a formula. */
export function* csvChunks(table: RecordTable, chunkSize = CHUNK): Generator<string> {
  yield `\uFEFF${table.columns.map(({ name }) => name).join(",")}\r\n`;
  for (const batch of batchesOf(table, chunkSize))
    yield (
      lines(batch[0]?.length ?? 0, (row) =>
        table.columns
          .map((column, at) => csvCell(plain(column, batch[at]?.[row] ?? null)))
          .join(","),
      ).join("\r\n") + "\r\n"
    );
}

/** The table as one JSON object a line, a chunk at a time; what a record has nothing of is null. */
export function* jsonlChunks(table: RecordTable, chunkSize = CHUNK): Generator<string> {
  for (const batch of batchesOf(table, chunkSize))
    yield (
      lines(batch[0]?.length ?? 0, (row) => {
        const values = table.columns.map(
          (column, at) => [column.name, plain(column, batch[at]?.[row] ?? null)] as const,
        );
        return JSON.stringify(Object.fromEntries(values));
      }).join("\n") + "\n"
    );
}

function lines(count: number, lineOf: (row: number) => string): string[] {
  return Array.from({ length: count }, (_, row) => lineOf(row));
}

/** Days as 2024-05-06. */
function plain({ type }: TableColumn, value: TableValue): TableValue {
  return type === "day" && typeof value === "number" ? isoOf(value) : value;
}

/** What a spreadsheet program would run, or hide before it: a quote in front makes it text. */
const FORMULA = /^[=+\-@\t\r\n|%]/;

function csvCell(value: TableValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA.test(value.trimStart()) || FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}
