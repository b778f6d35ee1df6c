import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { toXlsx } from "../test/samples/files";
import { messyRows } from "./messy";
import { benchSheet, LABELS, sheetOf, type Kept } from "./sheet";

/** A dispute ledger of so many rows and 25 columns as an xlsx file. */
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
