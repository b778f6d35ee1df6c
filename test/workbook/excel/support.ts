import { strict as assert } from "node:assert";
import { Problem } from "../../../src/sheet/problem";
import { openExcel } from "../../../src/workbook/excel/index";
import type { ExcelOptions, ExcelWorkbook } from "../../../src/workbook/excel/index";
import type { Book, BookPlan, CellPlan } from "../../excel-host/model/book";
import { snapshot } from "../../excel-host/model/snapshot";
import { startExcel } from "../../excel-host/node/excel-in-node";
import type { ExcelInNode } from "../../excel-host/node/excel-in-node";
import type { HostOptions } from "../../excel-host/wire/host";
import { deskComputer } from "../../support/desk-computer";

/** Excel with a workbook, and the port over it. */
export interface Running {
  readonly excel: ExcelInNode;
  readonly book: ExcelWorkbook;
}

export async function open(
  plan: Book | BookPlan,
  options: HostOptions & ExcelOptions = {},
): Promise<Running> {
  const excel = startExcel(plan, options);
  return { excel, book: await openExcel({ computer: deskComputer("this-desk"), ...options }) };
}

/** The same workbook opened anew: what the add-in knew is gone. */
export const reopen = ({ excel }: Running, options: HostOptions = {}): Promise<Running> =>
  open(excel.book, options);

export const ledger = (...rows: readonly (readonly CellPlan[])[]): BookPlan => ({
  sheets: [{ name: "台账", rows }],
});

export const isProblem =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof Problem && error.code === code;

/** What can be seen of the workbook. */
export const seen = ({ excel }: Running): Record<string, unknown> => snapshot(excel.book);

/** What the named cells of a sheet hold, as entered. */
export function cellsOf(running: Running, sheet: string): Record<string, unknown> {
  const { sheets } = seen(running) as {
    sheets: { name: string; cells: Record<string, { entry: unknown; format?: string }> }[];
  };
  const { cells = {} } = sheets.find(({ name }) => name === sheet) ?? {};
  return Object.fromEntries(
    Object.entries(cells).map(([name, { entry, format }]) => [
      name,
      format === undefined ? entry : [entry, format],
    ]),
  );
}

/** To be called after each test: nothing was asked of the host that it does not play. */
export function checkPlayed(running: Running | undefined): void {
  assert.deepEqual(running?.excel.notPlayed ?? [], []);
}
