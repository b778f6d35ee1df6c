import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata } from "hyparquet";
import { exportRecords } from "../../src/export/export-records";
import { parquetChunks } from "../../src/export/parquet";
import type { RecordTable, TableValue } from "../../src/export/record-table";
import { csvChunks, jsonlChunks } from "../../src/export/text-formats";
import { recognise } from "../../src/ledger/recognise/index";
import { defaultProfile as profile } from "../../src/profile/index";
import { isoOf } from "../../src/sheet/serial";
import { writeOutput } from "../../src/workbook/file/disk/whole-files";
import { day } from "../measure/ledger-of";
import { makeTownship } from "../samples/township";
import { parquetRows, wholeOf } from "./parquet-rows";

const SIZES = [5, 64, 1_000_000];
const asOf = day("2024-05-31");
const { sheets } = makeTownship({ seed: 7, households: 30, villages: 3 });
const ledgers = sheets.map(({ grid }) => recognise({ ...grid, book: "全镇.xlsx" }));
const table = exportRecords(ledgers, { profile, asOf });

/** The whole table at once, a record after the other, days as texts. */
const records = table.parts.flatMap(({ count, readers }) =>
  Array.from({ length: count }, (_, record) =>
    Object.fromEntries(
      table.columns.map(({ name, type }, at): [string, TableValue] => {
        const value = readers[at]?.(record) ?? null;
        return [name, type === "day" && typeof value === "number" ? isoOf(value) : value];
      }),
    ),
  ),
);

/** The table, telling how many values of it were asked for. */
function counted(): { readonly table: RecordTable; readonly asked: () => number } {
  let asked = 0;
  const parts = table.parts.map(({ count, readers }) => ({
    count,
    readers: readers.map((read) => (record: number) => {
      asked++;
      return read?.(record) ?? null;
    }),
  }));
  return { table: { ...table, parts }, asked: () => asked };
}

describe("an export written as it is made", () => {
  let folder = "";
  before(() => {
    assert.ok(records.length > 100 && table.parts.length > 3);
    folder = mkdtempSync(join(tmpdir(), "export-"));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const size of SIZES) {
    it(`holds as text what the whole table holds, ${String(size)} records a chunk`, () => {
      const lines = records.map((record) => `${JSON.stringify(record)}\n`);
      assert.equal([...jsonlChunks(table, size)].join(""), lines.join(""));
      assert.equal([...csvChunks(table, size)].join(""), [...csvChunks(table, Infinity)].join(""));
    });

    it(`holds as Parquet what the whole table holds, ${String(size)} records a group`, async () => {
      const rows = await parquetRows(parquetChunks(table, size));
      const shown = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null),
          ]),
        ),
      );
      assert.deepEqual(shown, records);
      const { row_groups: groups } = parquetMetadata(await wholeOf(parquetChunks(table, size)));
      assert.equal(groups.length, Math.ceil(records.length / size));
    });
  }

  it("reads no more of the table than the chunk that is asked for", async () => {
    for (const make of [csvChunks, jsonlChunks, parquetChunks]) {
      const { table: watched, asked } = counted();
      let chunks = 0;
      const most: number[] = [];
      for await (const chunk of make(watched, 16)) {
        assert.ok(chunk.length > 0);
        chunks++;
        most.push(asked());
      }
      const a = 16 * table.columns.length;
      most.forEach((values, at) => {
        assert.ok(values <= (at + 1) * a, `${make.name}: ${String(values)} after ${String(at)}`);
      });
      assert.ok(chunks > records.length / 16, make.name);
    }
  });

  it("is on the disk byte for byte", async () => {
    const rules = { inputs: [] };
    await writeOutput(join(folder, "a.csv"), csvChunks(table, 7), rules);
    await writeOutput(join(folder, "a.jsonl"), jsonlChunks(table, 7), rules);
    await writeOutput(join(folder, "a.parquet"), parquetChunks(table, 7), rules);
    const onDisk = (name: string) => readFileSync(join(folder, name));
    assert.equal(onDisk("a.csv").toString(), [...csvChunks(table)].join(""));
    assert.equal(onDisk("a.jsonl").toString(), [...jsonlChunks(table)].join(""));
    const bytes = Buffer.from(await wholeOf(parquetChunks(table, 7)));
    assert.ok(onDisk("a.parquet").equals(bytes));
    assert.deepEqual(readdirSync(folder).sort(), ["a.csv", "a.jsonl", "a.parquet"]);
  });
});
