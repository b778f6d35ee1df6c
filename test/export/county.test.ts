import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { engineTables } from "./county-figures";
import { countySql, inFolder, rowsOf, sparkAsDuckdb, type SqlRow } from "./county-sql";
import { countyYear, exported, type CountyMonth } from "./county-year";

type Tables = ReadonlyMap<string, readonly SqlRow[]>;

/** What tells the rows of a query apart. */
const KEYS = ["town", "village", "yearMonth", "sheet", "line"];

/** Rows in one order, with the columns that both sides have. */
function comparable(rows: readonly SqlRow[], columns: readonly string[]): SqlRow[] {
  const keyOf = (row: SqlRow): string => KEYS.map((key) => String(row[key] ?? "")).join("\t");
  return rows
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])));
}

function assertEqual(queried: Tables, counted: Tables, asOf: string): void {
  assert.deepEqual([...queried.keys()].sort(), [...counted.keys()].sort());
  for (const [heading, rows] of queried) {
    const expected = counted.get(heading) ?? [];
    const [[one = {}], [other = {}]] = [rows, expected];
    const columns = Object.keys(one).filter((name) => name in other);
    assert.ok(rows.length === 0 || columns.length > 2, heading);
    assert.deepEqual(
      comparable(rows, columns),
      comparable(expected, columns),
      `${asOf}: ${heading}`,
    );
  }
}

/** The rows as they come are the list that is read: the best first, the longest overdue first. */
function assertInOrder(tables: Tables): void {
  const places = tables.get("各村排名")?.map(({ place }) => Number(place ?? Infinity)) ?? [];
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  const days = tables.get("超期清单")?.map((row) => Number(row["overdueDays"])) ?? [];
  assert.deepEqual(
    days,
    days.toSorted((a, b) => b - a),
  );
}

/** What there must be, so that nothing is equal for want of cases. */
const CASES: Readonly<Record<string, (tables: Tables) => boolean>> = {
  "30 villages": (tables) => (tables.get("各村排名")?.length ?? 0) >= 30,
  ties: (tables) => {
    const places = tables.get("各村排名")?.flatMap(({ place }) => (place === null ? [] : [place]));
    return new Set(places).size < (places?.length ?? 0);
  },
  "villages without a place": (tables) =>
    tables.get("各村排名")?.some(({ place }) => place === null) === true,
  "rows without a village": (tables) =>
    tables.get("各村排名")?.some(({ village }) => village === null) === true,
  overdue: (tables) => (tables.get("超期清单")?.length ?? 0) > 0,
};

describe("the county's SQL, as docs/county.md prints it", function () {
  this.timeout(60_000);
  const { duckdb, spark, queries } = countySql();
  let folder = "";
  let connection: DuckDBConnection;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "county-"));
    connection = await (await DuckDBInstance.create(":memory:")).connect();
  });
  after(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  async function tablesOf(view: string, month: CountyMonth): Promise<Tables> {
    await connection.run(inFolder(view, month.folder));
    const tables = new Map<string, readonly SqlRow[]>();
    for (const [heading, sql] of queries) tables.set(heading, await rowsOf(connection, sql));
    return tables;
  }

  it("gives the engine's figures of 30 villages in each of 12 months, and as of a day gone by", async () => {
    const seen = new Map(Object.keys(CASES).map((what) => [what, 0]));
    const months: CountyMonth[] = [];
    for await (const month of countyYear(2024, folder)) {
      months.push(month);
      const tables = await tablesOf(duckdb, month);
      assertEqual(tables, engineTables(month), month.asOf);
      assertInOrder(tables);
      for (const [what, isSeen] of Object.entries(CASES))
        if (isSeen(tables)) seen.set(what, (seen.get(what) ?? 0) + 1);
    }
    assert.equal(months.length, 12);
    for (const [what, times] of seen) assert.ok(times >= 6, `${what}: in ${String(times)} months`);
    const before = await exported(months.at(-1)?.towns ?? [], "2024-08-20", join(folder, "before"));
    const tables = await tablesOf(duckdb, before);
    assertEqual(tables, engineTables(before), before.asOf);
    const bySpark = await tablesOf(sparkAsDuckdb(spark), before);
    assert.deepEqual(bySpark, tables, "Spark's statement makes the same table");
  });
});
