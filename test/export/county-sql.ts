import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";

const PAGE = new URL("../../docs/county.md", import.meta.url);
/** The folder the page's SQL reads. */
const FOLDER = "全县/2024-05";

/** The SQL of docs/county.md as it stands there. */
export interface CountySql {
  /** Statements that make a table of a folder, as each program wants them. */
  readonly duckdb: string;
  readonly spark: string;
  /** The queries by their headings. */
  readonly queries: ReadonlyMap<string, string>;
}

export function countySql(): CountySql {
  const chapters = readFileSync(PAGE, "utf8").split(/^## /mu);
  const blocks = chapters.flatMap((chapter) => {
    const [heading = ""] = chapter.split("\n");
    return [...chapter.matchAll(/^```sql ?(\w*)\n(.*?)^```$/gmsu)].map(
      ([, program = "", sql = ""]) => ({ heading, program, sql }),
    );
  });
  const viewOf = (asked: string): string => {
    const [view, ...more] = blocks.filter(({ program }) => program === asked);
    assert.ok(view !== undefined && more.length === 0, `one statement for ${asked}`);
    assert.ok(view.sql.includes(FOLDER), `${asked} reads ${FOLDER}`);
    return view.sql;
  };
  const queries = blocks.filter(({ program }) => program === "");
  return {
    duckdb: viewOf("duckdb"),
    spark: viewOf("spark"),
    queries: new Map(queries.map(({ heading, sql }) => [heading, sql])),
  };
}

/** What Spark calls otherwise, as DuckDB calls it; nothing else is changed. */
export function sparkAsDuckdb(sql: string): string {
  return sql
    .replaceAll(/parquet\.`([^`]+)`/gu, "read_parquet('$1/*.parquet', filename = true)")
    .replaceAll("input_file_name()", "filename")
    .replaceAll("`", '"');
}

/** The statement for another folder than the page's. */
export function inFolder(sql: string, folder: string): string {
  return sql.replaceAll(FOLDER, folder.replaceAll("'", "''"));
}

export type SqlRow = Readonly<Record<string, string | number | boolean | null>>;

/** Rows of a query; whole numbers as numbers, days as ISO texts. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<SqlRow[]> {
  const rows = await (await connection.runAndReadAll(sql)).getRowObjectsJS();
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
}

function plain(value: unknown): SqlRow[string] {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value === null || ["string", "number", "boolean"].includes(typeof value))
    return value as SqlRow[string];
  throw new TypeError(`a value of a query: ${String(value)}`);
}
