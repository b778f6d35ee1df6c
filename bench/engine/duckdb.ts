import { CELL_TESTS, emptyCounts, keyOf, ROW_TESTS, TWICE } from "./common";
import { BENCH_DAY } from "../grid";
import { peer, type Contender } from "./peers";

interface DuckModule {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
  readonly DuckDBDataChunk: { create(types: readonly unknown[], rows?: number): Chunk };
  readonly VARCHAR: unknown;
}
interface Chunk {
  setColumns(columns: readonly (readonly string[])[]): void;
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
  createAppender(
    table: string,
  ): Promise<{ appendDataChunk(chunk: Chunk): void; closeSync(): void }>;
  closeSync(): void;
}

const COLUMNS = 20;
const CHUNK = 2048;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SUM = WEIGHTS.map(
  (weight, at) => `${String(weight)} * try_cast(substr(c4, ${String(at + 1)}, 1) AS INTEGER)`,
).join(" + ");
const day = (column: number): string => `d${String(column)}`;
/** A serial as it stands, or a text of a day as a serial. */
const dayOf = (column: number): string =>
  `coalesce(try_cast(c${String(column)} AS INTEGER), date_diff('day', DATE '1899-12-30', ` +
  `try_strptime(rtrim(translate(c${String(column)}, '年月/', '...'), '日'), '%Y.%m.%d')::DATE), 0)`;

/** The common rules in SQL, in the order of the tests. */
const CONDITIONS: readonly string[] = [
  "c2 = ''",
  "c3 = ''",
  "c9 = ''",
  "c12 = ''",
  "c16 = ''",
  "contains(c3, ' ')",
  "c4 <> '' AND length(c4) <> 18",
  "length(c4) = 18 AND NOT right_id",
  "NOT regexp_full_match(c5, '1[3-9][0-9]{9}|１[３-９][０-９]{9}')",
  "regexp_full_match(c5, '１[３-９][０-９]{9}')",
  ...[13, 14, 15, 17].map((at) => `${day(at)} > 0 AND try_cast(c${String(at)} AS INTEGER) IS NULL`),
  `${day(17)} > ${String(BENCH_DAY)}`,
  "c16 = '调解成功'",
  "length(c4) = 18 AND right_id AND " +
    "(CASE WHEN try_cast(substr(c4, 17, 1) AS INTEGER) % 2 = 1 THEN '男' ELSE '女' END) <> c6",
  `${day(17)} > 0 AND ${day(17)} < greatest(${day(13)}, ${day(14)})`,
  `c16 = '化解中' AND ${day(15)} < ${String(BENCH_DAY)}`,
  `c16 <> '化解中' AND ${day(17)} > ${day(15)}`,
  "c10 = '重大' AND c18 = ''",
];

/** DuckDB: the rows loaded into a table through its appender, then one query. */
export async function duckdb(): Promise<Contender> {
  const { DuckDBInstance, DuckDBDataChunk, VARCHAR } = await peer<DuckModule>("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const types = Array.from({ length: COLUMNS }, () => VARCHAR);
  const named = types.map((_, at) => `c${String(at)} VARCHAR`).join(", ");
  const days = [13, 14, 15, 17].map((at) => `${dayOf(at)} AS ${day(at)}`).join(", ");
  const counted = CONDITIONS.map((one) => `count(*) FILTER (WHERE ${one})`).join(", ");
  return async (rows) => {
    const connection = await instance.connect();
    await connection.run(`CREATE OR REPLACE TABLE ledger (${named})`);
    const appender = await connection.createAppender("ledger");
    for (let from = 0; from < rows.length; from += CHUNK) {
      const part = rows.slice(from, from + CHUNK);
      const chunk = DuckDBDataChunk.create(types, part.length);
      chunk.setColumns(types.map((_, at) => part.map((row) => String(row[at] ?? ""))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    const read = await connection.runAndReadAll(
      `WITH days AS (SELECT *, ${days}, substr('10X98765432', (${SUM}) % 11 + 1, 1) = ` +
        `substr(c4, 18, 1) AS right_id FROM ledger) ` +
        `SELECT ${counted}, count(*) - count(DISTINCT c1) FROM days`,
    );
    connection.closeSync();
    const [found = []] = read.getRows();
    const counts = emptyCounts();
    [...CELL_TESTS, ...ROW_TESTS, TWICE].forEach((one, at) => {
      counts[keyOf(one)] = Number(found[at]);
    });
    return counts;
  };
}
