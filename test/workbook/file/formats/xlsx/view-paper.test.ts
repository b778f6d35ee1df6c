import assert from "node:assert/strict";
import type { SheetDraft } from "../../../../../src/sheet/draft";
import { newWorkbook, openWorkbook } from "../../../../../src/workbook/file/index";

const draft: SheetDraft = {
  name: "月报'2024",
  rows: [
    [{ value: "村" }, { value: "率" }, { value: "目标" }],
    [{ value: "柳林村" }, { value: 0.5 }, { value: 0.9 }],
    [{ value: "河东村" }, { value: 1 }, { value: 0.9 }],
    ...Array.from({ length: 8 }, () => []),
  ],
  columnWidths: [10, 10, 10],
  merges: [],
  frozenRows: 0,
  charts: [
    {
      kind: "columnLine",
      title: "各村率",
      categories: { top: 1, left: 0, bottom: 2, right: 0 },
      series: [
        { name: "率", values: { top: 1, left: 1, bottom: 2, right: 1 } },
        { name: "目标", values: { top: 1, left: 2, bottom: 2, right: 2 }, line: true },
      ],
      anchor: { top: 4, left: 0, bottom: 8, right: 2 },
      axisFormat: "0%",
    },
  ],
  print: {
    landscape: true,
    titleRows: [0, 1],
    area: { top: 0, left: 0, bottom: 9, right: 2 },
    breaks: [4, 7],
  },
};

describe("what a view tells of paper", () => {
  it("is what the sheet was written with", async () => {
    const bytes = await newWorkbook("月报.xlsx", [draft]).save();
    const view = await (await openWorkbook(bytes, "月报.xlsx")).view(draft.name);
    assert.deepEqual(view.print, {
      landscape: true,
      area: { top: 0, left: 0, bottom: 9, right: 2 },
      titleRows: [0, 1],
      breaks: [4, 7],
    });
    assert.deepEqual(view.charts, [
      {
        title: "各村率",
        kind: "column",
        format: "0%",
        categories: ["柳林村", "河东村"],
        categoriesFrom: { sheet: draft.name, area: { top: 1, left: 0, bottom: 2, right: 0 } },
        series: [
          {
            name: "率",
            line: false,
            color: "4472C4",
            values: [0.5, 1],
            from: { sheet: draft.name, area: { top: 1, left: 1, bottom: 2, right: 1 } },
          },
          {
            name: "目标",
            line: true,
            color: "C00000",
            values: [0.9, 0.9],
            from: { sheet: draft.name, area: { top: 1, left: 2, bottom: 2, right: 2 } },
          },
        ],
        anchor: { top: 4, left: 0, bottom: 8, right: 2 },
      },
    ]);
  });

  it("is nothing where the sheet says nothing", async () => {
    const plain: SheetDraft = { ...draft, charts: [], print: { landscape: false } };
    const bytes = await newWorkbook("月报.xlsx", [plain]).save();
    const view = await (await openWorkbook(bytes, "月报.xlsx")).view(draft.name);
    assert.deepEqual(view.print, { landscape: false, area: null, titleRows: null, breaks: [] });
    assert.deepEqual(view.charts, []);
  });
});
