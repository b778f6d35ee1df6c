import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { toXlsx } from "../test/samples/files";
import { CellFlag, gridOf, type CellValue, type Grid } from "../src/sheet/grid";
import { benchRows } from "./grid";
import { messyRows } from "./messy";

const LABELS = [
  ..."序号 编号 所属村 当事人姓名 身份证号 联系电话 性别 年龄 住址 纠纷类别 等级 涉及人数".split(
    " ",
  ),
  ..."纠纷简要情况 发生时间 排查时间 化解期限 化解状态 办结时间 包案领导 满意度".split(" "),
  ..."责任单位 信息来源 化解措施 回访情况 备注".split(" "),
];
const MORE: readonly CellValue[] = [
  "镇综治中心",
  "网格员上报",
  "组织双方到村委会面对面协商，讲清政策和邻里情分，签订书面协议",
  "已回访",
  "",
];
const DATES = ["发生时间", "排查时间", "化解期限", "办结时间"];

/** How the rows of a ledger were kept. */
export type Kept = "tidy" | "messy";

/** A dispute ledger of so many rows and 25 columns under its title. */
export function benchSheet(rows: number, kept: Kept): Grid {
  const body = (kept === "tidy" ? benchRows : messyRows)(rows).map((row) => [...row, ...MORE]);
  return sheetOf(LABELS, body);
}

/** The same as an xlsx file. */
export function benchFile(rows: number, kept: Kept): Promise<Uint8Array> {
  return toXlsx([{ grid: benchSheet(rows, kept) }]);
}

/**
 * Lays a file on the disk until the bench ends, to be chosen from there as a clerk's is: handed over as bytes it
 * would be put together in the page, which takes it a fifth of a second that nobody else waits for.
 */
export function onDisk(name: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-bench-"));
  process.once("exit", () => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Chooses such a file through the dialog of 选择文件. */
export async function choose(page: Page, path: string): Promise<void> {
  await page.locator('input[data-purpose="files"]').last().setInputFiles(path);
}

/** The columns of a narrow one. */
const NARROW =
  "编号 所属村 当事人姓名 身份证号 联系电话 纠纷类别 等级 发生时间 排查时间 化解期限 化解状态 办结时间".split(
    " ",
  );

/** The same kept messily, with 12 of the columns: what offices keep of very many matters. */
export function narrowFile(rows: number): Promise<Uint8Array> {
  const places = NARROW.map((label) => LABELS.indexOf(label));
  const body = messyRows(rows).map((row) => places.map((place) => row[place] ?? ""));
  return toXlsx([{ grid: sheetOf(NARROW, body) }]);
}

function sheetOf(labels: readonly string[], body: readonly (readonly CellValue[])[]): Grid {
  const title = ["青石镇矛盾纠纷排查化解台账", ...labels.slice(1).map(() => "")];
  const dates = DATES.map((label) => labels.indexOf(label));
  const grid = gridOf("矛盾纠纷", [title, labels, ...body]);
  const flags = new Uint8Array(grid.rowCount * grid.columnCount);
  for (let row = 2; row < grid.rowCount; row++)
    for (const column of dates)
      if (typeof grid.values[row]?.[column] === "number")
        flags[row * grid.columnCount + column] = CellFlag.date;
  return {
    ...grid,
    flags,
    merges: [{ top: 0, left: 0, bottom: 0, right: labels.length - 1 }],
  };
}
