import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { FIELD_IDS } from "../../src/ledger/fields";
import { SAMPLED_KINDS } from "../samples/sampled-kinds";

interface Layout {
  id: string;
  header_rows: string[][];
  merges?: [number, number, number, number][];
  header_first_row?: number;
  rows_above?: unknown[][];
  tick_groups?: number[][];
}

interface Labels {
  id: string;
  kinds: (string | null)[];
  columns: string[][];
  dontCare: number[];
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
const layouts = read<Layout[]>("layouts.json");
const labels = new Map(read<Labels[]>("labels.json").map((one) => [one.id, one]));

describe("hold-out layouts", () => {
  it("have one label set each, under the same id", () => {
    assert.equal(new Set(layouts.map((one) => one.id)).size, layouts.length);
    assert.deepEqual([...labels.keys()].sort(), layouts.map((one) => one.id).sort());
  });

  for (const layout of layouts)
    it(`${layout.id} is consistent`, () => {
      const own = labels.get(layout.id)!;
      const width = layout.header_rows[0]!.length;
      assert.ok(layout.header_rows.every((row) => row.length === width));
      assert.equal(own.columns.length, width);
      for (const field of own.columns.flat())
        assert.ok((FIELD_IDS as readonly string[]).includes(field), field);
      for (const kind of own.kinds)
        assert.ok(kind === null || (SAMPLED_KINDS as readonly string[]).includes(kind));
      for (const [top, left, bottom, right] of layout.merges ?? []) {
        assert.ok(top <= bottom && left <= right && right < width && bottom <= 4);
      }
      for (const column of [...own.dontCare, ...(layout.tick_groups ?? []).flat()])
        assert.ok(column < width);
      if (layout.rows_above) assert.equal(layout.header_first_row, layout.rows_above.length + 1);
    });

  it("cover every kind", () => {
    const count = (kind: string | null): number =>
      [...labels.values()].filter((one) => one.kinds[0] === kind).length;
    for (const kind of SAMPLED_KINDS) assert.ok(count(kind) >= 8, kind);
    for (const kind of ["dispute", "household", "visit", "hazard", "petition", "opinion"])
      assert.ok(count(kind) >= 12, kind);
    assert.ok(count(null) >= 8);
  });
});
