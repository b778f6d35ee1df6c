import assert from "node:assert/strict";
import { layPage } from "../../../src/report/layout/page";
import { tableBlock } from "../../../src/report/layout/table";
import { textHeight } from "../../../src/report/layout/text-height";
import { wide } from "../../../src/report/layout/line";

interface Item {
  readonly name: string;
  readonly closed: number;
  readonly found: number;
}

function pageOf(items: readonly Item[]) {
  const table = tableBlock<Item, "name" | "closed" | "found" | "rate">({
    id: "table",
    title: "一、表",
    width: 6,
    items,
    nothing: "无",
    columns: [
      { key: "name", label: "名称", span: 2, cell: ({ name }) => ({ value: name, style: "text" }) },
      { key: "closed", label: "化解", cell: ({ closed }) => ({ value: closed }), total: "sum" },
      { key: "found", label: "排查", cell: ({ found }) => ({ value: found }), total: "sum" },
      {
        key: "rate",
        label: "率",
        cell: ({ closed, found }) => ({
          value: closed / found,
          formula: (ref) => `${ref("closed")}/${ref("found")}`,
        }),
      },
    ],
  });
  return layPage({
    name: "页",
    widths: [10, 10, 10, 10, 10, 10],
    landscape: true,
    titles: [wide("题目", "title", 6, 30)],
    blocks: [table],
    unprinted: [{ id: "below", body: [wide("x", "note", 6)] }],
  });
}

const items = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({ name: `村${index}`, closed: index, found: 50 }));

describe("layPage", () => {
  it("writes formulas with the rows they came to stand in", () => {
    const { draft } = pageOf(items(3));
    // Title, section, head, three lines, totals.
    assert.equal(draft.rows[3]?.[4]?.formula, "C4/D4");
    assert.equal(draft.rows[5]?.[4]?.formula, "C6/D6");
    assert.deepEqual(draft.rows[6]?.slice(2, 4), [
      { value: 3, style: "total", formula: "SUM(C4:C6)" },
      { value: 150, style: "total", formula: "SUM(D4:D6)" },
    ]);
  });

  it("merges spans, repeats the title on each page and prints no more than it should", () => {
    const { draft, rowsOf } = pageOf(items(3));
    assert.deepEqual(draft.merges.slice(0, 3), [
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 1, left: 0, bottom: 1, right: 5 },
      { top: 2, left: 0, bottom: 2, right: 1 },
    ]);
    assert.deepEqual(draft.print.titleRows, [0, 0]);
    assert.deepEqual(draft.print.area, { top: 0, left: 0, bottom: 6, right: 5 });
    assert.deepEqual(rowsOf("below"), [7]);
    assert.equal(draft.print.breaks, undefined);
  });

  it("sums over the repeated heads of a broken table", () => {
    const { draft, rowsOf } = pageOf(items(60));
    const rows = rowsOf("table");
    assert.equal(rows.length, 60);
    const breaks = draft.print.breaks ?? [];
    assert.ok(breaks.length >= 1);
    for (const row of breaks) assert.equal(draft.rows[row]?.[0]?.value, "名称");
    const total = draft.rows[rows.at(-1)! + 1]?.[2];
    assert.equal(total?.formula, `SUM(C${rows[0]! + 1}:C${rows.at(-1)! + 1})`);
  });

  it("says so in one line where there is nothing", () => {
    const { draft } = pageOf([]);
    assert.deepEqual(
      draft.rows.map((row) => row[0]?.value),
      ["题目", "一、表：无", "x"],
    );
  });
});

describe("textHeight", () => {
  for (const [text, style, width, lines] of [
    ["三个字", "text", 10, 1],
    ["一二三四五六", "text", 12, 1],
    ["一二三四五六七", "text", 12, 2],
    ["abcdefghijkl", "text", 12, 1],
    ["第一行\n第二行", "text", 40, 2],
    ["", "text", 10, 1],
  ] as const)
    it(`gives “${text.replace("\n", "⏎")}” ${lines} line(s) in ${width} characters`, () => {
      assert.equal(textHeight(text, style, width), Math.round(lines * 11 * 1.25 + 2));
    });
});
