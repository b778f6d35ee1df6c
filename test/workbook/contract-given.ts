import type { SheetDraft } from "../../src/sheet/draft";
import type { CellValue } from "../../src/sheet/grid";
import type { Workbook } from "../../src/workbook/port";

/** A cell of the workbook a contract test starts from. */
export interface GivenCell {
  readonly value: CellValue;
  /** Without `=`; `value` is then its result. */
  readonly formula?: string;
  readonly format?: string;
}

/** The workbook a contract test starts from, for any adapter's factory to make. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | GivenCell)[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly protected?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** Makes a workbook; `can` names what a format cannot hold, so that its cases are skipped. */
export interface WorkbookFactory {
  readonly name: string;
  make(sheets: readonly GivenSheet[]): Promise<Workbook>;
  /** Opens the workbook anew, as the next session would find it. */
  reopen(workbook: Workbook): Promise<Workbook>;
  readonly lacks?: readonly ("protection" | "hidden" | "formulas" | "hiddenRows" | "errors")[];
}

export const day = 45_418;

export const ledger: GivenSheet = {
  name: "排查台账",
  rows: [
    ["柳林镇矛盾纠纷排查台账", null, null, null],
    ["序号", "姓名", "排查时间", "件数"],
    [1, "张三", { value: day, format: "yyyy-mm-dd" }, 2],
    [2, " 李四 ", "2024.5.7", 3],
    [3, "王五", { value: day + 0.5, format: "yyyy-mm-dd" }, { value: 5, formula: "SUM(D3:D4)" }],
    [4, "#N/A", null, true],
  ],
  merges: ["A1:D1"],
  hiddenRows: [3],
  hiddenColumns: [0],
};

export const draft = (name: string, text = "结果"): SheetDraft => ({
  name,
  rows: [
    [{ value: text, style: "title" }, null],
    [
      { value: "级别", style: "head" },
      { value: "比率", style: "head" },
    ],
    [
      { value: "错误", style: "error" },
      { value: 0.8966, style: "percent" },
    ],
    [
      { value: "A1", style: "link", link: { sheet: "排查台账", cell: "A1" } },
      { value: 2, style: "integer", formula: "1+1" },
    ],
  ],
  columnWidths: [12, 10],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  frozenRows: 2,
  filter: { top: 1, left: 0, bottom: 3, right: 1 },
  print: { landscape: true, titleRows: [1, 1], footer: "制表人：" },
});
